import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { CountSection } from '../shifts/count-section.panel.tsx'
import type { ShiftView } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { StatBar } from '../ui/stat-bar.tsx'
import type { Done } from './counted-step.panel.tsx'
import { DropForm } from './drop.form.tsx'
import classes from './hand-over.module.css'

interface SignStepProps {
  readonly view: ShiftView
  readonly onDone: (done: Done) => void
}

/** Step four: takings into a bag before a witness, then the outgoing signature. */
export const SignStep = ({ view, onDone }: SignStepProps) => {
  const { handovers } = useText()
  const { currency } = useShellStatus()
  const words = handovers.sign
  const mustDrop = Money.of(view.takings, currency).isPositive
  const amount = (value: string) => <MoneyText amount={value} currency={currency} />
  const given = Money.of(view.floatAmount, currency).minus(Money.of(view.dueBack, currency)).toString()
  return (
    <CountSection title={handovers.steps.sign}>
      <div className={classes['drop']}>
        <StatBar
          label={handovers.steps.sign}
          stats={[
            { label: words.floatAmount, value: amount(view.floatAmount) },
            {
              label: words.takings,
              value: amount(view.takings),
              ...(mustDrop && { tone: 'decide' as const }),
            },
            ...(Money.of(view.dueBack, currency).isPositive
              ? [{ label: words.dueBack, value: amount(view.dueBack), tone: 'decide' as const }]
              : []),
          ]}
        />
        {mustDrop ? (
          <DropForm key={view.takings} takings={view.takings} onDone={onDone} />
        ) : (
          <p>{words.nothingToDrop}</p>
        )}
        <GiveButton key={view.takings} given={given} blockedReason={mustDrop ? words.dropFirst : null} />
        <EndButton given={given} blockedReason={mustDrop ? words.dropFirst : null} />
      </div>
    </CountSection>
  )
}

interface LeaveProps {
  readonly given: string
  readonly blockedReason: string | null
}

const GiveButton = ({ given, blockedReason }: LeaveProps) => {
  const { handovers } = useText()
  const askSignature = useSigner()
  const give = useCommand(trpc.handovers.give)
  const submit = async () => {
    const own = await askSignature({ kind: 'own', what: handovers.sign.giveSigns(given) })
    if (own !== null) await give.run({}, own)
  }
  return (
    <>
      <RefusalAlert refusal={give.refusal} />
      <ActionButton
        label={handovers.sign.give}
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        hasAutoFocus={blockedReason === null}
        blockedReason={blockedReason}
        isRunning={give.isRunning}
        onAction={submit}
      />
    </>
  )
}

/** Nobody takes over: the float goes back to the safe before a lead. */
const EndButton = ({ given, blockedReason }: LeaveProps) => {
  const { handovers } = useText()
  const askSignature = useSigner()
  const end = useCommand(trpc.handovers.end)
  const submit = async () => {
    const lead = await askSignature({ kind: 'approval', what: handovers.sign.endApproval(given) })
    const own = lead === null ? null : await askSignature({ kind: 'own' })
    if (lead !== null && own !== null) await end.run({}, { ...lead, ...own })
  }
  return (
    <>
      <RefusalAlert refusal={end.refusal} />
      <ActionButton
        label={handovers.sign.end}
        isFullWidth
        blockedReason={blockedReason}
        isRunning={end.isRunning}
        onAction={submit}
      />
    </>
  )
}
