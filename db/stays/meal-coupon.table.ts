import type { Fixed } from '../kernel/column.type.ts'

export interface MealCouponTable {
  id: Fixed<number>
  stay_id: Fixed<number>
  meal_date: Fixed<string>
  running: Fixed<number>
  origin: Fixed<'included' | 'sold'>
  folio_line_id: Fixed<number | null>
  issued_by: Fixed<number>
  issued_at: Fixed<string>
}

/** What became of a coupon. What was written by mistake is taken back. */
export interface MealCouponEndTable {
  id: number
  coupon_id: number
  meal_date: string
  outcome: 'used' | 'returned' | 'lost'
  used_date: string | null
  ended_by: number
  ended_at: string
  taken_back_by: number | null
  taken_back_at: string | null
}
