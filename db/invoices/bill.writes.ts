import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewBill {
  readonly documentId: number
  readonly folioId: number
  readonly charges: Money
  readonly receivedBefore: Money
  readonly receivedNow: Money
  readonly leftOpen: Money
  readonly invoiceable: Money
  readonly folioLineIds: readonly number[]
}

/** Writes a bill's frozen sums and the folio lines it bills. Refused by `bill_adds_up` when they do not add up. */
export const insertBill = async (tx: Tx, bill: NewBill): Promise<void> => {
  await tx
    .insertInto('bill')
    .values({
      document_id: bill.documentId,
      folio_id: bill.folioId,
      charges_minor: bill.charges.toMinor(),
      received_before_minor: bill.receivedBefore.toMinor(),
      received_now_minor: bill.receivedNow.toMinor(),
      left_open_minor: bill.leftOpen.toMinor(),
      invoiceable_minor: bill.invoiceable.toMinor(),
      currency: bill.charges.currency,
    })
    .execute()
  if (bill.folioLineIds.length === 0) return
  await tx
    .insertInto('bill_line')
    .values(bill.folioLineIds.map((id) => ({ bill_document_id: bill.documentId, folio_line_id: id })))
    .execute()
}
