import type { ClosingScope } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { KeyReason } from '@jiaoban/shared/closings/signing-key.rules.ts'
import type { Fixed } from '../kernel/column.type.ts'

export interface SigningKeyTable {
  id: Fixed<number>
  public_key: Fixed<string>
  made_at: Fixed<string>
}

export interface KeyReplacementTable {
  /** The new key. */
  signing_key_id: Fixed<number>
  replaced_key_id: Fixed<number>
  reason_code: Fixed<KeyReason>
  /** The old key's signature of the statement; null when nobody could sign with it. */
  old_signature: Fixed<string | null>
  new_signature: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  replaced_by: Fixed<number>
  approved_by: Fixed<number>
  journal_seq: Fixed<number>
}

export interface ClosingTable {
  id: Fixed<number>
  number: Fixed<string>
  scope: Fixed<ClosingScope>
  business_date: Fixed<string>
  first_seq: Fixed<number>
  last_seq: Fixed<number>
  head_hash: Fixed<string>
  sealed_seq: Fixed<number>
  sealed_at: Fixed<string>
  sealed_by: Fixed<number>
  content: Fixed<string>
  digest: Fixed<string>
  signing_key_id: Fixed<number>
  signature: Fixed<string>
}

export interface ClosingTotalTable {
  closing_id: Fixed<number>
  currency: Fixed<string>
  period_minor: Fixed<number>
  perpetual_minor: Fixed<number>
}

export interface ClosingLineTable {
  closing_id: Fixed<number>
  equation: Fixed<string>
  line_number: Fixed<number>
  label: Fixed<string>
  unit: Fixed<string>
  left_value: Fixed<number>
  right_value: Fixed<number>
}

export interface ShiftClosingTable {
  closing_id: Fixed<number>
  scope: Fixed<'shift'>
  shift_id: Fixed<number>
  b1_lines: Fixed<number>
  b1_difference: Fixed<number>
  b2_lines: Fixed<number>
  b2_difference: Fixed<number>
  b3_lines: Fixed<number>
  b3_difference: Fixed<number>
  b3b_lines: Fixed<number>
  b3b_difference: Fixed<number>
  b3c_lines: Fixed<number>
  b3c_difference: Fixed<number>
  b4_lines: Fixed<number>
  b4_difference: Fixed<number>
  b5_lines: Fixed<number>
  b5_difference: Fixed<number>
  b6_lines: Fixed<number>
  b6_difference: Fixed<number>
  b6b_lines: Fixed<number>
  b6b_difference: Fixed<number>
  b7_lines: Fixed<number>
  b7_difference: Fixed<number>
  b8_lines: Fixed<number>
  b8_difference: Fixed<number>
  b9_lines: Fixed<number>
  b9_difference: Fixed<number>
  b10_lines: Fixed<number>
  b10_difference: Fixed<number>
}

export interface DayClosingTable {
  closing_id: Fixed<number>
  scope: Fixed<'day'>
  business_date: Fixed<string>
  b1_lines: Fixed<number>
  b1_difference: Fixed<number>
  b11_lines: Fixed<number>
  b11_difference: Fixed<number>
  b12_lines: Fixed<number>
  b12_difference: Fixed<number>
  bd_lines: Fixed<number>
  bd_difference: Fixed<number>
}

export interface PeriodClosingTable {
  closing_id: Fixed<number>
  scope: Fixed<'month' | 'year'>
  period_name: Fixed<string>
  from_date: Fixed<string>
  until_date: Fixed<string>
  b1_lines: Fixed<number>
  b1_difference: Fixed<number>
  b2_lines: Fixed<number>
  b2_difference: Fixed<number>
  bm_lines: Fixed<number>
  bm_difference: Fixed<number>
}
