import type { PaidOutKind } from '@jiaoban/shared/shifts/drawer.types.ts'
import type { Fixed } from '../kernel/column.type.ts'

/** Up to how much a cashier may pay out alone; the newest row of a code counts. */
export interface CashLimitTable {
  id: Fixed<number>
  code: Fixed<string>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  set_by: Fixed<number>
}

export interface PaidOutTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  kind: Fixed<PaidOutKind>
  folio_id: Fixed<number | null>
  category_code: Fixed<string | null>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  paid_by: Fixed<number>
  approved_by: Fixed<number | null>
  document_id: Fixed<number>
  entry_id: Fixed<number>
  takes_back_id: Fixed<number | null>
}

export interface ChangeExchangeTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  exchanged_by: Fixed<number>
  approved_by: Fixed<number>
  document_id: Fixed<number>
}

export interface ChangeExchangePieceTable {
  exchange_id: Fixed<number>
  direction: Fixed<'in' | 'out'>
  denomination_minor: Fixed<number>
  quantity: Fixed<number>
}

export interface SpotCheckTable {
  count_id: Fixed<number>
  shift_id: Fixed<number>
  checked_by: Fixed<number>
  cashier_id: Fixed<number>
  expected_minor: Fixed<number>
  counted_minor: Fixed<number>
  currency: Fixed<string>
}

/** What a spot check found in another currency. */
export interface SpotCheckCurrencyTable {
  count_id: Fixed<number>
  currency: Fixed<string>
  expected_minor: Fixed<number>
  counted_minor: Fixed<number>
}

/** What the lead noted about a spot check. */
export interface SpotCheckTextTable {
  count_id: number
  remark: string
}

export interface BankDepositTable {
  id: Fixed<number>
  slip_number: Fixed<string>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  banked_by: Fixed<number>
  posting_id: Fixed<number>
}

export interface SafeCountTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  counted_by: Fixed<number>
  approved_by: Fixed<number>
  counted_at: Fixed<string>
  expected_minor: Fixed<number>
  counted_minor: Fixed<number>
  currency: Fixed<string>
}

export interface SafeCountPieceTable {
  safe_count_id: Fixed<number>
  denomination_minor: Fixed<number>
  quantity: Fixed<number>
}
