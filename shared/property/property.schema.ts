import { z } from 'zod'
import { optionalText, positiveAmount, text } from '../kernel/fields.ts'

/** A time on the hotel's wall, `HH:MM`. */
export const wallTime = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_invalid')

/**
 * What a hotel may change about itself while it is open: the head of its documents and its house rules.
 * Currency and time zone are for ever: every amount and date in the books is told in them.
 */
export const changePropertyInput = z.strictObject({
  name: text(80),
  nameEn: optionalText(80),
  address: optionalText(200),
  phone: optionalText(32),
  taxNumber: optionalText(20).refine((value) => /^([0-9A-Z]{15,20})?$/.test(value), 'tax_number_invalid'),
  checkOutTime: wallTime(),
  halfDayUntil: wallTime(),
  depositStep: positiveAmount(),
  isCountBlind: z.boolean(),
})
