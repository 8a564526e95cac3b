import type { DomainError } from '../kernel/domain-error.ts'
import { type BusinessDate, daysBetween } from '../kernel/dates.ts'
import { stayError } from './stay.errors.ts'
import type { StayState } from './stay.types.ts'

/** The longest stay one reservation may hold a room for. */
export const maxNights = 366

/** As many as one registration form holds. */
export const maxGuests = 8

const nextStates: Readonly<Record<StayState, readonly StayState[]>> = {
  reserved: ['in_house', 'cancelled', 'no_show'],
  in_house: ['checked_out', 'skipped'],
  checked_out: [],
  cancelled: [],
  no_show: [],
  skipped: [],
}

/** Whether a stay may go from one state to the next. Source: design.md, section 4. */
export const canBecome = (from: StayState, to: StayState): boolean => nextStates[from].includes(to)

/** The refusal of a step that the stay's state forbids; undefined when it may be taken. */
export const refusalToBecome = (from: StayState, to: StayState): DomainError | undefined => {
  if (canBecome(from, to)) return undefined
  return stayError(canBecome('reserved', to) ? 'stay_not_reserved' : 'stay_not_in_house', { state: from })
}

export interface StayDates {
  readonly arrivalDate: BusinessDate
  readonly departureDate: BusinessDate
}

/** The refusal of dates that no stay can have; undefined when they are sound. */
export const refusalOfDates = (
  { arrivalDate, departureDate }: StayDates,
  current: BusinessDate,
): DomainError | undefined => {
  if (arrivalDate < current) return stayError('arrival_in_past', { arrivalDate, current })
  return refusalOfLength({ arrivalDate, departureDate })
}

/** The refusal of a departure before the arrival, or of a stay that never ends. */
export const refusalOfLength = ({ arrivalDate, departureDate }: StayDates): DomainError | undefined => {
  const nights = daysBetween(arrivalDate, departureDate)
  if (nights < 0) return stayError('departure_before_arrival', { arrivalDate, departureDate })
  if (nights > maxNights) return stayError('stay_too_long', { nights, limit: maxNights })
  return undefined
}

/**
 * The refusal of dates a reservation cannot be given. Who should have come already may still be expected: an
 * arrival that is left as it was does not lie in the past.
 */
export const refusalOfChangedDates = (
  before: StayDates,
  { arrivalDate, departureDate }: StayDates,
  current: BusinessDate,
): DomainError | undefined => {
  if (arrivalDate !== before.arrivalDate) return refusalOfDates({ arrivalDate, departureDate }, current)
  if (departureDate < current) return stayError('departure_in_past', { departureDate, current })
  return refusalOfLength({ arrivalDate, departureDate })
}
