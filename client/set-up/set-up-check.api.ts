import { sentenceOf } from '@jiaoban/shared/i18n/error-sentences.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { readNumberRange } from '@jiaoban/shared/documents/number-range.rules.ts'
import { roomNumbersOf } from '@jiaoban/shared/set-up/room-numbers.rules.ts'
import { refusalOfFounding } from '@jiaoban/shared/set-up/set-up.rules.ts'
import { foundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { type FieldErrors, fieldErrorsOf } from '../kernel/field-errors.ts'
import { type SetUpDraft, toInput } from './set-up-draft.api.ts'

export type SectionName = 'profile' | 'roomTypes' | 'rooms' | 'desks' | 'books' | 'staff'

/** What is still wrong with the page: beside fields, and at the foot of a section what is about several. */
export interface SetUpCheck {
  readonly fields: FieldErrors
  readonly section: { readonly name: SectionName; readonly sentence: string } | null
}

export const soundSoFar: SetUpCheck = { fields: new Map(), section: null }

export const problemCount = ({ fields, section }: SetUpCheck): number =>
  fields.size === 0 && section !== null ? 1 : fields.size

/** Asks the same schema and the same rule as the server, so that the page finds what the server would. */
export const checkDraft = (draft: SetUpDraft, calendarDate: BusinessDate, text: Dictionary): SetUpCheck => {
  const input = foundingInput.safeParse(toInput(draft))
  const fields = new Map([
    ...fieldErrorsOf(foundingInput, toInput(draft), text),
    ...rangeErrors(draft, text),
    ...bookErrors(draft, text),
  ])
  if (!input.success || fields.size > 0) return { fields, section: null }
  const refusal = refusalIn(() => refusalOfFounding(input.data, calendarDate))
  if (refusal === undefined) return { fields, section: null }
  const sentence = sentenceOf(text.errors, refusal) ?? text.requestErrors.unknown(refusal.code)
  return { fields, section: { name: sectionOf(refusal.code), sentence } }
}

/** An amount with more decimals than the currency has is refused where it is read. */
const refusalIn = (check: () => DomainError | undefined): DomainError | undefined => {
  try {
    return check()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

const rangeErrors = ({ ranges }: SetUpDraft, { setUp, facts }: Dictionary): [string, string][] =>
  ranges.flatMap(({ from, to, without, floor }, index): [string, string][] => [
    ...(roomNumbersOf(from, to, without) === undefined
      ? [[`ranges.${index}.to`, setUp.range.invalid] as [string, string]]
      : []),
    ...(floor.trim() === ''
      ? [[`ranges.${index}.floor`, facts.problems.text_empty] as [string, string]]
      : []),
  ])

const bookErrors = ({ books }: SetUpDraft, { setUp }: Dictionary): [string, string][] =>
  books.flatMap(({ first, last }, index): [string, string][] =>
    readNumberRange(first, last) === undefined ? [[`books.${index}.last`, setUp.book.invalid]] : [],
  )

/** Where on the page a refusal belongs, by the first word of its code. */
const sections: Readonly<Record<string, SectionName>> = {
  half: 'profile',
  business: 'profile',
  room: 'rooms',
  desk: 'desks',
  terminal: 'desks',
  key: 'desks',
  safe: 'desks',
  amount: 'desks',
  book: 'books',
}

const sectionOf = (code: string): SectionName =>
  code === 'room_type_repeated' ? 'roomTypes' : (sections[code.split('_')[0] ?? ''] ?? 'staff')
