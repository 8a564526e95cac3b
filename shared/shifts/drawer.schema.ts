import { z } from 'zod'
import { amount, count, id, optionalText, positiveAmount, printedNumber, text } from '../kernel/fields.ts'
import { currencyCode } from '../property/foreign-currency.schema.ts'
import { cashLimitCodes, pettyCategories } from './drawer.types.ts'

export const payOutInput = z.strictObject({
  folioId: id(),
  amount: positiveAmount(),
  /** What for and to whom, as the voucher says: taxi, flowers, a parcel. */
  remark: text(100),
})

export const payPettyExpenseInput = z.strictObject({
  categoryCode: z.enum(pettyCategories),
  amount: positiveAmount(),
  remark: text(100),
})

/** Tips of guests' bills, handed to the colleague they are for. */
export const payTipInput = z.strictObject({ staffId: id(), amount: positiveAmount() })

export const takeBackReasons = ['wrong_amount', 'wrong_room', 'double', 'not_spent', 'other'] as const

export const takeBackPaidOutInput = z.strictObject({
  paidOutId: id(),
  reasonCode: z.enum(takeBackReasons),
})

export const changeCashLimitsInput = z.strictObject({
  limits: z
    .array(z.strictObject({ code: z.enum(cashLimitCodes), limit: amount() }))
    .min(1)
    .max(cashLimitCodes.length),
})

const pieces = () =>
  z
    .array(z.strictObject({ value: positiveAmount(), quantity: count(100_000) }))
    .min(1)
    .max(40)

export const fetchChangeInput = z.strictObject({
  /** From the safe into the drawer, or back. */
  direction: z.enum(['from_safe', 'to_safe']),
  denominations: pieces(),
})

export const topUpFloatInput = z.strictObject({ denominations: pieces() })

export const exchangeChangeInput = z.strictObject({
  /** What leaves the drawer, and what comes for it: the same sum. */
  given: pieces(),
  received: pieces(),
})

const counted = () => z.array(z.strictObject({ value: positiveAmount(), quantity: count(100_000) })).max(40)

export const spotCheckInput = z.strictObject({
  shiftId: id(),
  denominations: counted(),
  /** Cash of other currencies, each counted apart; a house that takes none leaves it out. */
  foreign: z
    .array(z.strictObject({ currency: currencyCode(), denominations: counted() }))
    .max(8)
    .default([]),
  remark: optionalText(200),
})

/** Notes that are no money: which, how many, and the numbers printed on them. */
const counterfeitNotes = {
  /** Left out for the hotel's own. */
  currency: currencyCode().optional(),
  value: positiveAmount(),
  quantity: count(999).refine((value) => value > 0, 'quantity_not_positive'),
  serials: text(200),
}

export const recordCounterfeitInput = z.strictObject({
  ...counterfeitNotes,
  /** The cashier who took it, or nobody yet. */
  bearer: z.enum(['cashier', 'undecided']),
})

export const recordSafeCounterfeitInput = z.strictObject(counterfeitNotes)

export const bankCashInput = z.strictObject({ amount: positiveAmount(), slipNumber: printedNumber() })

export const countSafeInput = z.strictObject({
  /** Left out for the hotel's own. */
  currency: currencyCode().optional(),
  denominations: z.array(z.strictObject({ value: positiveAmount(), quantity: count(100_000) })).max(40),
})
