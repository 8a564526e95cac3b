import { z } from 'zod'
import { id } from '../kernel/fields.ts'
import { tenderInput } from '../payments/tender.schema.ts'

/** A further deposit of a guest in house: one slip a tender. */
export const takeDepositInput = z.strictObject({
  folioId: id(),
  tenders: z.array(tenderInput).min(1).max(6),
})
