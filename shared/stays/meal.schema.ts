import { z } from 'zod'
import { count, date, id, text } from '../kernel/fields.ts'

export const issueMealCouponsInput = z.strictObject({ stayId: id() })

export const sellMealCouponsInput = z.strictObject({
  stayId: id(),
  mealDate: date(),
  quantity: count(20).refine((value) => value > 0, 'quantity_not_positive'),
})

export const useMealCouponsInput = z.strictObject({
  mealDate: date(),
  /** As printed, or without the date: `7` is the seventh of the date. */
  numbers: z.array(text(16)).min(1).max(200),
})

export const endMealCouponInput = z.strictObject({
  couponId: id(),
  outcome: z.enum(['returned', 'lost']),
})

export const restoreMealCouponInput = z.strictObject({ couponId: id() })

export const breakfastsQuery = z.strictObject({ date: date() })
