import { errorsOf } from '../kernel/domain-error.ts'

export interface MealErrors {
  meal_coupon_unknown: { number: string }
  meal_coupon_other_date: { number: string; date: string }
  meal_coupon_used: { number: string }
  /** It was given back, or said to be lost. */
  meal_coupon_void: { number: string; outcome: string }
  meal_coupon_guest_left: { number: string }
  meal_coupon_not_ended: { number: string }
  /** Nothing is due: every breakfast of the stay has its coupon. */
  meal_coupons_complete: Record<never, never>
  meal_date_to_come: { date: string }
  meal_date_outside_stay: { date: string }
  breakfast_price_missing: Record<never, never>
}

export const mealError = errorsOf<MealErrors>()
