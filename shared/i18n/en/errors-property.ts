import type { PropertyErrors } from '../../property/property.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const propertyErrors: ErrorSentences<PropertyErrors> = {
  half_day_before_check_out: ({ checkOutTime, halfDayUntil }) =>
    `The half day ends at ${halfDayUntil}, before the check-out time ${checkOutTime}; nothing was saved. Correct the times.`,
}
