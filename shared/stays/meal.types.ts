import type { BusinessDate } from '../kernel/dates.ts'

/** Given with the room or its extras, or sold beside them. */
export type CouponOrigin = 'included' | 'sold'

/** What became of a coupon: eaten, given back, gone. */
export const couponOutcomes = ['used', 'returned', 'lost'] as const

export type CouponOutcome = (typeof couponOutcomes)[number]

/** What a coupon is, where the guest has it no more. */
export type CouponState = CouponOutcome | 'unpaid'

/** A breakfast on one morning for one person. */
export interface MealCoupon {
  readonly id: number
  readonly stayId: number
  readonly mealDate: BusinessDate
  /** Its place among the coupons of the date. */
  readonly running: number
  readonly origin: CouponOrigin
  /** Null while the guest has it; `unpaid` once the charge of one that was sold is taken back. */
  readonly outcome: CouponState | null
}

/** Who may come to breakfast on a date, and what became of their coupons. */
export interface BreakfastRow {
  readonly stayId: number
  readonly roomNumber: string
  readonly guestName: string
  /** Breakfasts of the room and its extras on the date. */
  readonly expected: number
  readonly coupons: readonly MealCoupon[]
}
