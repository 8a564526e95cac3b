import type { Fixed } from '../kernel/column.type.ts'

export interface OutageSlipTable {
  document_id: Fixed<number>
  command_name: Fixed<string>
  occurred_at: Fixed<string>
  /** Since when the drawer is in the hands of the shift that entered it. */
  drawer_since: Fixed<string>
  entered_at: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  journal_seq: Fixed<number>
}
