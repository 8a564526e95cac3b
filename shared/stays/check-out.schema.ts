import { z } from 'zod'
import { code, count, id, instant } from '../kernel/fields.ts'
import { settlingTenderInput, tenderInput } from '../payments/tender.schema.ts'

export const checkOutInput = z.strictObject({
  stayId: id(),
  /** The version of the first open window on the screen: a charge that came since makes the settlement stale. */
  folioVersion: count(1_000_000),
  /** The late check-out the cashier charges; the rule only proposes it. */
  lateCheckOut: z.enum(['none', 'half', 'full']),
  payments: z.array(settlingTenderInput).max(8),
  /** How a credit balance of the folio is given back. */
  refunds: z.array(tenderInput).max(8),
  /** Every other window of the stay that has something on it, each with what settles it. */
  otherWindows: z
    .array(
      z.strictObject({
        folioId: id(),
        version: count(1_000_000),
        payments: z.array(settlingTenderInput).max(8),
        refunds: z.array(tenderInput).max(8),
      }),
    )
    .max(20)
    .default([]),
  /** Slips whose remainder goes back by another way than it came; each needs approval. */
  slipRefunds: z.array(z.strictObject({ slipId: id(), methodCode: code() })).max(40),
  /** Slips whose paper the guest gave back. One that is not among them must have been declared lost. */
  slipsBack: z.array(id()).max(40).default([]),
  /** The guest leaves although the room was not looked at. */
  isInspectionWaived: z.boolean(),
})

export const checkOutPlanQuery = z.strictObject({
  stayId: id(),
  /** The late check-out the cashier chose; null for what the rule proposes. */
  late: z.enum(['none', 'half', 'full']).nullable().default(null),
  /** When the guest left, where that is entered later; left out for now. */
  at: instant().optional(),
})
