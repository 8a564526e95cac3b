import { z } from 'zod'
import { isCalendarDate } from './dates.ts'

/**
 * The field types every command's schema is made of. They fix the form of what crosses the wire; what an
 * amount or an id means is for the rules to say.
 */

/** U+0000–U+001F and U+007F–U+009F: PostgreSQL refuses the first, nobody means the others. */
const hasControlCharacter = (value: string): boolean =>
  Array.from(value).some((character) => {
    const code = character.codePointAt(0) ?? 0
    return (code < 0x20 && character !== '\n') || (code >= 0x7f && code <= 0x9f)
  })

/** A line or paragraph typed by a person: trimmed, NFC, without control characters, at least one character. */
export const text = (max = 200) =>
  z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1, 'text_empty')
        .max(max, 'text_too_long')
        .refine((value) => !hasControlCharacter(value), 'text_control_character'),
    )

/** The same, but may be left empty. */
export const optionalText = (max = 200) =>
  z
    .string()
    .default('')
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(max, 'text_too_long')
        .refine((value) => !hasControlCharacter(value), 'text_control_character'),
    )

/** A decimal string of zero or more, at most two decimals and 999,999,999.99. `Money.of` gives it its currency. */
export const amount = () => z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, 'amount_invalid')

/** The same, above zero. */
export const positiveAmount = () => amount().refine((value) => /[1-9]/.test(value), 'amount_not_positive')

export const id = () => z.number().int().positive().max(Number.MAX_SAFE_INTEGER)

/** How many pieces, nights or people. */
export const count = (max = 9_999) => z.number().int().min(0).max(max)

export const date = () => z.string().refine(isCalendarDate, 'date_invalid')

/** A moment in UTC, as `Date.toISOString` writes it. */
export const instant = () =>
  z
    .string()
    .refine(
      (value) => /^\d{4}-\d{2}-\d{2}T[\d:]{8}\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)),
      'instant_invalid',
    )

/** A code of a catalogue: `room`, `cash`, `FO1`. */
export const code = () => z.string().regex(/^[A-Za-z0-9_.-]{1,32}$/, 'code_invalid')

/** A printed number of a document or a paper book: digits with an optional prefix. */
export const printedNumber = () => z.string().regex(/^[A-Za-z0-9-]{1,32}$/, 'number_invalid')

export const pin = () => z.string().regex(/^\d{4,8}$/, 'pin_invalid')

export const commandId = () =>
  z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'command_id_invalid')
