import { addDays, type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Booking } from './booking.ts'
import { happens, pick } from './dice.ts'
import { currency } from './replay-currency.ts'

/** What a reservation said before it was changed. */
export interface Draft {
  readonly departureDate: BusinessDate
  readonly rate: Money
}

/** How a booking came to be what the file says in the end. */
export interface Course {
  /** One for each change before the arrival, the oldest first. */
  readonly drafts: readonly Draft[]
  /** The departure agreed when the guest comes: another than the real one where they stay on or leave early. */
  readonly agreedUntil: BusinessDate
  /** When the guest moves from the type that was reserved to the one that was assigned; null for an upgrade at arrival. */
  readonly movesOn: BusinessDate | null
}

/** The house bargains: so much less a night with every change. */
const bargain = Money.of('5.00', currency)
const mostChanges = 3

/**
 * The file counts the changes of a booking and says no more, and it has one room type that was assigned in the
 * end. So chance decides, by the line: some of the changes are made in house, as a night more or a night less, the
 * others before the arrival, and of those who were assigned another type some move after their first night. In
 * the end it always is as the file says. Rooms of a block are changed by the group's rooming list alone.
 */
export const courseOf = (booking: Booking): Course => {
  const { line, outcome, nights, departureDate, changes, block } = booking
  if (block !== null || booking.source === 'walk_in')
    return { drafts: [], agreedUntil: departureDate, movesOn: movesOn(booking) }
  const canTurn = outcome === 'stayed' && changes > 0 && nights > 1
  const turn = canTurn ? pick(line, 'change in house', turns) : 0
  const agreedUntil = addDays(departureDate, turn)
  const count = Math.min(mostChanges, turn === 0 ? changes : changes - 1)
  return { drafts: draftsOf(booking, agreedUntil, count), agreedUntil, movesOn: movesOn(booking) }
}

/** Nights that were agreed more than slept: one night less was agreed by who stays on. */
const turns = [
  [70, 0],
  [15, -1],
  [15, 1],
] as const

const draftsOf = ({ arrivalDate, rate }: Booking, agreedUntil: BusinessDate, count: number): Draft[] => {
  const isLong = daysBetween(arrivalDate, agreedUntil) > 1
  return Array.from({ length: count }, (_, index) => ({
    departureDate: isLong ? addDays(agreedUntil, -1) : agreedUntil,
    rate: rate.plus(bargain.times(count - index)),
  }))
}

const movesOn = (booking: Booking): BusinessDate | null => {
  const { line, outcome, nights, reservedType, assignedType, arrivalDate, block } = booking
  const isMover =
    block === null &&
    outcome === 'stayed' &&
    nights > 1 &&
    reservedType !== assignedType &&
    happens(line, 'moves after the first night', 20)
  return isMover ? addDays(arrivalDate, 1) : null
}

/** The days on which a booking is changed, spread between the day it was made and the day it ends or comes true. */
export const changeDatesOf = (booking: Booking, count: number): BusinessDate[] => {
  const { bookedDate, arrivalDate, endedDate, outcome } = booking
  const span = Math.max(0, daysBetween(bookedDate, outcome === 'stayed' ? arrivalDate : endedDate))
  return Array.from({ length: count }, (_, index) =>
    addDays(bookedDate, Math.floor((span * (index + 1)) / (count + 1))),
  )
}
