import { z } from 'zod'
import { date, id, optionalText, text } from '../kernel/fields.ts'
import { everydayKinds } from './handover-book.types.ts'

/** A page of the paper book holds about this much. */
const longestText = 500

export const writeNoticeInput = z.strictObject({
  text: text(longestText),
  /** The last business date on which the notice is shown. */
  validUntil: date(),
  roomId: id().nullable().default(null),
})

export const readNoticeInput = z.strictObject({ noticeId: id() })

export const openMatterInput = z.strictObject({
  kind: z.enum(everydayKinds),
  text: text(longestText),
  roomId: id().nullable().default(null),
  ownerId: id().nullable().default(null),
  dueDate: date().nullable().default(null),
})

export const closeMatterInput = z.strictObject({ matterId: id() })

export const mattersQuery = z.strictObject({ state: z.enum(['open', 'closed']).default('open') })

/** What is left out does not narrow the search. */
export const bookSearchQuery = z.strictObject({
  date: date().nullable().default(null),
  roomId: id().nullable().default(null),
  word: optionalText(60),
})

export type BookSearch = z.output<typeof bookSearchQuery>
