import { insertCouponEnds } from '@jiaoban/db/stays/meal-coupon.writes.ts'
import { couponNumberOf, refusalOfEnded } from '@jiaoban/shared/stays/meal.rules.ts'
import { endMealCouponInput } from '@jiaoban/shared/stays/meal.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireCoupon } from './meal-coupon.service.ts'

/** A coupon comes back unused, or is lost: nobody eats for it any more, and a lost one may be issued anew. */
export const endMealCoupon = defineCommand({
  name: 'endMealCoupon',
  journalName: 'meal_coupon_ended',
  shift: 'office',
  recipe: [],
  input: endMealCouponInput,
  run: async (ctx, { couponId, outcome }) => {
    const coupon = await requireCoupon(ctx, couponId)
    const number = couponNumberOf(coupon)
    const refusal = refusalOfEnded(coupon.outcome, number)
    if (refusal) throw refusal
    const ends = [{ id: ctx.nextId(), coupon }]
    await insertCouponEnds(ctx.tx, ends, { outcome, by: ctx.actor.id, at: ctx.at })
    ctx.record({ fact: 'meal_coupons_ended', outcome, couponIds: [couponId] })
    return { number, outcome }
  },
})
