import type { KeyGoneReason, KeyMoveKind } from '@jiaoban/shared/shifts/house-key.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

export interface HouseKeyTable {
  key_code: Fixed<string>
  number: Fixed<number>
  /** Where it came to: a desk, or null for the safe. */
  desk_id: Fixed<number | null>
  /** Null for what was there when the house was founded, or before keys had numbers. */
  journal_seq: Fixed<number | null>
}

export interface KeyMoveTable {
  key_code: Fixed<string>
  number: Fixed<number>
  step: Fixed<number>
  kind: Fixed<KeyMoveKind>
  previous_step: Fixed<number | null>
  previous_kind: Fixed<KeyMoveKind | null>
  desk_id: Fixed<number | null>
  holder_id: Fixed<number | null>
  reason_code: Fixed<KeyGoneReason | null>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  moved_by: Fixed<number>
  signed_by: Fixed<number>
  moved_at: Fixed<string>
  journal_seq: Fixed<number>
  dispute_id: Fixed<number | null>
  /** The open matter in which it is looked for. */
  matter_id: Fixed<number | null>
}
