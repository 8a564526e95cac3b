import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { type LabelNames, sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { type PaperKind, paperKinds } from '@jiaoban/shared/shifts/shift.types.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useSayAmount } from '../kernel/say-amount.ts'
import { useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { Done } from './counted-step.panel.tsx'
import { DeclarePaperForm } from './declare-paper.form.tsx'
import classes from './hand-over.module.css'

interface DifferenceCureProps {
  readonly line: ReportEquationLine
  readonly names: LabelNames
  readonly onDone: (done: Done) => void
}

/** What can be done about a line that differs: book it, declare the paper, or go back and mend it. */
export const DifferenceCure = ({ line, names, onDone }: DifferenceCureProps) => {
  const { handovers } = useText()
  const [subject, kind] = line.label.split(':')
  if (line.equation === 'b6' || line.equation === 'b7') {
    return <BookButton line={line} names={names} onDone={onDone} />
  }
  if (line.equation === 'b8' || line.equation === 'b9') return handovers.equations.numberDiffers
  const paper = paperKinds.find((one) => one === kind)
  if (subject !== 'paper' || paper === undefined) return handovers.equations.callAdministrator
  const missing = Number(line.right) - Number(line.left)
  if (missing < 0) return handovers.equations.moreThanBooks
  return <DeclareButton paper={paper} missing={missing} onDone={onDone} />
}

const targetOf = ({ label, currency }: ReportEquationLine) => {
  const [subject, id, side] = label.split(':')
  return subject === 'terminal'
    ? ({ kind: 'terminal', terminalId: Number(id), side: side === 'refunds' ? 'refunds' : 'sales' } as const)
    : ({ kind: 'drawer', ...(currency ? { currency: currency as Currency } : {}) } as const)
}

/** A lead approves what is booked; the amount is the counted difference, never typed. */
const BookButton = ({ line, names, onDone }: DifferenceCureProps) => {
  const text = useText()
  const words = text.handovers.equations
  const { currency: home } = useShellStatus()
  const currency = (line.currency ?? home) as Currency
  const askSignature = useSigner()
  const book = useCommand(trpc.shifts.bookDifference)
  const target = targetOf(line)
  const counted = Money.of(line.right, currency).minus(Money.of(line.left, currency))
  // More paid out than booked is a loss, so the refunds side counts the other way round.
  const found = target.kind === 'terminal' && target.side === 'refunds' ? counted.negated() : counted
  const say = useSayAmount()
  const amount = say(found.abs().toString(), currency)
  const facts = { what: sayLabel(text, line.label, names), amount }

  const submit = async () => {
    const lead = await askSignature({
      kind: 'approval',
      what: found.isNegative ? words.bookSigns(facts) : words.overSigns(facts),
    })
    const result = lead === null ? undefined : await book.run({ target }, lead)
    if (result === undefined) return
    const kind = result.kind === 'short' ? ('short' as const) : ('over' as const)
    onDone({
      ...result,
      what: words.booked({ kind, amount: say(result.amount, currency) }),
      slip: words.overShortSlip,
    })
  }
  return (
    <div className={classes['cure']}>
      <RefusalAlert refusal={book.refusal} />
      <ActionButton
        label={found.isNegative ? words.bookShort(amount) : words.bookOver(amount)}
        isCompact
        isRunning={book.isRunning}
        onAction={submit}
      />
    </div>
  )
}

interface DeclareButtonProps {
  readonly paper: PaperKind
  readonly missing: number
  readonly onDone: (done: Done) => void
}

const DeclareButton = ({ paper, missing, onDone }: DeclareButtonProps) => {
  const { handovers, closings } = useText()
  const words = handovers.equations
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <ActionButton label={words.declare} isCompact onAction={() => setOpen(true)} />
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words.declareTitle(closings.labels.papers[paper])}
      >
        <DeclarePaperForm
          paper={paper}
          missing={missing}
          onDone={(declaration) => {
            setOpen(false)
            onDone({ ...declaration, what: words.declared, slip: words.declaration })
          }}
        />
      </Dialog>
    </>
  )
}
