import { takeBackCouponEnd } from '@jiaoban/db/stays/meal-coupon.writes.ts'
import { mealError } from '@jiaoban/shared/stays/meal.errors.ts'
import { couponNumberOf } from '@jiaoban/shared/stays/meal.rules.ts'
import { restoreMealCouponInput } from '@jiaoban/shared/stays/meal.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireCoupon } from './meal-coupon.service.ts'

/** A wrong number was typed, or a lost coupon is found: it counts again. */
export const restoreMealCoupon = defineCommand({
  name: 'restoreMealCoupon',
  journalName: 'meal_coupon_restored',
  shift: 'office',
  recipe: [],
  input: restoreMealCouponInput,
  run: async (ctx, { couponId }) => {
    const coupon = await requireCoupon(ctx, couponId)
    const number = couponNumberOf(coupon)
    if (coupon.outcome === null) throw mealError('meal_coupon_not_ended', { number })
    // Its charge was taken back: it is sold anew, not restored.
    if (coupon.outcome === 'unpaid') throw mealError('meal_coupon_void', { number, outcome: coupon.outcome })
    await takeBackCouponEnd(ctx.tx, couponId, { by: ctx.actor.id, at: ctx.at })
    ctx.record({ fact: 'meal_coupon_restored', couponId })
    return { number }
  },
})
