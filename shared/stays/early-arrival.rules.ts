import type { BusinessDate } from '../kernel/dates.ts'

/**
 * Whether the night of who arrives now is the one before: the date was rolled, and the clock on the wall is
 * still before the house's hour. Source: ledger.md, section 3, rules 9 and 10.
 */
export const belongsToNightBefore = (
  businessDate: BusinessDate,
  wall: { readonly date: string; readonly time: string },
  nightUntil: string,
): boolean => wall.date === businessDate && wall.time < nightUntil
