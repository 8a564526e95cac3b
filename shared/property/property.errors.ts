import { errorsOf } from '../kernel/domain-error.ts'

export interface PropertyErrors {
  half_day_before_check_out: { checkOutTime: string; halfDayUntil: string }
}

export const propertyError = errorsOf<PropertyErrors>()
