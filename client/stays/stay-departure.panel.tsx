import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import type { StayView } from './stay.api.ts'
import type { StayDialog } from './stay-dialogs.panel.tsx'
import { StaySection } from './stay-section.panel.tsx'
import classes from './stay.module.css'

interface StayDepartureProps {
  readonly stay: StayView
  readonly onOpen: (dialog: StayDialog) => void
}

/** Departures that are not ordinary: gone without paying, leaving to pay later, undone, or charged too late. */
export const StayDeparture = ({ stay, onOpen }: StayDepartureProps) => {
  const { stayView } = useText()
  const hasLeft = stay.state === 'checked_out' || stay.state === 'skipped'
  if (stay.state !== 'in_house' && !hasLeft) return null
  return (
    <StaySection title={stayView.leaving.title}>
      {stay.state === 'in_house' && <InHouse onOpen={onOpen} />}
      {stay.suspension !== null && <SuspensionLine stay={stay} suspension={stay.suspension} />}
      {stay.skipper !== null && <SkipperLine skipper={stay.skipper} />}
      {hasLeft && <AfterLeaving stay={stay} onOpen={onOpen} />}
    </StaySection>
  )
}

const InHouse = ({ onOpen }: Pick<StayDepartureProps, 'onOpen'>) => {
  const { stayView, skippers } = useText()
  const blockedReason = useBlockedReason()
  return (
    <div className={classes['row']}>
      <span className={classes['quiet']}>{stayView.leaving.gone}</span>
      <ActionButton
        label={skippers.declare.action}
        isCompact
        onAction={() => onOpen('skipper')}
        blockedReason={blockedReason('declareSkipper', 'desk')}
      />
    </div>
  )
}

interface SuspensionLineProps {
  readonly stay: StayView
  readonly suspension: NonNullable<StayView['suspension']>
}

const SuspensionLine = ({ stay, suspension }: SuspensionLineProps) => {
  const { openAccounts: words } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const { stayId } = stay
  const { dueDate, approvedBy, isOverdue, reason } = suspension
  return (
    <div className={classes['row']}>
      <span>
        {words.stayLine({ due: dueDate, by: approvedBy })}
        {isOverdue && <strong> {words.overdue}</strong>}
        {reason !== '' && <span className={classes['detail']}>{reason}</span>}
      </span>
      <ActionButton
        label={words.settle}
        isCompact
        onAction={() => navigate({ to: '/stays/$stayId/settle', params: { stayId } })}
        blockedReason={blockedReason('settleSuspended', 'desk')}
      />
    </div>
  )
}

/** A check-out is undone on its own date alone; a charge found late has no date. */
const AfterLeaving = ({ stay, onOpen }: StayDepartureProps) => {
  const { openAccounts: words } = useText()
  const blockedReason = useBlockedReason()
  const businessDate = useBusinessDate()
  return (
    <>
      {stay.state === 'checked_out' && stay.checkedOutDate === businessDate && (
        <div className={classes['row']}>
          <span className={classes['quiet']}>{words.undo.hintShort}</span>
          <ActionButton
            label={words.undo.action}
            isCompact
            onAction={() => onOpen('undo')}
            blockedReason={blockedReason('undoCheckOut', 'desk')}
          />
        </div>
      )}
      {stay.findings.map(({ findingId, lines }) => (
        <div key={findingId} className={classes['row']}>
          <strong>
            {words.late.findings} · {lines.map(({ amount }) => formatAmount(amount)).join(' + ')}
          </strong>
        </div>
      ))}
      <div className={classes['row']}>
        <span className={classes['quiet']}>{words.late.hintShort}</span>
        <ActionButton
          label={words.late.action}
          isCompact
          onAction={() => onOpen('late')}
          blockedReason={blockedReason('chargeLate', 'desk')}
        />
      </div>
    </>
  )
}

const SkipperLine = ({ skipper }: { readonly skipper: NonNullable<StayView['skipper']> }) => {
  const { skippers: words } = useText()
  const navigate = useNavigate()
  const { caseId, left, state } = skipper
  return (
    <div className={classes['row']}>
      <span>
        {words.states[state]}
        <span className={classes['detail']}>
          {words.sums.left} {formatAmount(left)}
        </span>
      </span>
      <ActionButton
        label={words.openCase}
        isCompact
        onAction={() => navigate({ to: '/skippers/$caseId', params: { caseId } })}
      />
    </div>
  )
}
