import { addDays, type BusinessDate, nightsBetween } from '../kernel/dates.ts'
import type { RoomNight } from './room.types.ts'

/**
 * The nights a stay holds its room. Arrival and departure on one date is day use: it holds the slot of that
 * date, so that the room cannot be sold twice while the guest is in it.
 */
export const nightsHeld = (arrivalDate: BusinessDate, departureDate: BusinessDate): BusinessDate[] =>
  arrivalDate === departureDate ? [arrivalDate] : nightsBetween(arrivalDate, departureDate)

/** The end of the nights held, itself excluded: a range `from <= night < end` covers them all. */
export const endOfNights = (arrivalDate: BusinessDate, departureDate: BusinessDate): BusinessDate =>
  arrivalDate === departureDate ? addDays(arrivalDate, 1) : departureDate

export interface NightsChange {
  readonly added: readonly BusinessDate[]
  readonly released: readonly RoomNight[]
}

/** What a new departure date adds to the nights a stay holds, and which of them it gives back. */
export const nightsChange = (
  held: readonly RoomNight[],
  arrivalDate: BusinessDate,
  departureDate: BusinessDate,
): NightsChange => {
  const wanted = nightsHeld(arrivalDate, departureDate)
  const has = new Set(held.map(({ night }) => night))
  return {
    added: wanted.filter((night) => !has.has(night)),
    released: held.filter(({ night }) => !wanted.includes(night)),
  }
}

/**
 * The nights that go with a guest to another room, charged or not: from the business date on, and of who came after
 * the roll the night before it, while that lasts. A night that an audit charged was slept where it was.
 */
export const nightsToMove = (
  held: readonly RoomNight[],
  { businessDate, isNightBefore }: { businessDate: BusinessDate; isNightBefore: boolean },
): RoomNight[] =>
  held.filter(
    ({ night, chargedDate }) => night >= businessDate || (isNightBefore && chargedDate === businessDate),
  )

/** A night that is charged stays with its guest: nobody gets it back by leaving earlier. */
export const chargedAmong = (nights: readonly RoomNight[]): RoomNight | undefined =>
  nights.find(({ chargeKind }) => chargeKind !== null)
