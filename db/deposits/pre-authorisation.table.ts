import type { Fixed } from '../kernel/column.type.ts'

export interface PreAuthorisationTable {
  id: number
  stay_id: number
  payment_method_code: string
  authorised_minor: Fixed<number>
  currency: string
  reference: string
  expires_date: string
  recorded_by: number
  recorded_at: string
  state: 'held' | 'captured' | 'released'
  captured_minor: number | null
  document_id: number | null
  settled_seq: number | null
}
