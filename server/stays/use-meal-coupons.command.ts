import { listCouponsOfDate } from '@jiaoban/db/stays/meal-coupon.reads.ts'
import { insertCouponEnds } from '@jiaoban/db/stays/meal-coupon.writes.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { mealError } from '@jiaoban/shared/stays/meal.errors.ts'
import { readCouponNumber, refusalOfEnded } from '@jiaoban/shared/stays/meal.rules.ts'
import { useMealCouponsInput } from '@jiaoban/shared/stays/meal.schema.ts'
import type { MealCoupon } from '@jiaoban/shared/stays/meal.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireStay } from './stay.service.ts'

/** The restaurant's coupons of a morning: each once, on its own date, and all of them or none. */
export const useMealCoupons = defineCommand({
  name: 'useMealCoupons',
  journalName: 'meal_coupons_used',
  shift: 'office',
  recipe: [],
  input: useMealCouponsInput,
  run: async (ctx, { mealDate, numbers }) => {
    if (mealDate > ctx.businessDate) throw mealError('meal_date_to_come', { date: mealDate })
    const coupons = await findUsable(ctx, mealDate, numbers)
    const ends = coupons.map((coupon) => ({ id: ctx.nextId(), coupon }))
    await insertCouponEnds(ctx.tx, ends, { outcome: 'used', by: ctx.actor.id, at: ctx.at })
    ctx.record({ fact: 'meal_coupons_ended', outcome: 'used', couponIds: coupons.map(({ id }) => id) })
    return { mealDate, used: coupons.length }
  },
})

/** The coupons of the numbers. Raises what forbids the first that cannot be used. */
const findUsable = async (
  ctx: CommandContext,
  mealDate: BusinessDate,
  numbers: readonly string[],
): Promise<MealCoupon[]> => {
  const byRunning = new Map(
    (await listCouponsOfDate(ctx.tx, mealDate)).map((coupon) => [coupon.running, coupon]),
  )
  const found: MealCoupon[] = []
  for (const number of numbers) {
    const running = readCouponNumber(number, mealDate)
    if (running === 'other_date') throw mealError('meal_coupon_other_date', { number, date: mealDate })
    const coupon = running === null ? undefined : byRunning.get(running)
    if (!coupon) throw mealError('meal_coupon_unknown', { number })
    const outcome = found.includes(coupon) ? 'used' : coupon.outcome
    const refusal = refusalOfEnded(outcome, number)
    if (refusal) throw refusal
    const { checkedOutDate } = await requireStay(ctx, coupon.stayId)
    if (checkedOutDate !== null && checkedOutDate < mealDate) {
      throw mealError('meal_coupon_guest_left', { number })
    }
    found.push(coupon)
  }
  return found
}
