import { errorsOf } from '../kernel/domain-error.ts'

export interface ClosingErrors {
  /** The first line that does not agree, for the sentence; the rest stands on the screen. */
  shift_does_not_balance: { equation: string; label: string; left: string; right: string }
  day_does_not_balance: { equation: string; label: string; left: string; right: string }
}

export const closingError = errorsOf<ClosingErrors>()
