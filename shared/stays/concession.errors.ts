import { errorsOf } from '../kernel/domain-error.ts'

export interface ConcessionErrors {
  /** The price lies below the list, and nobody said why. */
  concession_needs_reason: { night: string; list: string; rate: string }
  /** There is no such reason, or it is used no more. */
  concession_reason_unknown: { code: string }
  /** More below the list than the person agrees alone. */
  concession_needs_approval: { night: string; percent: string; limit: string }
  /** A night that costs nothing is given away by a second person too, at check-in as later. */
  free_night_needs_approval: { night: string }
  concession_dates_reversed: { from: string; until: string }
}

export const concessionError = errorsOf<ConcessionErrors>()
