import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { joinBlocks } from './block.ts'
import type { Booking } from './booking.ts'
import type { BookingRow } from './bookings-file.ts'
import type { DirtyKind, DirtyRows } from './dirty-row.ts'
import { readBooking } from './read-booking.ts'

/** The business dates of a replay: those who arrive on one of them are replayed. */
export interface Window {
  readonly from: BusinessDate
  readonly days: number
  /** The date after the last one. */
  readonly end: BusinessDate
}

export const windowOf = (from: BusinessDate, days: number): Window => ({
  from,
  days,
  end: addDays(from, days),
})

export interface WindowBookings {
  readonly bookings: readonly Booking[]
  /** Of the bookings in the window, and lines that nobody can read wherever they stand. */
  readonly dirty: DirtyRows
}

/** The bookings that arrive in a window, in the order of the file. */
export const bookingsIn = (rows: readonly BookingRow[], { from, end }: Window): WindowBookings => {
  const bookings: Booking[] = []
  const dirty = new Map<DirtyKind, number[]>()
  for (const row of rows) {
    const { booking, dirt } = readBooking(row)
    if (booking !== null && (booking.arrivalDate < from || booking.arrivalDate >= end)) continue
    if (booking !== null) bookings.push(booking)
    for (const kind of dirt) {
      const lines = dirty.get(kind) ?? []
      lines.push(row.line)
      dirty.set(kind, lines)
    }
  }
  return { bookings: joinBlocks(bookings), dirty }
}
