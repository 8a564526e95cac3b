import type { Fixed } from '../kernel/column.type.ts'

export interface NumberSeriesTable {
  id: number
  document_kind: string
  source: 'system' | 'book' | 'external'
  prefix: string
  digits: number
  next_number: number
}

export interface NumberBookTable {
  id: number
  series_id: number
  desk_id: number
  prefix: string
  digits: number
  first_number: number
  last_number: number
  next_number: number
  /** The range of the stock it was issued from; null for a book a hotel began with. */
  range_id: number | null
  /** The command that issued it, and the one it was handed in or returned by. */
  issued_seq: number | null
  closed_seq: number | null
}

export interface DocumentTable {
  id: Fixed<number>
  kind: Fixed<string>
  series_id: Fixed<number>
  book_id: Fixed<number | null>
  sequence_number: Fixed<number | null>
  number: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  calendar_date: Fixed<string>
  issued_at: Fixed<string>
  issued_by: Fixed<number>
  journal_seq: Fixed<number>
  stay_id: Fixed<number | null>
  folio_id: Fixed<number | null>
  refers_to_document_id: Fixed<number | null>
  total_minor: Fixed<number>
  currency: Fixed<string>
  digest: Fixed<string>
}

export interface DocumentSnapshotTable {
  document_id: number
  content: string | null
  salt: string | null
}

export interface DocumentLineTable {
  document_id: Fixed<number>
  line_number: Fixed<number>
  kind: Fixed<string>
  direction: Fixed<'in' | 'out'>
  tender_control: Fixed<string>
  payment_method_code: Fixed<string | null>
  terminal_id: Fixed<number | null>
  slip_id: Fixed<number | null>
  reference: Fixed<string>
  tendered_minor: Fixed<number>
  change_minor: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  is_reversal: Fixed<0 | 1>
  /** What cash rounding adds to the amount on the counter. */
  rounding_minor: Fixed<number>
}

export interface DocumentPrintTable {
  document_id: number
  copy_number: number
  printed_at: string
  printed_by: number
}

export interface VoidedNumberTable {
  series_id: Fixed<number>
  book_id: Fixed<number>
  sequence_number: Fixed<number>
  number: Fixed<string>
  reason_code: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  voided_by: Fixed<number>
  journal_seq: Fixed<number>
  /** The dispute of a handover in which the paper was found missing. */
  dispute_id: Fixed<number | null>
}
