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
  readonly isInterim: boolean
  readonly folioLineIds: readonly number[]
}

/**
 * Writes a bill's frozen sums and the folio lines it bills. Refused by `bill_adds_up` when they do not add up,
 * and by the key of `live_bill_line` when a line stands on another live bill.
 */
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
      is_interim: bill.isInterim ? 1 : 0,
    })
    .execute()
  if (bill.folioLineIds.length === 0) return
  const lines = bill.folioLineIds.map((id) => ({ bill_document_id: bill.documentId, folio_line_id: id }))
  await tx.insertInto('bill_line').values(lines).execute()
  await tx.insertInto('live_bill_line').values(lines).execute()
}

/** Writes a credit bill, and sets the lines of its bill free: they may be corrected, and billed again. */
export const insertCreditBill = async (
  tx: Tx,
  credit: { documentId: number; billId: number; charges: Money; reasonCode: string },
): Promise<void> => {
  await tx
    .insertInto('credit_bill')
    .values({
      document_id: credit.documentId,
      bill_document_id: credit.billId,
      charges_minor: credit.charges.toMinor(),
      currency: credit.charges.currency,
      reason_code: credit.reasonCode,
    })
    .execute()
  await tx.deleteFrom('live_bill_line').where('bill_document_id', '=', credit.billId).execute()
}
