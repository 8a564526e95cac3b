import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { HouseItem } from './desk.api.ts'
import classes from './desk.module.css'
import { CancelReservationForm, NoShowForm } from './end-reservation.form.tsx'

interface ArrivalDialogProps {
  /** The reservation that was opened; null while none is. */
  readonly stay: HouseItem | null
  readonly onClose: () => void
  readonly onDone: (what: string) => void
}

/** What can be done with a reservation but checking it in: open it, take it back, mark that nobody came. */
export const ArrivalDialog = ({ stay, onClose, onDone }: ArrivalDialogProps) => {
  const { arrivals } = useText().desk
  return (
    <Dialog isOpen={stay !== null} onClose={onClose} title={arrivals.more(stay?.guestName ?? '')}>
      {stay !== null && <ArrivalActions stay={stay} onDone={onDone} />}
    </Dialog>
  )
}

interface ArrivalActionsProps {
  readonly stay: HouseItem
  readonly onDone: (what: string) => void
}

const ArrivalActions = ({ stay: { stayId }, onDone }: ArrivalActionsProps) => {
  const { desk, stayView } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const [step, setStep] = useState<'choose' | 'cancel' | 'noShow'>('choose')
  if (step === 'cancel') return <CancelReservationForm stayId={stayId} onEnded={onDone} />
  if (step === 'noShow') return <NoShowForm stayId={stayId} onEnded={onDone} />
  return (
    <div className={classes['actions']}>
      <ActionButton
        label={desk.arrivals.open}
        hasAutoFocus
        onAction={() => navigate({ to: '/stays/$stayId', params: { stayId } })}
      />
      <ActionButton
        label={stayView.noShow.action}
        blockedReason={blockedReason('markNoShow', 'office')}
        onAction={() => setStep('noShow')}
      />
      <ActionButton
        label={stayView.cancel.action}
        blockedReason={blockedReason('cancelReservation', 'office')}
        onAction={() => setStep('cancel')}
      />
    </div>
  )
}
