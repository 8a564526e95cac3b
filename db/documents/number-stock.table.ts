import type { Fixed } from '../kernel/column.type.ts'

export interface StockRangeTable {
  id: Fixed<number>
  series_id: Fixed<number>
  prefix: Fixed<string>
  digits: Fixed<number>
  first_number: Fixed<number>
  last_number: Fixed<number>
  origin: Fixed<'received' | 'rest' | 'returned'>
  from_range_id: Fixed<number | null>
  from_book_id: Fixed<number | null>
  received_date: Fixed<string | null>
  cost_minor: Fixed<number | null>
  currency: Fixed<string | null>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  taken_in_by: Fixed<number>
  journal_seq: Fixed<number>
  state: 'in_stock' | 'issued' | 'withdrawn'
  closed_seq: number | null
}

export interface StockRangeTextTable {
  range_id: number
  supplier: string | null
  salt: string | null
}

export interface RangeWithdrawalTable {
  range_id: Fixed<number>
  reason_code: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  withdrawn_by: Fixed<number>
  approved_by: Fixed<number>
  journal_seq: Fixed<number>
}
