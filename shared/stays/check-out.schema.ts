import { z } from 'zod'
import { code, count, id } from '../kernel/fields.ts'
import { tenderInput } from '../payments/tender.schema.ts'

export const checkOutInput = z.strictObject({
  stayId: id(),
  /** The version of the folio on the screen: a charge that came since makes the settlement stale. */
  folioVersion: count(1_000_000),
  /** The late check-out the cashier charges; the rule only proposes it. */
  lateCheckOut: z.enum(['none', 'half', 'full']),
  payments: z.array(tenderInput).max(8),
  /** How a credit balance of the folio is given back. */
  refunds: z.array(tenderInput).max(8),
  /** Slips whose remainder goes back by another way than it came; each needs approval. */
  slipRefunds: z.array(z.strictObject({ slipId: id(), methodCode: code() })).max(40),
  /** The guest leaves although the room was not looked at. */
  isInspectionWaived: z.boolean(),
})

export const checkOutPlanQuery = z.strictObject({
  stayId: id(),
  /** The late check-out the cashier chose; null for what the rule proposes. */
  late: z.enum(['none', 'half', 'full']).nullable().default(null),
})
