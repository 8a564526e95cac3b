import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Booking } from './booking.ts'
import { pick } from './dice.ts'
import type { Window } from './window.ts'

/** The three watches of a day at a desk. */
export type Watch = 'morning' | 'afternoon' | 'night'

/** Somebody who comes, with the watch and the desk they come and leave at. */
export interface PlannedStay {
  readonly booking: Booking
  readonly roomNumber: string
  readonly arrival: { readonly watch: Watch; readonly desk: number }
  readonly departure: { readonly watch: Exclude<Watch, 'night'>; readonly desk: number }
}

/** What a date brings, each list in the order of the file. */
export interface DayPlan {
  readonly date: BusinessDate
  readonly bookedToday: readonly Booking[]
  readonly cancelledToday: readonly Booking[]
  readonly missedToday: readonly Booking[]
  readonly arrivals: readonly PlannedStay[]
  readonly departures: readonly PlannedStay[]
}

export interface StayPlanning {
  readonly window: Window
  readonly roomOf: ReadonlyMap<number, string>
  readonly desks: number
}

/**
 * Spreads the bookings over the days of the window. What happened before it happens on its first day: the
 * hotel is new, and its book is not.
 */
export const planDays = (bookings: readonly Booking[], planning: StayPlanning): DayPlan[] => {
  const { window, roomOf, desks } = planning
  const clamp = (date: BusinessDate): BusinessDate => (date < window.from ? window.from : date)
  const stays = bookings
    .filter(({ outcome }) => outcome === 'stayed')
    .map((booking) => planStay(booking, roomOf.get(booking.line) ?? '', desks))
  const reserved = bookings.filter(({ source }) => source !== 'walk_in')
  const bookedOn = groupBy(reserved, ({ bookedDate }) => clamp(bookedDate))
  const endedOn = (outcome: Booking['outcome']) =>
    groupBy(
      bookings.filter((booking) => booking.outcome === outcome),
      ({ endedDate, bookedDate }) => clamp(endedDate < bookedDate ? bookedDate : endedDate),
    )
  const cancelledOn = endedOn('cancelled')
  const missedOn = endedOn('no_show')
  const arrivalsOn = groupBy(stays, ({ booking }) => booking.arrivalDate)
  const departuresOn = groupBy(stays, ({ booking }) => booking.departureDate)
  return Array.from({ length: window.days }, (_, index) => {
    const date = addDays(window.from, index)
    return {
      date,
      bookedToday: bookedOn.get(date) ?? [],
      cancelledToday: cancelledOn.get(date) ?? [],
      missedToday: missedOn.get(date) ?? [],
      arrivals: arrivalsOn.get(date) ?? [],
      departures: departuresOn.get(date) ?? [],
    }
  })
}

/** Day use comes in the morning and leaves in the afternoon; the others come and go when they like. */
const planStay = (booking: Booking, roomNumber: string, desks: number): PlannedStay => {
  const { line, nights } = booking
  const anyDesk = Array.from({ length: desks }, (_, desk) => [1, desk] as const)
  const arrivalWatch = pick<Watch>(line, 'arrival watch', [
    [10, 'morning'],
    [70, 'afternoon'],
    [20, 'night'],
  ])
  const departureWatch = pick<'morning' | 'afternoon'>(line, 'departure watch', [
    [80, 'morning'],
    [20, 'afternoon'],
  ])
  return {
    booking,
    roomNumber,
    arrival: {
      watch: nights === 0 ? 'morning' : arrivalWatch,
      desk: pick(line, 'arrival desk', anyDesk),
    },
    departure: {
      watch: nights === 0 ? 'afternoon' : departureWatch,
      desk: pick(line, 'departure desk', anyDesk),
    },
  }
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
