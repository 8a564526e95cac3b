import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { FileSums } from './file-sums.ts'
import { currency } from './replay-currency.ts'
import type { SealedDay } from './report-check.ts'
import { addToSegment, type SegmentSums, tellSegments } from './segment.ts'

/** What the hotel did, as its answers and its sealed reports tell. */
export interface Figures {
  bookings: number
  cancelled: number
  noShows: number
  stays: number
  checkedOut: number
  dayUses: number
  nights: number
  roomRevenue: Money
  /** Of it, what each market segment brought. */
  segmentRevenue: SegmentSums
  revenue: Money
  shifts: number
  balanced: number
}

export const noFigures = (): Figures => ({
  bookings: 0,
  cancelled: 0,
  noShows: 0,
  stays: 0,
  checkedOut: 0,
  dayUses: 0,
  nights: 0,
  roomRevenue: Money.zero(currency),
  segmentRevenue: new Map(),
  revenue: Money.zero(currency),
  shifts: 0,
  balanced: 0,
})

/** Adds what the sealed reports of a date tell. */
export const addSealedDay = (figures: Figures, sealed: SealedDay, nights: number): void => {
  figures.nights += nights
  figures.dayUses += sealed.roomsOccupied - nights
  figures.checkedOut += sealed.bills
  figures.roomRevenue = figures.roomRevenue.plus(sealed.roomRevenue)
  figures.revenue = figures.revenue.plus(sealed.revenue)
  for (const [segment, amount] of sealed.segmentRevenue) addToSegment(figures.segmentRevenue, segment, amount)
  figures.shifts += sealed.shifts
  figures.balanced += sealed.balanced
}

/** What the file has and the hotel has not, or the other way round; empty when nothing was lost. */
export const lostFigures = (figures: Figures, file: FileSums): string[] =>
  (Object.keys(file) as (keyof FileSums)[])
    .filter((name) => tell(figures[name]) !== tell(file[name]))
    .map((name) => `${name}: the file has ${tell(file[name])}, the hotel ${tell(figures[name])}`)

const tell = (figure: number | Money | SegmentSums): string =>
  figure instanceof Map ? tellSegments(figure) : String(figure)
