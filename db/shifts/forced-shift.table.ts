import type { ForcedReason, ForcedState } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

/** A shift that a lead closes in the place of its cashier. */
export interface ForcedShiftTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  reason_code: Fixed<ForcedReason>
  forced_by: Fixed<number>
  witnessed_by: Fixed<number>
  count_id: Fixed<number>
  forced_at: Fixed<string>
  journal_seq: Fixed<number>
  state: ForcedState
  ended_seq: number | null
}
