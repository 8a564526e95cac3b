import { z } from 'zod'
import { creditBillReasons } from '../documents/credit-reason.types.ts'
import { code, count, date, id, optionalText, positiveAmount } from '../kernel/fields.ts'
import { checkOutInput } from './check-out.schema.ts'

/** A guest leaves and pays later: until when, and why. */
export const suspendAccountInput = checkOutInput
  .pick({ stayId: true, folioVersion: true, lateCheckOut: true, isInspectionWaived: true })
  .extend({ dueDate: date(), reason: optionalText(200) })

/** The guest, or whoever promised, pays an account that was left open. */
export const settleSuspendedInput = checkOutInput.pick({
  stayId: true,
  folioVersion: true,
  payments: true,
  refunds: true,
  otherWindows: true,
  slipRefunds: true,
  slipsBack: true,
})

export const suspendedQuery = z.strictObject({ isEnded: z.boolean().default(false) })

export const undoCheckOutInput = z.strictObject({ stayId: id(), reasonCode: z.enum(creditBillReasons) })

/** Something of an old stay that was found after the guest had left. */
export const chargeLateInput = z.strictObject({
  stayId: id(),
  charges: z
    .array(
      z.strictObject({
        code: code(),
        /** The whole amount of the line, tax included. */
        amount: positiveAmount(),
        quantity: count(999).refine((value) => value > 0, 'quantity_not_positive'),
        remark: optionalText(200),
      }),
    )
    .min(1)
    .max(30),
  /** The housekeeper's finding that this charges; it is closed with it. */
  findingId: id().nullable().default(null),
  /** Paid at once, or left open until a date. */
  settlement: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pay'), payments: checkOutInput.shape.payments.min(1) }),
    z.strictObject({ kind: z.literal('suspend'), dueDate: date() }),
  ]),
})
