import type {
  DifferenceMoveKind,
  DifferenceOrigin,
  DifferenceState,
} from '@jiaoban/shared/shifts/difference.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

export interface DifferenceTable {
  id: number
  kind: 'over' | 'short'
  origin: DifferenceOrigin
  amount_minor: Fixed<number>
  currency: Fixed<string>
  state: DifferenceState
  staff_id: number | null
  shift_id: number
  business_date: string
  document_id: number | null
  posting_id: number
  matter_id: number | null
}

export interface DifferenceMoveTable {
  id: Fixed<number>
  difference_id: Fixed<number>
  kind: Fixed<DifferenceMoveKind>
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
