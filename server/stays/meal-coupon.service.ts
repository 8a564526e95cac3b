import {
  findCoupon,
  listCouponsOfStay,
  readLastRunning,
  readMealEntitlement,
} from '@jiaoban/db/stays/meal-coupon.reads.ts'
import { insertCoupons, type NewCoupon } from '@jiaoban/db/stays/meal-coupon.writes.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { couponNumberOf, couponsDue } from '@jiaoban/shared/stays/meal.rules.ts'
import type { CouponOrigin, MealCoupon } from '@jiaoban/shared/stays/meal.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** One coupon for each of the mornings, numbered on within its date. */
export const issueCoupons = async (
  ctx: CommandContext,
  stayId: number,
  issue: { mornings: readonly BusinessDate[]; origin: CouponOrigin; folioLineId: number | null },
): Promise<NewCoupon[]> => {
  const last = new Map(await readLastRunning(ctx.tx, [...new Set(issue.mornings)]))
  const coupons = issue.mornings.map((mealDate) => {
    const running = (last.get(mealDate) ?? 0) + 1
    last.set(mealDate, running)
    return { id: ctx.nextId(), stayId, mealDate, running }
  })
  const { origin, folioLineId } = issue
  await insertCoupons(ctx.tx, coupons, { origin, folioLineId, by: ctx.actor.id, at: ctx.at })
  ctx.record({
    fact: 'meal_coupons_issued',
    stayId,
    origin,
    folioLineId,
    coupons: coupons.map(({ id, mealDate, running }) => ({ id, mealDate, running })),
  })
  return coupons
}

/** Issues the coupons a stay still lacks from today on; none where breakfast is not included. */
export const issueDueCoupons = async (ctx: CommandContext, stayId: number): Promise<NewCoupon[]> => {
  const entitled = await readMealEntitlement(ctx.tx, stayId)
  if (entitled.perMorning === 0) return []
  const issued = await listCouponsOfStay(ctx.tx, stayId)
  const mornings = couponsDue(entitled, issued, ctx.businessDate)
  if (mornings.length === 0) return []
  return issueCoupons(ctx, stayId, { mornings, origin: 'included', folioLineId: null })
}

/** Coupons on the wire. */
export const toNumbers = (coupons: readonly NewCoupon[]): string[] => coupons.map(couponNumberOf)

/** The coupon. Raises `not_found`. */
export const requireCoupon = async (ctx: CommandContext, couponId: number): Promise<MealCoupon> => {
  const coupon = await findCoupon(ctx.tx, couponId)
  if (!coupon) throw kernelError('not_found', { what: 'mealCoupon' })
  return coupon
}
