import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useKey } from '../kernel/keys.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { type Action, ActionButton } from '../ui/action-button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useGoBack } from './go-back.api.ts'
import { useFolioBlock } from './folio-block.api.ts'
import { VipMark } from './vips/vip-mark.panel.tsx'
import type { StayView } from './stay.api.ts'
import type { StayDialog } from './stay-dialogs.panel.tsx'
import classes from './stay.module.css'

interface StayHeaderProps {
  readonly stay: StayView
  readonly onOpen: (dialog: StayDialog) => void
}

/** Whose stay it is, in which state, and what is done with one in that state. */
export const StayHeader = ({ stay, onOpen }: StayHeaderProps) => {
  const { stayView } = useText()
  const primary = usePrimaryAction(stay)
  const goBack = useGoBack()
  return (
    <PageHeader
      title={`${stay.room?.number ?? stayView.noRoom} ${stay.primaryGuestName}`}
      detail={
        <>
          <VipMark code={stay.vipCode} />{' '}
          <span className={classes['state']} data-state={stay.state}>
            {stayView.states[stay.state]}
          </span>
        </>
      }
      onBack={goBack}
      {...(primary === null ? {} : { primary })}
    >
      {stay.state === 'reserved' && <ReservationActions stay={stay} onOpen={onOpen} />}
      {stay.state === 'in_house' && <FolioActions stay={stay} onOpen={onOpen} />}
    </PageHeader>
  )
}

/** Who is expected checks in next, who is here checks out; F9 means the same as the button. */
const usePrimaryAction = ({ stayId, state }: StayView): Omit<Action, 'hotkey'> | null => {
  const { stayView, keys } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const checkIn = () => void navigate({ to: '/check-in', search: { stayId } })
  const checkOut = () => void navigate({ to: '/stays/$stayId/check-out', params: { stayId } })
  const checkOutBlock = blockedReason('checkOut', 'desk')
  const mayCheckOut = state === 'in_house' && checkOutBlock === null
  useKey(mayCheckOut ? 'F9' : null, checkOut, { label: keys.checkOut })
  if (state === 'reserved') {
    return {
      label: stayView.checkIn,
      onAction: checkIn,
      blockedReason: blockedReason('checkIn', 'desk'),
    }
  }
  return state === 'in_house'
    ? { label: stayView.checkOut, onAction: checkOut, blockedReason: checkOutBlock }
    : null
}

const ReservationActions = ({ stay, onOpen }: StayHeaderProps) => {
  const { stayView, reservations } = useText()
  const blockedReason = useBlockedReason()
  const businessDate = useBusinessDate()
  return (
    <>
      <ActionButton
        label={reservations.change.action}
        hotkey="Shift+F2"
        onAction={() => onOpen('change')}
        blockedReason={blockedReason('changeReservation', 'office')}
      />
      <ActionButton
        label={stayView.cancel.action}
        onAction={() => onOpen('cancel')}
        blockedReason={blockedReason('cancelReservation', 'office')}
      />
      {stay.arrivalDate <= businessDate && (
        <ActionButton
          label={stayView.noShow.action}
          onAction={() => onOpen('noShow')}
          blockedReason={blockedReason('markNoShow', 'office')}
        />
      )}
    </>
  )
}

const FolioActions = ({ stay, onOpen }: StayHeaderProps) => {
  const { folios, settlement } = useText()
  const blockedReason = useFolioBlock(stay)
  return (
    <>
      <ActionButton
        label={folios.charge.action}
        hotkey="F4"
        onAction={() => onOpen('charge')}
        blockedReason={blockedReason('postCharge')}
      />
      <ActionButton
        label={folios.payment.action}
        hotkey="F8"
        onAction={() => onOpen('payment')}
        blockedReason={blockedReason('takePayment')}
      />
      <ActionButton
        label={settlement.interim.action}
        hotkey="Alt+I"
        onAction={() => onOpen('interim')}
        blockedReason={blockedReason('settleInterim')}
      />
    </>
  )
}
