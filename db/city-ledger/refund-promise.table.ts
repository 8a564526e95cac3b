import type { Fixed } from '../kernel/column.type.ts'

/** Money owed to a guest who could not be paid back at once. */
export interface RefundPromiseTable {
  id: number
  document_id: number
  folio_id: number | null
  slip_id: number | null
  /** How the money came, and its proof: the way it goes back. */
  payment_method_code: string
  reference: string
  amount_minor: Fixed<number>
  currency: string
  business_date: string
  journal_seq: number
  paid_document_id: number | null
}
