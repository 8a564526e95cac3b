import { type ForcedReason, forcedReasons } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import { NativeSelect } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useSigner } from '../kernel/signer.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import {
  cashProblem,
  emptyDraft,
  paperProblem,
  terminalProblem,
  toHandOverCount,
} from '../shifts/count-draft.api.ts'
import { CountNumbersForm, CountPapersForm } from '../shifts/count-numbers.form.tsx'
import type { CountForm } from '../shifts/shift.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { CashFields } from './cash-fields.form.tsx'
import classes from './hand-over.module.css'
import { StepList } from './step-list.panel.tsx'

export type OpenShift = Awaited<ReturnType<typeof client.handovers.openShifts.query>>[number]

interface ForceShiftProps {
  readonly form: CountForm
  readonly shift: OpenShift
}

/** Drawer, terminals, numbers, keys and papers of a cashier who is not there, blind; then two sign. */
export const ForceShiftForm = ({ form, shift }: ForceShiftProps) => {
  const text = useText()
  const words = text.handovers.forced
  const [step, setStep] = useState<'count' | 'papers'>('count')
  const [draft, setDraft] = useState(emptyDraft)
  const [reasonCode, setReason] = useState<ForcedReason>(likelyReason(shift))
  const { submit, force } = useForce(shift)
  const cashMissing = cashProblem(draft, text) ?? terminalProblem(draft, text)
  const intro = { desk: shift.deskCode, name: shift.cashierName, number: shift.number }
  return (
    <>
      <p className={classes['intro']}>{words.intro(intro)}</p>
      <p className={classes['hint']}>{words.hint}</p>
      {shift.relieverName !== null && <DecisionNotice>{words.reliever(shift.relieverName)}</DecisionNotice>}
      <StepList current={step} />
      {step === 'count' ? (
        <CashFields form={form} draft={draft} onDraft={setDraft} />
      ) : (
        <>
          <CountNumbersForm form={form} draft={draft} onDraft={setDraft} hasAutoFocus />
          <CountPapersForm form={form} draft={draft} onDraft={setDraft} />
          <NativeSelect
            label={words.reason}
            w={240}
            data={forcedReasons.map((code) => ({ value: code, label: words.reasons[code] }))}
            value={reasonCode}
            onChange={({ currentTarget }) =>
              setReason(forcedReasons.find((code) => code === currentTarget.value) ?? reasonCode)
            }
          />
          <RefusalAlert refusal={force.refusal} />
        </>
      )}
      <div className={classes['actions']}>
        {step === 'papers' && <ActionButton label={text.common.back} onAction={() => setStep('count')} />}
        <ActionButton
          label={step === 'count' ? text.handovers.next : words.submit}
          variant="primary"
          hotkey="Ctrl+Enter"
          blockedReason={cashMissing ?? (step === 'papers' ? paperProblem(form, draft, text) : null)}
          isRunning={force.isRunning}
          onAction={() =>
            step === 'count' ? setStep('papers') : submit(reasonCode, toHandOverCount(form, draft))
          }
        />
      </div>
    </>
  )
}

const likelyReason = ({ state, isTurned, relieverName }: OpenShift): ForcedReason => {
  if (state === 'given') return 'unaccepted'
  if (relieverName !== null) return 'left'
  return isTurned ? 'turned' : 'forgotten'
}

/** The witness signs first, then the lead; what follows is on the page of every hand over. */
const useForce = ({ shiftId, state, cashierName }: OpenShift) => {
  const words = useText().handovers.forced
  const navigate = useNavigate()
  const askSignature = useSigner()
  const force = useCommand(trpc.handovers.force, { secondPerson: 'witness' })
  // What the lead saw when the page was opened: a shift that moves on meanwhile is looked at again.
  const [seenState] = useState(state)
  const submit = async (reasonCode: ForcedReason, count: ReturnType<typeof toHandOverCount>) => {
    if (seenState === 'sealed') return
    const witness = await askSignature({ kind: 'witness', what: words.witnessSigns(cashierName) })
    const own =
      witness === null ? null : await askSignature({ kind: 'own', what: words.leadSigns(cashierName) })
    if (witness === null || own === null) return
    const result = await force.run({ shiftId, seenState, reasonCode, count }, { ...witness, ...own })
    if (result !== undefined) await navigate({ to: '/hand-over' })
  }
  return { submit, force }
}
