import { z } from 'zod'
import { currencies } from '../kernel/currency.ts'
import { amount, date } from '../kernel/fields.ts'
import { exchangeLimitCodes } from './foreign-currency.types.ts'

/** A currency by its letters. */
export const currencyCode = () => z.enum(currencies)

/** Above zero, up to six places: a yen is less than a jiao. */
export const exchangeRateText = () =>
  z
    .string()
    .regex(/^\d{1,6}(\.\d{1,6})?$/, 'rate_invalid')
    .refine((value) => /[1-9]/.test(value), 'rate_invalid')

export const setForeignCurrencyInput = z.strictObject({ currency: currencyCode(), isActive: z.boolean() })

export const setExchangeRateInput = z.strictObject({
  currency: currencyCode(),
  buy: exchangeRateText(),
  /** Null where the house buys and does not sell. */
  sell: exchangeRateText().nullable().default(null),
  validFromDate: date(),
})

export const changeExchangeLimitsInput = z.strictObject({
  limits: z
    .array(z.strictObject({ code: z.enum(exchangeLimitCodes), limit: amount() }))
    .min(1)
    .max(exchangeLimitCodes.length),
})
