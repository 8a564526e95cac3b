import { z } from 'zod'
import { id, text } from '../kernel/fields.ts'
import { tenderInput } from './tender.schema.ts'

/** One of the staff pays back a short, all or a part of it. */
export const repayShortInput = z.strictObject({
  differenceId: id(),
  tenders: z.array(tenderInput).min(1).max(6),
})

/** A pending over goes back to the guest it came from, by one tender. */
export const returnOverInput = z.strictObject({
  differenceId: id(),
  /** Who gets it: stands on the receipt they sign, and nowhere else. */
  payee: text(80),
  tender: tenderInput.omit({ amount: true, tendered: true }),
})
