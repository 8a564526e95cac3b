import type { RatePlanErrors } from '../../stays/rate-plan.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const ratePlanErrors: ErrorSentences<RatePlanErrors> = {
  rate_plan_unknown: ({ code }) => `没有可售的房价码 ${code}，没有办理。请换一个房价码。`,
  rate_plan_code_taken: ({ code }) => `房价码 ${code} 已经有了，没有保存。请换一个代码。`,
  stay_below_plan_minimum: ({ code, nights, minimum }) =>
    `房价码 ${code} 最少住 ${minimum} 晚，这里是 ${nights} 晚，没有办理。请换房价码或加晚数。`,
  plan_dates_reversed: ({ fromDate, untilDate }) =>
    `结束日期 ${untilDate} 早于开始日期 ${fromDate}，没有保存。请改日期。`,
}
