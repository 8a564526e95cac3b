import { AdvanceDepositForm } from '../deposits/advance-deposit.form.tsx'
import type { TakenDeposit } from '../deposits/deposit-fields.form.tsx'
import { TopUpForm } from '../deposits/top-up.form.tsx'
import { PostChargeForm } from '../folios/post-charge.form.tsx'
import { type InterimBill, SettleInterimForm } from '../invoices/settle-interim.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { TakePaymentForm } from '../payments/take-payment.form.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ChangeDepartureForm } from './change-departure.form.tsx'
import { CancelReservationForm, NoShowForm } from './end-reservation.form.tsx'
import { startOf } from './reservation.api.ts'
import { ReservationForm } from './reservation.form.tsx'
import { LateChargeForm } from './open-accounts/late-charge.form.tsx'
import { UndoCheckOutForm } from './open-accounts/undo-check-out.form.tsx'
import { DeclareSkipperForm } from './skippers/declare-skipper.form.tsx'
import { useCoverWarning } from './cover-warning.api.ts'
import { openFolioOf, type StayView } from './stay.api.ts'

export type StayDialog =
  | 'charge'
  | 'payment'
  | 'interim'
  | 'deposit'
  | 'departure'
  | 'change'
  | 'cancel'
  | 'noShow'
  | 'skipper'
  | 'undo'
  | 'late'

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

const widths: Partial<Record<StayDialog, number>> = {
  payment: 520,
  interim: 520,

  deposit: 520,
  change: 640,
}

/** The dialogs of the stay screen: one thing done to the stay at a time. */
export const StayDialogs = (props: StayDialogsProps) => {
  const { stayView, folios, reservations, settlement, skippers, openAccounts, deposits } = useText()
  const titles: Readonly<Record<StayDialog, string>> = {
    charge: folios.charge.title,
    payment: folios.payment.title,
    interim: settlement.interim.title,
    deposit: props.stay.state === 'reserved' ? deposits.advance.title : folios.deposit.title,
    departure: stayView.departureDate.title,
    change: reservations.change.title,
    cancel: stayView.cancel.title,
    noShow: stayView.noShow.title,
    skipper: skippers.declare.title(props.stay.room?.number ?? ''),
    undo: openAccounts.undo.title,
    late: openAccounts.late.title(props.stay.room?.number ?? ''),
  }
  const { opened, onClose } = props
  return (
    <Dialog
      isOpen={opened !== null}
      onClose={onClose}
      title={opened === null ? '' : titles[opened]}
      width={opened === null ? 440 : (widths[opened] ?? 440)}
    >
      {opened !== null && <DialogForm {...props} opened={opened} />}
    </Dialog>
  )
}

const DialogForm = ({ stay, opened, onDone }: StayDialogsProps & { readonly opened: StayDialog }) => {
  const { folios, settlement, skippers, openAccounts } = useText()
  const folio = openFolioOf(stay)
  const warned = useCoverWarning(stay)
  const say = (what: string) => onDone({ what })
  const changeOf = (change: string | null) =>
    change === null ? [] : [{ label: folios.payment.change, value: change }]
  const deposited = ({ what, slips, change }: TakenDeposit) =>
    onDone({
      what,
      numbers: [
        ...slips.map(({ number }) => ({ label: folios.deposit.slip, value: number })),
        ...changeOf(change),
      ],
      documentIds: slips.map(({ documentId }) => documentId),
    })
  const sayBill = ({ what, documentId, number, change }: InterimBill) =>
    onDone({
      what,
      numbers: [{ label: settlement.interim.bill, value: number }, ...changeOf(change)],
      documentIds: [documentId],
    })
  switch (opened) {
    case 'departure':
      return <ChangeDepartureForm stay={stay} onChanged={say} />
    case 'change':
      return <ReservationForm start={startOf(stay)} version={stay.version} onDone={say} />
    case 'cancel':
      return <CancelReservationForm stayId={stay.stayId} onEnded={say} />
    case 'skipper':
      return (
        <DeclareSkipperForm
          stayId={stay.stayId}
          onDeclared={({ bills }) =>
            onDone({
              what: skippers.declare.done(stay.room?.number ?? ''),
              numbers: bills.map(({ number }) => ({ label: skippers.declare.bill, value: number })),
              documentIds: bills.map(({ documentId }) => documentId),
            })
          }
        />
      )
    case 'undo':
      return (
        <UndoCheckOutForm
          stayId={stay.stayId}
          onUndone={({ creditBills }) =>
            onDone({
              what: openAccounts.undo.done(stay.room?.number ?? ''),
              numbers: creditBills.map(({ number }) => ({
                label: openAccounts.undo.creditBill,
                value: number,
              })),
              documentIds: creditBills.map(({ documentId }) => documentId),
            })
          }
        />
      )
    case 'late':
      return (
        <LateChargeForm
          stay={stay}
          onCharged={({ what, bill }) =>
            onDone({
              what,
              numbers: bill === null ? [] : [{ label: openAccounts.bill, value: bill.number }],
              documentIds: bill === null ? [] : [bill.documentId],
            })
          }
        />
      )
    case 'noShow':
      return <NoShowForm stayId={stay.stayId} onEnded={say} />
    case 'charge':
      return folio === undefined ? null : (
        <PostChargeForm
          folioId={folio.folioId}
          windows={stay.folios.filter(({ state }) => state === 'open')}
          onPosted={(what, charged) => onDone({ what: warned(what, charged), again: 'charge' })}
        />
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
    case 'interim':
      return <SettleInterimForm stayId={stay.stayId} onBilled={sayBill} />
    case 'deposit':
      return <DepositForm stay={stay} onTaken={deposited} />
  }
}

/** Of a guest in house on their folio, of one who is expected in advance. */
const DepositForm = ({
  stay,
  onTaken,
}: {
  readonly stay: StayView
  readonly onTaken: (deposit: TakenDeposit) => void
}) => {
  const folio = openFolioOf(stay)
  if (stay.state === 'reserved') return <AdvanceDepositForm stayId={stay.stayId} onTaken={onTaken} />
  return folio === undefined ? null : (
    <TopUpForm stayId={stay.stayId} folioId={folio.folioId} onTaken={onTaken} />
  )
}
