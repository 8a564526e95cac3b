import { z } from 'zod'
import { code, count, id, optionalText, positiveAmount, text } from '../kernel/fields.ts'
import { cashRoundings } from './cash-rounding.rules.ts'
import { addedControls } from './tender-control.types.ts'

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
  cashRounding: z.enum(cashRoundings).default('0.00'),
})

const methodName = () => z.strictObject({ zh: text(20), en: text(40) })

export const addPaymentMethodInput = z.strictObject({
  code: code(),
  name: methodName(),
  control: z.enum(addedControls),
  needsReference: z.boolean(),
})

export const changePaymentMethodInput = z.strictObject({
  code: code(),
  name: methodName(),
  needsReference: z.boolean(),
  isActive: z.boolean(),
  /** Its place at the desk, 1 for the first. */
  position: count(999),
})

export const setTerminalInput = z.strictObject({
  deskId: id(),
  methodCode: code(),
  name: text(40),
  isActive: z.boolean(),
})
