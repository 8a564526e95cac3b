import { z } from 'zod'
import { id, optionalText, text } from '../kernel/fields.ts'
import { idNumber } from '../property/id-paper.schema.ts'
import { idKinds } from '../property/id-paper.types.ts'

/** ISO 3166-1 alpha-3, as travel documents carry it and the police register asks for it. */
const nationality = () => z.string().regex(/^[A-Z]{3}$/, 'nationality_invalid')

/** Who stands at the desk and has shown a document. */
export const guestInput = z.strictObject({
  name: text(80),
  idKind: z.enum(idKinds),
  idNumber: idNumber(),
  phone: optionalText(32),
  nationality: nationality().default('CHN'),
})

export type GuestInput = z.output<typeof guestInput>

/** Who telephones to reserve: a name, and perhaps somebody the house knows. */
export const callerInput = z.strictObject({
  guestId: id().nullable().default(null),
  name: text(80),
  phone: optionalText(32),
  nationality: nationality().default('CHN'),
})

export type CallerInput = z.output<typeof callerInput>

export const guestQuery = z.strictObject({ guestId: id() })

export const searchQuery = z.strictObject({ text: text(64) })
