import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  listBreakfasts,
  listCouponsOfStay,
  readMealEntitlement,
} from '@jiaoban/db/stays/meal-coupon.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { couponNumberOf, couponsDue } from '@jiaoban/shared/stays/meal.rules.ts'
import type { MealCoupon } from '@jiaoban/shared/stays/meal.types.ts'

const toItem = ({ id, mealDate, running, origin, outcome }: MealCoupon) => ({
  couponId: id,
  number: couponNumberOf({ mealDate, running }),
  mealDate,
  origin,
  outcome,
})

/** The coupons of a stay, and how many it still lacks. Raises `not_found`. */
export const readCouponsOfStay = async (reader: Reader, stayId: number) => {
  const stay = await findStay(reader, stayId)
  if (!stay) throw kernelError('not_found', { what: 'stay' })
  const coupons = await listCouponsOfStay(reader, stayId)
  const entitlement = await readMealEntitlement(reader, stayId)
  const due =
    stay.state === 'in_house' ? couponsDue(entitlement, coupons, await readBusinessDate(reader)).length : 0
  return { coupons: coupons.map(toItem), due }
}

/** Who may come to breakfast on a date, by room, with their coupons. */
export const readBreakfasts = async (reader: Reader, date: string) =>
  (await listBreakfasts(reader, date)).map(({ coupons, ...row }) => ({
    ...row,
    coupons: coupons.map(toItem),
  }))
