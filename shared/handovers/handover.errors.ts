import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface HandoverErrors {
  /** A counted figure does not agree with the books: to be cured or booked first. */
  count_differs: { equation: string; label: string; left: string; right: string }
  takings_not_dropped: { takings: string }
  handover_not_found: None
  handover_not_waiting: { state: string }
  /** Two people sign: nobody accepts from himself. */
  handover_from_self: None
  /** The incoming count is not what was given: a lead decides. */
  handover_differs: None
  /** A difference that nobody decides must have been kept as a dispute first. */
  handover_not_disputed: None
  /** Whoever gave the float does not decide on its difference. */
  decider_gave_float: None
  /** It was opened, counted or given meanwhile: the lead looks again. */
  shift_moved_on: { state: string }
  /** Nobody forces the own shift: it is handed over. */
  force_own_shift: None
  forced_cashier_present: { cashier: string }
  shift_forced_already: None
}

export const handoverError = errorsOf<HandoverErrors>()
