import type { FolioKind, FolioLineKind } from '@jiaoban/shared/folios/folio.types.ts'
import type { Generated } from 'kysely'
import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface FolioTable {
  id: number
  kind: FolioKind
  stay_id: number | null
  window_number: number
  payer: 'guest' | 'company'
  account_id: number
  state: 'open' | 'closed'
  version: number
  opened_seq: number
  closed_seq: number | null
  closed_shift_id: number | null
  is_tax_exempt: Generated<Flag>
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
  kind: Fixed<FolioLineKind>
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
  /** What of the amount was tax and service charge, and at which rate; null on lines that have none. */
  tax_basis_points: Fixed<number | null>
  tax_minor: Fixed<number | null>
  service_minor: Fixed<number | null>
}

export interface FolioLineTextTable {
  folio_line_id: number
  remark: string
}

/** By which certificate a payer is exempt from tax: personal, hence a table that a retention rule can blank. */
export interface FolioExemptionTextTable {
  folio_id: number
  reason_code: string
  certificate_number: string
}
