import { errorsOf } from '../kernel/domain-error.ts'

export interface RatePlanErrors {
  /** There is no such plan, or it is sold no more. */
  rate_plan_unknown: { code: string }
  rate_plan_code_taken: { code: string }
  stay_below_plan_minimum: { code: string; nights: number; minimum: number }
  plan_dates_reversed: { fromDate: string; untilDate: string }
}

export const ratePlanError = errorsOf<RatePlanErrors>()
