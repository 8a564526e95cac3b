import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useSigner } from '../kernel/signer.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { cashProblem, emptyDraft, paperProblem, toOpeningCount } from './count-draft.api.ts'
import type { Opened } from './open-shift.form.tsx'
import { OpeningCountForm } from './opening-count.form.tsx'
import type { CountForm } from './shift.api.ts'
import classes from './shift.module.css'

interface AcceptHandoverProps {
  readonly form: CountForm
  readonly handover: { readonly handoverId: number; readonly outgoingName: string; readonly givenAt: string }
  readonly onOpened: (opened: Opened) => void
}

/** The incoming cashier counts blind and signs; what differs from what was given is decided by a lead. */
export const AcceptHandoverForm = ({ form, handover, onOpened }: AcceptHandoverProps) => {
  const text = useText()
  const words = text.shifts.accept
  const { timeZone } = useShellStatus()
  const askSignature = useSigner()
  const [draft, setDraft] = useState(emptyDraft)
  const accept = useCommand(trpc.handovers.accept)
  const problem = cashProblem(draft, text) ?? paperProblem(form, draft, text)
  const input = { handoverId: handover.handoverId, count: toOpeningCount(form, draft) }

  const finish = async (signature: Parameters<typeof accept.run>[1]) => {
    const result = await accept.run(input, signature)
    if (result !== undefined) onOpened(result)
  }
  const sign = async () => {
    const own = await askSignature({ kind: 'own', what: words.signs })
    if (own !== null) await finish(own)
  }
  const decide = async () => {
    const lead = await askSignature({ kind: 'approval', what: words.leadSigns })
    const own = lead === null ? null : await askSignature({ kind: 'own', what: words.signs })
    if (lead !== null && own !== null) await finish({ ...lead, ...own })
  }
  return (
    <>
      <p className={classes['intro']}>
        {words.intro({
          desk: form.deskCode,
          name: handover.outgoingName,
          time: formatInstant(handover.givenAt, timeZone),
        })}
      </p>
      <p className={classes['hint']}>{words.blind}</p>
      <OpeningCountForm form={form} draft={draft} onDraft={setDraft}>
        <RefusalAlert refusal={accept.refusal} />
        {accept.refusalCode === 'handover_differs' && (
          <DecisionNotice action={{ label: words.lead, onAction: decide }}>{words.leadSigns}</DecisionNotice>
        )}
        <ActionButton
          label={words.action}
          variant="primary"
          hotkey="Ctrl+Enter"
          blockedReason={problem}
          isRunning={accept.isRunning}
          onAction={sign}
        />
      </OpeningCountForm>
    </>
  )
}
