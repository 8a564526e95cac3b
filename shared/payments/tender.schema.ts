import { z } from 'zod'
import { amount, code, id, optionalText, positiveAmount, printedNumber } from '../kernel/fields.ts'
import { currencyCode, exchangeRateText } from '../property/foreign-currency.schema.ts'

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

/** Foreign cash on the counter, and the rate the guest was told: if it changed meanwhile, nothing is done. */
export const foreignCashInput = z.strictObject({
  currency: currencyCode(),
  /** Of the foreign currency. */
  given: positiveAmount(),
  rate: exchangeRateText(),
})

export type ForeignCashInput = z.output<typeof foreignCashInput>

/** What a guest pays or deposits with: the amount is of the hotel's currency, also where the cash is foreign. */
export const guestTenderInput = tenderInput.extend({ foreign: foreignCashInput.optional() })

export type GuestTenderInput = z.output<typeof guestTenderInput>

/** Why the house pays for a guest. */
export const houseUseReasons = [
  'entertainment',
  'staff_stay',
  'service_recovery',
  'inspection',
  'other',
] as const

export type HouseUseReason = (typeof houseUseReasons)[number]

/** What a folio may be settled with: tender, a company's account, a voucher by its number, or the house for a reason. */
export const settlingTenderInput = guestTenderInput.extend({
  companyId: id().optional(),
  voucherNumber: printedNumber().optional(),
  reasonCode: z.enum(houseUseReasons).optional(),
})

export type SettlingTenderInput = z.output<typeof settlingTenderInput>

export const takePaymentInput = z.strictObject({
  folioId: id(),
  tenders: z.array(tenderInput).min(1).max(6),
})

export const paymentCorrectionReasons = ['wrong_method', 'wrong_reference', 'wrong_room', 'other'] as const

/** What was really given: the amount is the line's. */
export const correctTenderInput = z.strictObject({
  paymentLineId: id(),
  methodCode: code(),
  tendered: amount().optional(),
  reference: optionalText(64),
  reasonCode: z.enum(paymentCorrectionReasons),
})

export const movePaymentInput = z.strictObject({
  paymentLineId: id(),
  toFolioId: id(),
  reasonCode: z.enum(paymentCorrectionReasons),
})
