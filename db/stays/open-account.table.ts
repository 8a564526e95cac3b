import type { SuspensionState } from '@jiaoban/shared/stays/open-account.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

export interface SuspendedAccountTable {
  id: number
  stay_id: number
  due_date: string
  state: SuspensionState
  suspended_by: number
  suspended_at: string
  approved_by: number
  shift_id: number
  business_date: string
  ended_seq: number | null
}

/** Why the guest may pay later: may name people, so a retention rule can blank it. */
export interface SuspendedAccountTextTable {
  account_id: number
  reason: string
}

export interface LateFindingTable {
  id: Fixed<number>
  stay_id: Fixed<number>
  inspection_id: Fixed<number>
  matter_id: Fixed<number>
}

export interface LateFindingLineTable {
  finding_id: Fixed<number>
  line_number: Fixed<number>
  transaction_code: Fixed<string>
  quantity: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
}
