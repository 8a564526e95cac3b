import type { GuestInput } from '@jiaoban/shared/stays/guest.schema.ts'
import type { Booking } from './booking.ts'
import { roll } from './dice.ts'
import { elsewhere, namesOf } from './guest-names.ts'

/** The most guests one registration lists. */
const listed = 8

/** So many guests of a country come again and again. */
const knownGuests = 40

/** Invented people, as many as the booking has adults and the form has rows, with invented documents. */
export const guestsOf = (booking: Booking): GuestInput[] =>
  Array.from({ length: Math.min(booking.adults, listed) }, (_, index) => guestAt(booking, index))

/** Who telephoned to book: the first of the guests. */
export const callerOf = (booking: Booking): Pick<GuestInput, 'name' | 'phone' | 'nationality'> => {
  const { name, phone, nationality } = guestAt(booking, 0)
  return { name, phone, nationality }
}

/** The first guest of somebody who has been here before is one of those the house knows. */
const guestAt = ({ line, nationality, isRepeated }: Booking, index: number): GuestInput => {
  const isKnown = isRepeated && index === 0
  const person = isKnown ? roll(line, 'known guest', knownGuests) : line * 10 + index
  const names = namesOf[nationality] ?? elsewhere
  const choose = (list: readonly string[], purpose: string) => list[roll(person, purpose, list.length)] ?? ''
  const given = choose(names.given, 'given name')
  const family = choose(names.family, 'family name')
  return {
    name: names.isFamilyFirst ? `${family}${given}` : `${given} ${family}`,
    idKind: nationality === 'PRT' ? 'id_card' : 'passport',
    idNumber: `${nationality}${isKnown ? 'K' : ''}${String(person).padStart(7, '0')}`,
    phone: `+000 ${String(person).padStart(8, '0')}`,
    nationality,
  }
}
