import type { PropertyErrors } from '../../property/property.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const propertyErrors: ErrorSentences<PropertyErrors> = {
  half_day_before_check_out: ({ checkOutTime, halfDayUntil }) =>
    `半日房截止 ${halfDayUntil} 早于退房时间 ${checkOutTime}，没有保存。请更正时间。`,
}
