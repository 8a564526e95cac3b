import type { CountPurpose } from '@jiaoban/shared/shifts/shift.types.ts'
import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface CashierShiftTable {
  id: number
  number: string
  kind: 'desk' | 'office'
  desk_id: number | null
  cashier_id: number | null
  business_date: string
  state: 'open' | 'counting' | 'given' | 'sealed'
  opening: 'safe' | 'handover' | 'turn' | 'roll'
  previous_shift_id: number | null
  float_minor: Fixed<number>
  currency: string
  opened_seq: number
  opened_at: string
  sealed_seq: number | null
  sealed_at: string | null
  /** Its cashier, or the lead who closes it in the cashier's place. Null for the office. */
  held_by: number | null
}

export interface ShiftOpeningBalanceTable {
  shift_id: Fixed<number>
  account_id: Fixed<number>
  balance_minor: Fixed<number>
}

export interface ShiftOpeningNumberTable {
  shift_id: Fixed<number>
  series_id: Fixed<number>
  book_id: Fixed<number>
  next_number: Fixed<number>
}

export interface ShiftCountTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  purpose: Fixed<CountPurpose>
  is_blind: Fixed<Flag>
  counted_by: Fixed<number>
  counted_at: Fixed<string>
  journal_seq: Fixed<number>
  cash_minor: Fixed<number>
  currency: Fixed<string>
}

export interface CountDenominationTable {
  count_id: Fixed<number>
  denomination_minor: Fixed<number>
  quantity: Fixed<number>
}

/** What was counted in other currencies than the hotel's. */
export interface CountCurrencyTable {
  count_id: Fixed<number>
  currency: Fixed<string>
  cash_minor: Fixed<number>
}

export interface CountCurrencyPieceTable {
  count_id: Fixed<number>
  currency: Fixed<string>
  denomination_minor: Fixed<number>
  quantity: Fixed<number>
}

export interface CountTerminalTable {
  count_id: Fixed<number>
  terminal_id: Fixed<number>
  sales_minor: Fixed<number>
  refunds_minor: Fixed<number>
}

export interface CountNumberTable {
  count_id: Fixed<number>
  book_id: Fixed<number>
  next_number: Fixed<number>
}

export interface CountKeyTable {
  count_id: Fixed<number>
  key_code: Fixed<string>
  quantity: Fixed<number>
}

export interface CountPaperTable {
  count_id: Fixed<number>
  paper_kind: Fixed<string>
  quantity: Fixed<number>
}

export interface PaperDeclarationTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  paper_kind: Fixed<string>
  quantity: Fixed<number>
  reason_code: Fixed<string>
  declared_by: Fixed<number>
  approved_by: Fixed<number>
  document_id: Fixed<number>
}

export interface OverShortTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  kind: Fixed<'over' | 'short'>
  terminal_id: Fixed<number | null>
  side: Fixed<string | null>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  staff_id: Fixed<number | null>
  /** Null where nobody has decided yet. */
  approved_by: Fixed<number | null>
  document_id: Fixed<number>
  posting_id: Fixed<number>
}

export interface CashDropTable {
  id: number
  bag_number: string
  shift_id: number
  amount_minor: Fixed<number>
  currency: string
  witness_id: number
  document_id: number
  state: 'in_bag' | 'received'
  received_minor: number | null
  received_by: number | null
  received_seq: number | null
}
