import type { CouponOrigin, CouponOutcome, MealCoupon } from '@jiaoban/shared/stays/meal.types.ts'
import type { Tx } from '../kernel/tx.ts'

export type NewCoupon = Pick<MealCoupon, 'id' | 'stayId' | 'mealDate' | 'running'>

interface Issue {
  readonly origin: CouponOrigin
  readonly folioLineId: number | null
  readonly by: number
  readonly at: string
}

export const insertCoupons = async (
  tx: Tx,
  coupons: readonly NewCoupon[],
  { origin, folioLineId, by, at }: Issue,
): Promise<void> => {
  const rows = coupons.map(({ id, stayId, mealDate, running }) => ({
    id,
    stay_id: stayId,
    meal_date: mealDate,
    running,
    origin,
    folio_line_id: folioLineId,
    issued_by: by,
    issued_at: at,
  }))
  await tx.insertInto('meal_coupon').values(rows).execute()
}

export const insertCouponEnds = async (
  tx: Tx,
  ends: readonly { readonly id: number; readonly coupon: MealCoupon }[],
  { outcome, by, at }: { outcome: CouponOutcome; by: number; at: string },
): Promise<void> => {
  const rows = ends.map(({ id, coupon }) => ({
    id,
    coupon_id: coupon.id,
    meal_date: coupon.mealDate,
    outcome,
    used_date: outcome === 'used' ? coupon.mealDate : null,
    ended_by: by,
    ended_at: at,
    taken_back_by: null,
    taken_back_at: null,
  }))
  await tx.insertInto('meal_coupon_end').values(rows).execute()
}

/** The guest has the coupon after all. */
export const takeBackCouponEnd = async (
  tx: Tx,
  couponId: number,
  { by, at }: { by: number; at: string },
): Promise<void> => {
  await tx
    .updateTable('meal_coupon_end')
    .set({ taken_back_by: by, taken_back_at: at })
    .where('coupon_id', '=', couponId)
    .where('taken_back_at', 'is', null)
    .execute()
}
