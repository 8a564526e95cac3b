import { useSessionStorage } from '@mantine/hooks'
import { useText } from '../kernel/i18n.tsx'
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
import { type CountForm, type ShiftView, useCountForm } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { CashFields } from './cash-fields.form.tsx'
import classes from './hand-over.module.css'

interface CountStepProps {
  readonly view: ShiftView
  readonly step: 'count' | 'papers'
  readonly onStep: (step: 'count' | 'papers') => void
  /** The figures were seen: this count needs a lead. */
  readonly isRecount: boolean
  /** Counted, or a recount left alone: to the figures. */
  readonly onLeave: () => void
}

/** Steps one and two: the drawer and the terminals, then numbers, keys and papers; one blind count of all. */
export const CountStep = (props: CountStepProps) => {
  const form = useCountForm(props.view.report.shift.deskId ?? 0)
  return <Loaded query={form}>{(data) => <CountSteps form={data} {...props} />}</Loaded>
}

interface CountStepsProps extends CountStepProps {
  readonly form: CountForm
}

const CountSteps = (props: CountStepsProps) => {
  const { form, step, onStep, isRecount } = props
  const text = useText()
  const { handovers } = text
  const { draft, setDraft, send, count, askLead } = useBlindCount(props)
  const cashMissing = cashProblem(draft, text) ?? terminalProblem(draft, text)
  if (step === 'count') {
    return (
      <>
        <CashFields form={form} draft={draft} onDraft={setDraft} />
        <div className={classes['actions']}>
          {isRecount && <ActionButton label={text.common.back} onAction={props.onLeave} />}
          <ActionButton
            label={handovers.next}
            variant="primary"
            hotkey="Ctrl+Enter"
            blockedReason={cashMissing}
            onAction={() => onStep('papers')}
          />
          <p className={classes['hint']}>{isRecount ? handovers.recountKept : handovers.firstCountKept}</p>
        </div>
      </>
    )
  }
  return (
    <>
      <CountNumbersForm form={form} draft={draft} onDraft={setDraft} hasAutoFocus />
      <CountPapersForm form={form} draft={draft} onDraft={setDraft} />
      <RefusalAlert
        refusal={count.refusal}
        {...(count.refusalCode === 'recount_needs_approval' && {
          cure: { label: handovers.recountLead, onAction: askLead },
        })}
      />
      <div className={classes['actions']}>
        <ActionButton label={text.common.back} onAction={() => onStep('count')} />
        <ActionButton
          label={handovers.submitCount}
          variant="primary"
          hotkey="Ctrl+Enter"
          blockedReason={cashMissing ?? paperProblem(form, draft, text)}
          isRunning={count.isRunning}
          onAction={isRecount ? askLead : send}
        />
      </div>
    </>
  )
}

/**
 * The count, and how it is sent: the first alone, every other before a lead. What was counted outlives a look
 * at another screen; after it was sent, the cash is counted anew whenever it is counted again.
 */
const useBlindCount = ({ form, view, onLeave }: CountStepsProps) => {
  const { handovers } = useText()
  const askSignature = useSigner()
  const [draft, setDraft] = useSessionStorage<CountDraft>({
    key: `jiaoban.count.${view.report.shift.id}`,
    defaultValue: emptyDraft,
    getInitialValueInEffect: false,
  })
  const count = useCommand(trpc.shifts.count)
  const send = async (lead = {}) => {
    const result = await count.run({ count: toHandOverCount(form, draft) }, lead)
    if (result === undefined) return
    setDraft({ ...draft, pieces: {}, foreign: {} })
    onLeave()
  }
  const askLead = async () => {
    const lead = await askSignature({ kind: 'approval', what: handovers.recountSigns })
    if (lead !== null) await send(lead)
  }
  return { draft, setDraft, send: () => send(), askLead, count }
}
