import type { RatePlanErrors } from '../../stays/rate-plan.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const ratePlanErrors: ErrorSentences<RatePlanErrors> = {
  rate_plan_unknown: ({ code }) =>
    `There is no rate plan ${code} that is sold. Nothing was done. Choose another plan.`,
  rate_plan_code_taken: ({ code }) =>
    `There is a rate plan ${code} already. Nothing was saved. Choose another code.`,
  stay_below_plan_minimum: ({ code, nights, minimum }) =>
    `Plan ${code} asks for at least ${minimum} nights; this stay has ${nights}. Nothing was done. Choose another plan or more nights.`,
  plan_dates_reversed: ({ fromDate, untilDate }) =>
    `The end ${untilDate} is before the beginning ${fromDate}. Nothing was saved. Change the dates.`,
}
