import { Money } from '@jiaoban/shared/kernel/money.ts'
import { currency } from './replay-currency.ts'

/** The segments of the file, by its own names for them. */
export const fileSegments = [
  'Aviation',
  'Complementary',
  'Corporate',
  'Direct',
  'Groups',
  'Offline TA/TO',
  'Online TA',
  'Undefined',
] as const

/** What the hotel calls a segment of the file: `Offline TA/TO` is `offline_ta_to`. */
export const segmentCodeOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '_')

/** Money by segment; a segment that brought nothing is none. */
export type SegmentSums = Map<string, Money>

export const addToSegment = (sums: SegmentSums, segment: string, amount: Money): void => {
  if (amount.isZero) return
  sums.set(segment, (sums.get(segment) ?? Money.zero(currency)).plus(amount))
}

/** `corporate 120.00, direct 75.50`, so that two sums can be compared and told. */
export const tellSegments = (sums: ReadonlyMap<string, Money>): string =>
  [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([segment, amount]) => `${segment} ${amount}`)
    .join(', ')
