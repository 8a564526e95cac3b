import { type BusinessDate, daysBetween } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import { roomError } from './room.errors.ts'

/** The longest time a room may be out of order without somebody setting it anew. */
const maxDays = 366

/** The refusal of dates on which no room can be out of order; undefined when they are sound. */
export const refusalOfOutOfOrder = (
  { fromDate, untilDate }: { fromDate: BusinessDate; untilDate: BusinessDate },
  current: BusinessDate,
): DomainError | undefined => {
  const isSound = fromDate >= current && untilDate > fromDate && daysBetween(fromDate, untilDate) <= maxDays
  return isSound ? undefined : roomError('out_of_order_dates_wrong', { fromDate, untilDate, current })
}
