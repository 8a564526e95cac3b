import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface RatePlanTable {
  code: string
  name_zh: string
  name_en: string
  min_nights: number
  breakfasts_per_adult: number
  is_active: Flag
  is_walk_in: Flag
}

/** What was set once stays; what was set later counts before it. */
export interface PlanRateTable {
  id: Fixed<number>
  plan_code: Fixed<string>
  room_type_id: Fixed<number>
  from_date: Fixed<string>
  until_date: Fixed<string>
  weekday_bits: Fixed<number>
  rate_minor: Fixed<number>
  currency: Fixed<string>
}
