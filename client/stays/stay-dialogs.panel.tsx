import { TakeDepositForm } from '../deposits/take-deposit.form.tsx'
import { PostChargeForm } from '../folios/post-charge.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { TakePaymentForm } from '../payments/take-payment.form.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ChangeDepartureForm } from './change-departure.form.tsx'
import { CancelReservationForm, NoShowForm } from './end-reservation.form.tsx'
import { openFolioOf, type StayView } from './stay.api.ts'

export type StayDialog = 'charge' | 'payment' | 'deposit' | 'departure' | 'cancel' | 'noShow'

/** What was done by one of the dialogs. */
export interface StayDone {
  readonly what: string
  readonly numbers?: readonly { readonly label: string; readonly value: string }[]
  /** Documents to print, the first at once. */
  readonly documentIds?: readonly number[]
  /** The dialog that goes on with it. */
  readonly again?: StayDialog
}

interface StayDialogsProps {
  readonly stay: StayView
  readonly opened: StayDialog | null
  readonly onClose: () => void
  readonly onDone: (done: StayDone) => void
}

/** The dialogs of the stay screen: one thing done to the stay at a time. */
export const StayDialogs = (props: StayDialogsProps) => {
  const { stayView, folios } = useText()
  const titles: Readonly<Record<StayDialog, string>> = {
    charge: folios.charge.title,
    payment: folios.payment.title,
    deposit: folios.deposit.title,
    departure: stayView.departureDate.title,
    cancel: stayView.cancel.title,
    noShow: stayView.noShow.title,
  }
  const { opened, onClose } = props
  return (
    <Dialog
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : titles[opened]}
      width={opened === 'payment' || opened === 'deposit' ? 520 : 440}
    >
      {opened !== null && <DialogForm {...props} opened={opened} />}
    </Dialog>
  )
}

const DialogForm = ({ stay, opened, onDone }: StayDialogsProps & { readonly opened: StayDialog }) => {
  const { folios } = useText()
  const folio = openFolioOf(stay)
  const say = (what: string) => onDone({ what })
  const changeOf = (change: string | null) =>
    change === null ? [] : [{ label: folios.payment.change, value: change }]
  switch (opened) {
    case 'departure':
      return <ChangeDepartureForm stay={stay} onChanged={say} />
    case 'cancel':
      return <CancelReservationForm stayId={stay.stayId} onEnded={say} />
    case 'noShow':
      return <NoShowForm stayId={stay.stayId} onEnded={say} />
    case 'charge':
      return folio === undefined ? null : (
        <PostChargeForm folioId={folio.folioId} onPosted={(what) => onDone({ what, again: 'charge' })} />
      )
    case 'payment':
      return folio === undefined ? null : (
        <TakePaymentForm
          folioId={folio.folioId}
          balance={folio.balance}
          onTaken={({ what, documentId, number, change }) =>
            onDone({
              what,
              numbers: [{ label: folios.payment.receipt, value: number }, ...changeOf(change)],
              documentIds: [documentId],
            })
          }
        />
      )
    case 'deposit':
      return folio === undefined ? null : (
        <TakeDepositForm
          folioId={folio.folioId}
          onTaken={({ what, slips, change }) =>
            onDone({
              what,
              numbers: [
                ...slips.map(({ number }) => ({ label: folios.deposit.slip, value: number })),
                ...changeOf(change),
              ],
              documentIds: slips.map(({ documentId }) => documentId),
            })
          }
        />
      )
  }
}
