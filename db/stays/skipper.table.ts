import type {
  ContactChannel,
  ContactOutcome,
  SkipperMoveKind,
  SkipperState,
} from '@jiaoban/shared/stays/skipper.types.ts'
import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface SkipperCaseTable {
  id: number
  stay_id: number
  room_id: number
  matter_id: number
  amount_minor: Fixed<number>
  currency: Fixed<string>
  state: SkipperState
  stand_in_id: number | null
  found_by: number
  found_at: string
  shift_id: number
  business_date: string
}

/** What the finder wrote down: may name people, so a retention rule can blank it. */
export interface SkipperTextTable {
  case_id: number
  remark: string
}

export interface SkipperMoveTable {
  id: Fixed<number>
  case_id: Fixed<number>
  kind: Fixed<SkipperMoveKind>
  is_from_stand_in: Fixed<Flag>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  document_id: Fixed<number | null>
  entry_id: Fixed<number>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  moved_at: Fixed<string>
  moved_by: Fixed<number>
  approved_by: Fixed<number | null>
}

export interface SkipperContactTable {
  id: Fixed<number>
  case_id: Fixed<number>
  channel: Fixed<ContactChannel>
  outcome: Fixed<ContactOutcome>
  tried_at: Fixed<string>
  tried_by: Fixed<number>
}

export interface SkipperContactTextTable {
  contact_id: number
  remark: string
}
