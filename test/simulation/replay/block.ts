import type { Booking } from './booking.ts'

/** From so many rooms on the house blocks them as one group; fewer are reservations like any other. */
const roomsOfBlock = 5

/** As many kinds of rooms as one group can be opened with. */
const kindsOfRooms = 20

/**
 * The file has no group; it has rooms that one payer booked on one day, for the same nights, in the market
 * segment of groups. Whoever paid in advance and came is left out: such a deposit is of a room, and pays for it.
 */
export const joinBlocks = (bookings: readonly Booking[]): Booking[] => {
  const groups = Map.groupBy(bookings, keyOf)
  return bookings.map((booking) => {
    const members = groups.get(keyOf(booking)) ?? []
    return isBlock(members) ? { ...booking, block: members[0]?.line ?? null } : booking
  })
}

const keyOf = ({ line, source, arrivalDate, bookedDate, nights, payer }: Booking): string =>
  source === 'group' ? [arrivalDate, bookedDate, nights, payer?.name].join('/') : String(line)

const isBlock = (members: readonly Booking[]): boolean =>
  members.length >= roomsOfBlock &&
  new Set(members.map(kindOfRoom)).size <= kindsOfRooms &&
  !members.some(({ advance, outcome }) => advance !== 'none' && outcome === 'stayed')

/** Rooms of a block that are alike are one row of the form. */
export const kindOfRoom = ({ reservedType, rate, adults, meal }: Booking): string =>
  [reservedType, rate, adults, meal === 'none'].join('/')
