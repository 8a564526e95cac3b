import { addDays, type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { BookingRow } from './bookings-file.ts'
import { currency } from './replay-currency.ts'
import { addToSegment, segmentCodeOf, type SegmentSums } from './segment.ts'
import type { Window } from './window.ts'

/** What the file itself says of a window, added up row by row and past everything the replay makes of them. */
export interface FileSums {
  readonly bookings: number
  readonly cancelled: number
  readonly noShows: number
  /** Those who came. */
  readonly stays: number
  /** Of them, those who left before the window's end; the others are in house then. */
  readonly checkedOut: number
  readonly dayUses: number
  /** Nights slept in the window: of a stay that goes on, those up to its end. */
  readonly nights: number
  /** Σ adr × those nights. */
  readonly roomRevenue: Money
  /** The same by market segment. */
  readonly segmentRevenue: SegmentSums
}

/** Adds up the rows of a window but for those that nobody can read. Rates below zero count as 0. */
export const sumFile = (
  rows: readonly BookingRow[],
  window: Window,
  unreadable: readonly number[],
): FileSums => {
  const sums = { bookings: 0, cancelled: 0, noShows: 0, stays: 0, checkedOut: 0, dayUses: 0, nights: 0 }
  let roomRevenue = Money.zero(currency)
  const segmentRevenue: SegmentSums = new Map()
  for (const { line, fields } of rows) {
    const arrival = arrivalOf(fields)
    if (unreadable.includes(line) || arrival < window.from || arrival >= window.end) continue
    sums.bookings += 1
    if (fields.reservation_status === 'Canceled') sums.cancelled += 1
    if (fields.reservation_status === 'No-Show') sums.noShows += 1
    if (fields.reservation_status !== 'Check-Out') continue
    const nights = Number(fields.stays_in_weekend_nights) + Number(fields.stays_in_week_nights)
    const slept = Math.min(nights, daysBetween(arrival, window.end))
    sums.stays += 1
    if (addDays(arrival, nights) < window.end) sums.checkedOut += 1
    if (nights === 0) sums.dayUses += 1
    sums.nights += slept
    const rate = Money.of('1.00', currency).times(fields.adr).max(Money.zero(currency))
    roomRevenue = roomRevenue.plus(rate.times(slept))
    addToSegment(segmentRevenue, segmentCodeOf(fields.market_segment), rate.times(slept))
  }
  return { ...sums, roomRevenue, segmentRevenue }
}

const monthNames = 'JanFebMarAprMayJunJulAugSepOctNovDec'

const arrivalOf = (fields: BookingRow['fields']): BusinessDate => {
  const month = monthNames.indexOf(fields.arrival_date_month.slice(0, 3)) / 3 + 1
  const two = (part: number | string) => String(part).padStart(2, '0')
  return `${fields.arrival_date_year}-${two(month)}-${two(fields.arrival_date_day_of_month)}`
}
