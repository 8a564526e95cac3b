import type { Fixed } from '../kernel/column.type.ts'

export interface HandoverTable {
  id: number
  desk_id: number
  outgoing_shift_id: number
  incoming_shift_id: number | null
  state: 'given' | 'accepted' | 'returned' | 'turned'
  given_minor: Fixed<number>
  due_back_minor: Fixed<number>
  currency: string
  account_id: number
  document_id: number
  given_at: string
  settled_at: string | null
}
