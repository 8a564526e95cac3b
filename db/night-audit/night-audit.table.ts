import type { AuditStep } from '@jiaoban/shared/night-audit/audit.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

export interface NightAuditCheckTable {
  id: Fixed<number>
  business_date: Fixed<string>
  step: Fixed<AuditStep>
  finding_count: Fixed<number>
  findings: Fixed<string>
  reason_code: Fixed<string | null>
  journal_seq: Fixed<number>
  checked_at: Fixed<string>
  checked_by: Fixed<number>
}

export interface NightAuditTable {
  business_date: Fixed<string>
  next_date: Fixed<string>
  journal_seq: Fixed<number>
  rolled_at: Fixed<string>
  rolled_by: Fixed<number>
  closing_id: Fixed<number>
  shifts_check_id: Fixed<number>
  departures_check_id: Fixed<number>
  nights_check_id: Fixed<number>
  arrivals_check_id: Fixed<number>
  deposits_check_id: Fixed<number>
  rates_check_id: Fixed<number>
  documents_check_id: Fixed<number>
  balances_check_id: Fixed<number>
  pack: Fixed<string>
}

export interface NightPackPrintTable {
  business_date: Fixed<string>
  copy_number: Fixed<number>
  printed_at: Fixed<string>
  printed_by: Fixed<number>
}
