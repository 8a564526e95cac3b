import type { DomainError } from '../kernel/domain-error.ts'
import { propertyError } from './property.errors.ts'
import type { Property } from './property.types.ts'

/** The house charges these by itself, and looks for them by their codes. */
const codesOfHouse = [
  'room',
  'day_use',
  'late_check_out',
  'early_departure',
  'extra_bed',
  'breakfast',
  'key_card',
]

export const isCodeOfHouse = (code: string): boolean => codesOfHouse.includes(code)

/** Why house rules contradict each other; undefined when they do not. Wall-clock times compare as text. */
export const refusalOfHouseRules = ({
  checkOutTime,
  halfDayUntil,
}: Pick<Property, 'checkOutTime' | 'halfDayUntil'>): DomainError | undefined =>
  halfDayUntil < checkOutTime
    ? propertyError('half_day_before_check_out', { checkOutTime, halfDayUntil })
    : undefined
