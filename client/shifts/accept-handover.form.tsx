import { mayApprove } from '@jiaoban/shared/staff/permission.rules.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { client } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { cashProblem, emptyDraft, paperProblem } from './count-draft.api.ts'
import { DisputePanel } from './dispute.panel.tsx'
import type { Opened } from './open-shift.form.tsx'
import { OpeningCountForm } from './opening-count.form.tsx'
import type { CountForm } from './shift.api.ts'
import classes from './shift.module.css'
import { useAcceptance } from './use-acceptance.api.ts'

export type WaitingHandover = NonNullable<Awaited<ReturnType<typeof client.handovers.waiting.query>>>

interface AcceptHandoverProps {
  readonly form: CountForm
  readonly handover: WaitingHandover
  readonly onOpened: (opened: Opened) => void
}

/** The incoming cashier counts blind and signs; what differs from what was given is kept, and decided by a lead or left to wait. */
export const AcceptHandoverForm = ({ form, handover, onOpened }: AcceptHandoverProps) => {
  const text = useText()
  const words = text.shifts.accept
  const { timeZone } = useShellStatus()
  const { role } = useSession()
  const [draft, setDraft] = useState(emptyDraft)
  const acceptance = useAcceptance({ form, handover, draft, onOpened })
  const problem = cashProblem(draft, text) ?? paperProblem(form, draft, text)
  // What is disputed stands above, for whoever decides on it.
  const isForLead = handover.disputes > 0 && mayApprove(role, 'acceptHandover')
  const { outgoingName, forcedByName, givenAt, disputes } = handover
  return (
    <>
      <p className={classes['intro']}>
        {words.intro({
          desk: form.deskCode,
          name: forcedByName ?? outgoingName,
          time: formatInstant(givenAt, timeZone),
        })}
      </p>
      {forcedByName !== null && (
        <p className={classes['intro']}>{words.forcedBy({ name: forcedByName, cashier: outgoingName })}</p>
      )}
      <p className={classes['hint']}>{words.blind}</p>
      {disputes > 0 && acceptance.dispute === null && (
        <DecisionNotice>{words.dispute.before(disputes)}</DecisionNotice>
      )}
      <OpeningCountForm form={form} draft={draft} onDraft={setDraft} hasAutoFocus={!isForLead}>
        <RefusalAlert refusal={acceptance.refusal} />
        {acceptance.dispute !== null && <DisputePanel acceptance={acceptance} deskId={form.deskId} />}
        {/* With both figures on the screen the way on is the decision; another count begins with its fields. */}
        {acceptance.dispute?.lines == null && (
          <ActionButton
            label={words.action}
            variant="primary"
            hotkey="Ctrl+Enter"
            blockedReason={problem}
            isRunning={acceptance.isRunning}
            onAction={acceptance.sign}
          />
        )}
      </OpeningCountForm>
    </>
  )
}
