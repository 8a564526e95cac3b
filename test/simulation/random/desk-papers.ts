import { add, type HotelModel, type PaperKind, type ShiftModel, takeNumber } from './hotel-model.ts'

/** A paper of ours goes into the pack; one made by a cure was not there to be counted, and waits for the next count. */
export const addPaper = (shift: ShiftModel, kind: PaperKind): void =>
  add(shift.state === 'counting' ? shift.uncounted : shift.papers, kind, 1)

/** The next receipt, issued at a desk. */
export const takeReceipt = (model: HotelModel, shift: ShiftModel): void => {
  takeNumber(model, 'receipt')
  addPaper(shift, 'receipt')
}

/** The next voucher of cash paid out. */
export const takeVoucher = (model: HotelModel, shift: ShiftModel): void => {
  takeNumber(model, 'paid_out_voucher')
  addPaper(shift, 'paid_out_voucher')
}

/** The next memo of an exchange: the house's copy stays. */
export const takeMemo = (model: HotelModel, shift: ShiftModel): void => {
  takeNumber(model, 'exchange_memo')
  addPaper(shift, 'exchange_memo')
}

/** What only a cashier or a lead may do. */
export const isReceptionist = ({ cashier }: ShiftModel): boolean => cashier === 'chenjing'
