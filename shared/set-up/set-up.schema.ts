import { z } from 'zod'
import { currencies } from '../kernel/currency.ts'
import { amount, code, commandId, count, date, optionalText, positiveAmount, text } from '../kernel/fields.ts'
import { changePropertyInput, wallTime } from '../property/property.schema.ts'
import { newStaffSchema } from '../staff/staff.schema.ts'
import { defaultProfile } from './defaults.rules.ts'

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const localName = z.strictObject({ zh: text(40), en: text(40) })

/** What stands at the head of every document, and the house rules. */
const profileInput = changePropertyInput.extend({
  currency: z.enum(currencies).default(defaultProfile.currency),
  timeZone: z.string().refine(isTimeZone, 'time_zone_unknown').default(defaultProfile.timeZone),
  checkOutTime: wallTime().default(defaultProfile.checkOutTime),
  halfDayUntil: wallTime().default(defaultProfile.halfDayUntil),
  rollFromTime: wallTime().default(defaultProfile.rollFromTime),
  depositStep: positiveAmount().default(defaultProfile.depositStep),
  isCountBlind: z.boolean().default(defaultProfile.isCountBlind),
})

const roomTypeInput = z.strictObject({ code: code(), name: localName, rate: amount() })

const roomInput = z.strictObject({ number: text(12), floor: text(8), typeCode: code() })

/** A pre-printed book of tax invoices in the desk's hands: the numbers of its first and last paper. */
const bookInput = z.strictObject({
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9-]{0,16}$/, 'number_invalid')
    .default(''),
  digits: z.number().int().min(1).max(12),
  firstNumber: z.number().int().positive().max(999_999_999_999),
  lastNumber: z.number().int().positive().max(999_999_999_999),
})

const deskInput = z.strictObject({
  code: code(),
  name: text(40),
  floatAmount: amount(),
  /** Codes of the payment methods the desk has a terminal or merchant account for. */
  terminals: z.array(code()).max(20).default([]),
  keys: z
    .array(z.strictObject({ keyCode: code(), quantity: count(200) }))
    .max(20)
    .default([]),
  books: z.array(bookInput).max(20).default([]),
})

/** A whole hotel, as the set-up page sends it. Methods, charges and key kinds are the defaults. */
export const foundingInput = z.strictObject({
  profile: profileInput,
  /** Null for the date on the hotel's wall. */
  businessDate: date().nullable().default(null),
  /** What lies in the safe: the floats come out of it. */
  safeCash: amount(),
  roomTypes: z.array(roomTypeInput).min(1, 'room_types_missing').max(50),
  rooms: z.array(roomInput).min(1, 'rooms_missing').max(2_000),
  desks: z.array(deskInput).min(1, 'desks_missing').max(20),
  staff: z.array(newStaffSchema).min(1, 'staff_missing').max(200),
})

export type FoundingInput = z.output<typeof foundingInput>
export type DeskInput = FoundingInput['desks'][number]

export const foundingRequest = z.strictObject({
  commandId: commandId(),
  /** The code the server printed at its start, where it asks for one. */
  code: optionalText(32),
  input: foundingInput,
})
