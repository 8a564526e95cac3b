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
  /** A decision on a line that does not differ, or two on one. */
  line_not_disputed: None
  /** Too few keys are not sorted out as too many, nor papers that are gone as papers that are left. */
  outcome_does_not_fit: None
  /** The tags that were read are not as many as the keys that were counted. */
  tags_not_counted: { counted: string }
  /** A key of another place lies among them, so their number says nothing. */
  tags_do_not_explain: None
  /** The number seen is beyond the last of the book. */
  number_beyond_book: None
  /** So many papers do not vanish between two cashiers: the number was misread. */
  papers_too_many: { limit: string }
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
