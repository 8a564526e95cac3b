import type { BusinessDate } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'

/** A price list with its terms (房价码): what is included, and for how many nights at least. */
export interface RatePlan {
  readonly code: string
  readonly name: LocalName
  readonly minNights: number
  /** Included in the price, a day and adult. */
  readonly breakfastsPerAdult: number
  readonly isActive: boolean
  /** Proposed to who comes without a reservation. */
  readonly isWalkIn: boolean
}

/** A price of a plan for one type of room, on some days of the week of some dates, both dates included. */
export interface PlanRate {
  readonly id: number
  readonly planCode: string
  readonly roomTypeId: number
  readonly fromDate: BusinessDate
  readonly untilDate: BusinessDate
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[]
  readonly rate: Money
}
