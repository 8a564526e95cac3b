import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import {
  cashProblem,
  type CountDraft,
  emptyDraft,
  paperProblem,
  terminalProblem,
  toHandOverCount,
} from '../shifts/count-draft.api.ts'
import { CountNumbersForm, CountPapersForm } from '../shifts/count-numbers.form.tsx'
import { CountSection } from '../shifts/count-section.panel.tsx'
import { CountTerminalsForm } from '../shifts/count-terminals.form.tsx'
import { type CountForm, type ShiftView, useCountForm } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DenominationPad } from '../ui/denomination-pad.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './hand-over.module.css'

interface CountStepProps {
  readonly view: ShiftView
  readonly step: 'count' | 'papers'
  readonly onStep: (step: 'count' | 'papers') => void
}

/** Steps one and two: the drawer and the terminals, then numbers, keys and papers; one blind count of all. */
export const CountStep = ({ view, ...props }: CountStepProps) => {
  const form = useCountForm(view.report.shift.deskId ?? 0)
  return <Loaded query={form}>{(data) => <CountSteps form={data} {...props} />}</Loaded>
}

interface CountStepsProps extends Omit<CountStepProps, 'view'> {
  readonly form: CountForm
}

const CountSteps = ({ form, step, onStep }: CountStepsProps) => {
  const text = useText()
  const { handovers } = text
  const { draft, setDraft, send, count } = useBlindCount(form)
  const cashMissing = cashProblem(draft, text) ?? terminalProblem(draft, text)
  if (step === 'count') {
    return (
      <>
        <CashFields form={form} draft={draft} onDraft={setDraft} />
        <div className={classes['actions']}>
          <ActionButton
            label={handovers.next}
            variant="primary"
            hotkey="Ctrl+Enter"
            blockedReason={cashMissing}
            onAction={() => onStep('papers')}
          />
          <p className={classes['hint']}>{handovers.firstCountKept}</p>
        </div>
      </>
    )
  }
  return (
    <>
      <CountNumbersForm form={form} draft={draft} onDraft={setDraft} />
      <CountPapersForm form={form} draft={draft} onDraft={setDraft} />
      <RefusalAlert refusal={count.refusal} />
      <div className={classes['actions']}>
        <ActionButton label={text.common.back} onAction={() => onStep('count')} />
        <ActionButton
          label={handovers.submitCount}
          variant="primary"
          hotkey="Ctrl+Enter"
          blockedReason={cashMissing ?? paperProblem(form, draft, text)}
          isRunning={count.isRunning}
          onAction={send}
        />
      </div>
    </>
  )
}

/** Sends the count; one after the first needs a lead, who is asked when the server says so. */
const useBlindCount = (form: CountForm) => {
  const { handovers } = useText()
  const askSignature = useSigner()
  const [draft, setDraft] = useState<CountDraft>(emptyDraft)
  const count = useCommand(trpc.shifts.count)
  const isRecount = count.refusalCode === 'recount_needs_approval'
  const send = async () => {
    const lead = isRecount ? await askSignature({ kind: 'approval', what: handovers.recountSigns }) : {}
    if (lead !== null) await count.run({ count: toHandOverCount(form, draft) }, lead)
  }
  return { draft, setDraft, send, count }
}

interface CashFieldsProps {
  readonly form: CountForm
  readonly draft: CountDraft
  readonly onDraft: (draft: CountDraft) => void
}

const CashFields = ({ form, draft, onDraft }: CashFieldsProps) => {
  const { shifts } = useText()
  const { currency } = useShellStatus()
  return (
    <div className={classes['columns']}>
      <CountSection title={shifts.count.drawer}>
        <DenominationPad
          currency={currency}
          denominations={form.denominations}
          value={draft.pieces}
          onChange={(pieces) => onDraft({ ...draft, pieces })}
          hasAutoFocus
        />
      </CountSection>
      <CountTerminalsForm form={form} draft={draft} onDraft={onDraft} />
    </div>
  )
}
