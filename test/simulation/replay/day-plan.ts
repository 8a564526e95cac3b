import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Booking } from './booking.ts'
import { changeDatesOf, courseOf, type Draft } from './course.ts'
import { pick } from './dice.ts'
import type { RoomPlan } from './room-plan.ts'
import type { Window } from './window.ts'

/** The three watches of a day at a desk. */
export type Watch = 'morning' | 'afternoon' | 'night'

/** Somebody who comes, with the watch and the desk they come and leave at. */
export interface PlannedStay {
  readonly booking: Booking
  /** Where the guest sleeps first. */
  readonly roomNumber: string
  /** Where they move after their first night. */
  readonly movesTo: string | null
  /** The departure that is agreed when they come. */
  readonly agreedUntil: BusinessDate
  readonly arrival: { readonly watch: Watch; readonly desk: number }
  readonly departure: { readonly watch: Exclude<Watch, 'night'>; readonly desk: number }
}

/** A reservation that is changed: what it says from now on. */
export interface PlannedChange {
  readonly booking: Booking
  readonly from: Draft
  readonly to: Draft
}

/** What a date brings, each list in the order of the file. Rooms of a block stand among the others, with its line. */
export interface DayPlan {
  readonly date: BusinessDate
  readonly bookedToday: readonly Booking[]
  readonly changedToday: readonly PlannedChange[]
  readonly cancelledToday: readonly Booking[]
  readonly missedToday: readonly Booking[]
  readonly arrivals: readonly PlannedStay[]
  readonly departures: readonly PlannedStay[]
  /** Those who change rooms. */
  readonly moves: readonly PlannedStay[]
  /** Those who were to leave and stay on. */
  readonly extensions: readonly PlannedStay[]
}

export interface StayPlanning {
  readonly window: Window
  readonly rooms: Pick<RoomPlan, 'roomOf' | 'movesTo'>
  readonly desks: number
}

/**
 * Spreads the bookings over the days of the window. What happened before it happens on its first day: the
 * hotel is new, and its book is not.
 */
export const planDays = (bookings: readonly Booking[], planning: StayPlanning): DayPlan[] => {
  const { window } = planning
  const clamp = (date: BusinessDate): BusinessDate => (date < window.from ? window.from : date)
  const stays = bookings
    .filter(({ outcome }) => outcome === 'stayed')
    .map((booking) => planStay(booking, planning))
  const reserved = bookings.filter(({ source }) => source !== 'walk_in')
  const endedOn = (outcome: Booking['outcome']) =>
    Map.groupBy(
      bookings.filter((booking) => booking.outcome === outcome),
      ({ endedDate, bookedDate }) => clamp(endedDate < bookedDate ? bookedDate : endedDate),
    )
  const lists = {
    bookedToday: Map.groupBy(reserved, ({ bookedDate }) => clamp(bookedDate)),
    changedToday: planChanges(reserved, clamp),
    cancelledToday: endedOn('cancelled'),
    missedToday: endedOn('no_show'),
    arrivals: Map.groupBy(stays, ({ booking }) => booking.arrivalDate),
    departures: Map.groupBy(stays, ({ booking }) => booking.departureDate),
    moves: Map.groupBy(
      stays.filter(({ movesTo }) => movesTo !== null),
      ({ booking }) => addDays(booking.arrivalDate, 1),
    ),
    extensions: Map.groupBy(
      stays.filter(({ agreedUntil, booking }) => agreedUntil < booking.departureDate),
      ({ agreedUntil }) => agreedUntil,
    ),
  }
  return Array.from({ length: window.days }, (_, index) => {
    const date = addDays(window.from, index)
    return {
      date,
      bookedToday: lists.bookedToday.get(date) ?? [],
      changedToday: lists.changedToday.get(date) ?? [],
      cancelledToday: lists.cancelledToday.get(date) ?? [],
      missedToday: lists.missedToday.get(date) ?? [],
      arrivals: lists.arrivals.get(date) ?? [],
      departures: lists.departures.get(date) ?? [],
      moves: lists.moves.get(date) ?? [],
      extensions: lists.extensions.get(date) ?? [],
    }
  })
}

/** Every change of every reservation, by its day; those of one reservation in their order. */
const planChanges = (
  reserved: readonly Booking[],
  clamp: (date: BusinessDate) => BusinessDate,
): ReadonlyMap<BusinessDate, readonly PlannedChange[]> => {
  const changes = reserved.flatMap((booking) => {
    const { drafts, agreedUntil } = courseOf(booking)
    const dates = changeDatesOf(booking, drafts.length)
    const agreed = { departureDate: agreedUntil, rate: booking.rate }
    return drafts.map((from, index) => ({
      date: clamp(dates[index] ?? booking.bookedDate),
      change: { booking, from, to: drafts[index + 1] ?? agreed },
    }))
  })
  const byDate = Map.groupBy(changes, ({ date }) => date)
  return new Map([...byDate].map(([date, list]) => [date, list.map(({ change }) => change)]))
}

/**
 * Day use comes in the morning and leaves in the afternoon; the others come and go when they like, and a group
 * together.
 */
const planStay = (booking: Booking, { rooms, desks }: StayPlanning): PlannedStay => {
  const { line, nights, block } = booking
  const who = block ?? line
  const anyDesk = Array.from({ length: desks }, (_, desk) => [1, desk] as const)
  const arrivalWatch = pick<Watch>(who, 'arrival watch', [
    [10, 'morning'],
    [70, 'afternoon'],
    [20, 'night'],
  ])
  const departureWatch = pick<'morning' | 'afternoon'>(who, 'departure watch', [
    [80, 'morning'],
    [20, 'afternoon'],
  ])
  return {
    booking,
    roomNumber: rooms.roomOf.get(line) ?? '',
    movesTo: rooms.movesTo.get(line) ?? null,
    agreedUntil: courseOf(booking).agreedUntil,
    arrival: {
      watch: nights === 0 ? 'morning' : arrivalWatch,
      desk: pick(who, 'arrival desk', anyDesk),
    },
    departure: {
      watch: nights === 0 ? 'afternoon' : departureWatch,
      desk: pick(who, 'departure desk', anyDesk),
    },
  }
}
