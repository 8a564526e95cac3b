import type { DomainError } from '../kernel/domain-error.ts'
import { propertyError } from './property.errors.ts'
import type { Property } from './property.types.ts'

/** Why house rules contradict each other; undefined when they do not. Wall-clock times compare as text. */
export const refusalOfHouseRules = ({
  checkOutTime,
  halfDayUntil,
}: Pick<Property, 'checkOutTime' | 'halfDayUntil'>): DomainError | undefined =>
  halfDayUntil < checkOutTime
    ? propertyError('half_day_before_check_out', { checkOutTime, halfDayUntil })
    : undefined
