import type { LineOutcome } from '@jiaoban/shared/shifts/line-outcome.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

/** A count of the incoming cashier that is not what was given. */
export interface HandoverDisputeTable {
  id: Fixed<number>
  handover_id: Fixed<number>
  count_id: Fixed<number>
  journal_seq: Fixed<number>
}

/** What differed: minor units of the hotel's currency, or pieces. */
export interface HandoverDisputeLineTable {
  dispute_id: Fixed<number>
  label: Fixed<string>
  unit: Fixed<'money' | 'count'>
  given_value: Fixed<number>
  counted_value: Fixed<number>
}

/** What was decided on one line, and who answers for what is missing. */
export interface HandoverDecisionTable {
  id: Fixed<number>
  dispute_id: Fixed<number>
  label: Fixed<string>
  outcome: Fixed<LineOutcome>
  given_by: Fixed<number>
  answers_id: Fixed<number>
  decided_by: Fixed<number | null>
  matter_id: Fixed<number | null>
  journal_seq: Fixed<number>
}

/** A lead showed the figures: from then on a recount needs one. */
export interface HandoverDisputeShowingTable {
  id: Fixed<number>
  dispute_id: Fixed<number>
  shown_to: Fixed<number>
  shown_by: Fixed<number>
  shown_at: Fixed<string>
  journal_seq: Fixed<number>
}
