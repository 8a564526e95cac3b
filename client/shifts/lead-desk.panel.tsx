import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { CountSection } from './count-section.panel.tsx'
import { DisputeLines } from './dispute-lines.panel.tsx'
import classes from './shift.module.css'

/** For a lead, of the desk that is chosen: what is disputed there, and the way to close a shift whose cashier is gone. */
export const LeadDesk = ({ deskId }: { readonly deskId: number }) => {
  const { shifts } = useText()
  const words = shifts.accept.dispute
  const { role } = useSession()
  const { timeZone } = useShellStatus()
  const navigate = useNavigate()
  const { data } = useQuery(trpc.handovers.openShifts.queryOptions())
  const shift = data?.find((one) => one.deskId === deskId)
  if (shift === undefined || shift.isOwn) return null
  const { shiftId, disputes, relieverName, cashierName } = shift
  return (
    <>
      {relieverName !== null && (
        <div className={classes['section']}>
          <DecisionNotice>
            {shifts.desks.relieved({ cashier: cashierName, reliever: relieverName })}
          </DecisionNotice>
        </div>
      )}
      {disputes.length > 0 && (
        <CountSection title={words.title}>
          <DecisionNotice>{words.forLead}</DecisionNotice>
          {disputes.map(({ disputeId, countedByName, countedAt, lines }, index) => (
            <div key={disputeId} className={classes['section']}>
              <p className={classes['below']}>
                {words.count({
                  index: index + 1,
                  name: countedByName,
                  at: formatInstant(countedAt, timeZone),
                })}
              </p>
              <DisputeLines lines={lines} deskId={deskId} />
            </div>
          ))}
        </CountSection>
      )}
      {mayRun(role, 'forceShift') && (
        <div className={`${classes['section']} ${classes['actions']}`}>
          <ActionButton
            label={shifts.desks.force}
            hotkey="Shift+F10"
            onAction={() => navigate({ to: '/force/$shiftId', params: { shiftId } })}
          />
          <p className={classes['hint']}>{shifts.desks.forceHint}</p>
        </div>
      )}
    </>
  )
}
