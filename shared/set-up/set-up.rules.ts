import { formatNumber } from '../documents/number.rules.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import type { BusinessDate } from '../kernel/dates.ts'
import { Money } from '../kernel/money.ts'
import { refusalOfHouseRules } from '../property/property.rules.ts'
import { refusalOfSecrets } from '../staff/secret.rules.ts'
import { refusalOfDesks } from './desk.rules.ts'
import { findRepeated } from './repeated.rules.ts'
import { setUpError } from './set-up.errors.ts'
import type { FoundingInput } from './set-up.schema.ts'

/** The refusal of a hotel that could not work; undefined when it can be founded. */
export const refusalOfFounding = (
  input: FoundingInput,
  calendarDate: BusinessDate,
): DomainError | undefined =>
  refusalOfProfile(input, calendarDate) ??
  refusalOfRooms(input) ??
  refusalOfDesks(input.desks) ??
  refusalOfBooks(input) ??
  refusalOfSafe(input) ??
  refusalOfStaff(input.staff)

const refusalOfProfile = (
  { profile, businessDate }: FoundingInput,
  calendarDate: BusinessDate,
): DomainError | undefined => {
  const refusal = refusalOfHouseRules(profile)
  if (refusal) return refusal
  if (businessDate !== null && businessDate > calendarDate) {
    return setUpError('business_date_in_future', { businessDate, calendarDate })
  }
  return undefined
}

const refusalOfRooms = ({ roomTypes, rooms }: FoundingInput): DomainError | undefined => {
  const type = findRepeated(roomTypes.map(({ code }) => code))
  if (type !== undefined) return setUpError('room_type_repeated', { type })
  const room = findRepeated(rooms.map(({ number }) => number))
  if (room !== undefined) return setUpError('room_number_repeated', { room })
  const known = new Set(roomTypes.map(({ code }) => code))
  const stray = rooms.find(({ typeCode }) => !known.has(typeCode))
  return stray && setUpError('room_type_unknown', { room: stray.number, type: stray.typeCode })
}

/** A book runs forward, its last number has room on the paper, and no two books share a number. */
const refusalOfBooks = ({ desks }: FoundingInput): DomainError | undefined => {
  const books = desks.flatMap((desk) => desk.books)
  for (const [index, book] of books.entries()) {
    const first = formatNumber(book.prefix, book.digits, book.firstNumber)
    const last = formatNumber(book.prefix, book.digits, book.lastNumber)
    if (book.lastNumber < book.firstNumber) return setUpError('book_range_backwards', { first, last })
    if (String(book.lastNumber).length > book.digits) {
      return setUpError('book_digits_too_few', { last: book.lastNumber, digits: book.digits })
    }
    const isShared = books
      .slice(0, index)
      .some(
        (other) =>
          other.prefix === book.prefix &&
          other.firstNumber <= book.lastNumber &&
          book.firstNumber <= other.lastNumber,
      )
    if (isShared) return setUpError('book_range_overlaps', { first, last })
  }
  return undefined
}

const refusalOfSafe = ({ profile, desks, safeCash }: FoundingInput): DomainError | undefined => {
  const { currency } = profile
  const safe = Money.of(safeCash, currency)
  const floats = Money.sum(
    desks.map(({ floatAmount }) => Money.of(floatAmount, currency)),
    currency,
  )
  return safe.isLessThan(floats)
    ? setUpError('safe_below_floats', { safe: safe.toString(), floats: floats.toString() })
    : undefined
}

const refusalOfStaff = (staff: FoundingInput['staff']): DomainError | undefined => {
  if (!staff.some(({ role }) => role === 'administrator')) return setUpError('administrator_missing')
  const repeated = findRepeated(staff.map(({ username }) => username))
  if (repeated !== undefined) return setUpError('username_repeated', { username: repeated })
  return staff.map(({ username, ...secrets }) => refusalOfSecrets(username, secrets)).find(Boolean)
}
