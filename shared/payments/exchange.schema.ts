import { z } from 'zod'
import { id, positiveAmount, printedNumber, text } from '../kernel/fields.ts'
import { currencyCode, exchangeRateText } from '../property/foreign-currency.schema.ts'
import { idNumber } from '../property/id-paper.schema.ts'
import { idKinds } from '../property/id-paper.types.ts'
import { foreignCashInput } from './tender.schema.ts'

export const exchangeCurrencyInput = z.strictObject({
  direction: z.enum(['buy', 'sell']),
  currency: currencyCode(),
  /** Of the foreign currency. */
  amount: positiveAmount(),
  /** The rate the guest was told: if it changed meanwhile, nothing is done. */
  rate: exchangeRateText(),
  /** Who exchanges, by the paper they show. */
  guest: z.strictObject({ name: text(80), idKind: z.enum(idKinds), idNumber: idNumber() }),
})

export const takeBackExchangeReasons = [
  'wrong_amount',
  'wrong_currency',
  'guest_changed_mind',
  'other',
] as const

export const takeBackExchangeInput = z.strictObject({
  exchangeId: id(),
  reasonCode: z.enum(takeBackExchangeReasons),
})

export const sellForeignCashInput = z.strictObject({
  currency: currencyCode(),
  /** Of the foreign currency. */
  amount: positiveAmount(),
  /** What the bank paid for it, of the hotel's. */
  received: positiveAmount(),
  slipNumber: printedNumber(),
})

export const takeForeignPaymentInput = foreignCashInput.extend({
  folioId: id(),
  /** What is paid of the folio, of the hotel's currency. */
  amount: positiveAmount(),
})
