import { z } from 'zod'
import { amount, code, id, optionalText, positiveAmount } from '../kernel/fields.ts'

/** What the guest gives: the amount that counts, and for cash what was put on the counter. */
export const tenderInput = z.strictObject({
  methodCode: code(),
  amount: positiveAmount(),
  /** Cash only; left out when it is exact. */
  tendered: amount().optional(),
  /** Slip or order number of the terminal; required by methods that need a reference. */
  reference: optionalText(64),
})

export type TenderInput = z.output<typeof tenderInput>

export const takePaymentInput = z.strictObject({
  folioId: id(),
  tenders: z.array(tenderInput).min(1).max(6),
})
