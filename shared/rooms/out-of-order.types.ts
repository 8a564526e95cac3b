import type { BusinessDate } from '../kernel/dates.ts'

export const outOfOrderReasons = [
  'repair',
  'water',
  'power',
  'pest',
  'deep_cleaning',
  'renovation',
  'other',
] as const

export type OutOfOrderReason = (typeof outOfOrderReasons)[number]

/** A room that cannot be sold for some nights: from the first until the date it is back, itself excluded. */
export interface OutOfOrder {
  readonly id: number
  readonly roomId: number
  readonly roomNumber: string
  readonly fromDate: BusinessDate
  readonly untilDate: BusinessDate
  readonly reasonCode: OutOfOrderReason
}
