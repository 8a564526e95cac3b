import { z } from 'zod'
import { code, count, id, optionalText, positiveAmount } from '../kernel/fields.ts'

export const inspectionInput = z.strictObject({ inspectionId: id() })

const inspectionCharge = z.strictObject({
  code: code(),
  /** The whole amount of the line, tax included. */
  amount: positiveAmount(),
  quantity: count(999).refine((value) => value > 0, 'quantity_not_positive'),
})

export type InspectionCharge = z.output<typeof inspectionCharge>

/** What the housekeeper found: nothing, or what the guest used or broke. */
export const answerInspectionInput = z.discriminatedUnion('outcome', [
  z.strictObject({ inspectionId: id(), outcome: z.literal('clean'), leftItems: optionalText(200) }),
  z.strictObject({
    inspectionId: id(),
    outcome: z.literal('charges'),
    charges: z.array(inspectionCharge).min(1).max(30),
    leftItems: optionalText(200),
  }),
])
