import type { Fixed } from '../kernel/column.type.ts'

export interface FolioTable {
  id: number
  stay_id: number | null
  window_number: number
  payer: 'guest' | 'company'
  account_id: number
  state: 'open' | 'closed'
  version: number
  opened_seq: number
  closed_seq: number | null
  closed_shift_id: number | null
}

/** Whom a folio's documents are made out to. Names, hence a table that a retention rule can blank. */
export interface FolioPartyTable {
  folio_id: number
  guest_name: string
  room_number: string
  arrival_date: string
  departure_date: string
}

export interface FolioLineTable {
  id: Fixed<number>
  folio_id: Fixed<number>
  line_number: Fixed<number>
  kind: Fixed<'charge' | 'payment' | 'refund' | 'deposit_applied' | 'correction'>
  transaction_code: Fixed<string | null>
  payment_method_code: Fixed<string | null>
  quantity: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  entry_id: Fixed<number>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  posted_at: Fixed<string>
  posted_by: Fixed<number>
  document_id: Fixed<number | null>
  night: Fixed<string | null>
  reverses_line_id: Fixed<number | null>
}

export interface FolioLineTextTable {
  folio_line_id: number
  remark: string
}
