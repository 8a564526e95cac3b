import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface ClosingErrors {
  /** The first line that does not agree, for the sentence; the rest stands on the screen. */
  shift_does_not_balance: { equation: string; label: string; left: string; right: string }
  day_does_not_balance: { equation: string; label: string; left: string; right: string }
  period_does_not_balance: { equation: string; label: string; left: string; right: string }
  /** Its last day is not over. */
  period_not_over: { period: string; until: string; current: string }
  period_already_closed: { period: string; number: string }
  /** The hotel did not exist yet. */
  period_before_founding: { period: string; founded: string }
  /** A day of the month, or a month of the year, has no seal. */
  period_part_not_sealed: { period: string; part: string }
  /** Periods are closed in their order: their perpetual totals are carried on. */
  period_before_is_open: { period: string; before: string }
  /** The private half of the key that seals is not on the server; `key` is its fingerprint. */
  signing_key_missing: { key: string }
  /** Somebody else replaced it meanwhile. */
  signing_key_changed: None
  /** Called lost, but it can still sign for the new one. */
  signing_key_not_lost: None
  /** Called there, but nobody can sign with it. */
  signing_key_is_lost: None
  /** A handover differed and nobody has decided on it yet. */
  period_has_dispute: { period: string; shift: string; amount: string }
}

export const closingError = errorsOf<ClosingErrors>()
