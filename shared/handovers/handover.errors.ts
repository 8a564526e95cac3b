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
  handover_differs: { given: string; counted: string }
}

export const handoverError = errorsOf<HandoverErrors>()
