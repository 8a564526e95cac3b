import type { BusinessDate } from '../kernel/dates.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import type { StayState } from './stay.types.ts'
import { vipError } from './vip.errors.ts'
import type { PreparationMoment } from './vip.types.ts'

interface StayDates {
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
}

/** Whether something is made ready on a date of a stay. Who is late is still awaited on the business date. */
export const isDueOn = (
  moment: PreparationMoment,
  { arrivalDate, departureDate, isAwaited }: StayDates & { readonly isAwaited: boolean },
  date: BusinessDate,
): boolean => {
  if (moment === 'arrival') return date === arrivalDate || (isAwaited && date > arrivalDate)
  if (isAwaited && date > arrivalDate) return false
  if (moment === 'departure') return date === departureDate
  return date > arrivalDate && date < departureDate
}

/** Why a stay cannot be given a level, or lose it; undefined when it can. */
export const refusalToSetVip = (state: StayState): DomainError | undefined =>
  state === 'reserved' || state === 'in_house' ? undefined : vipError('vip_stay_over', { state })
