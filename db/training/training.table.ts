import type { Fixed } from '../kernel/column.type.ts'

export interface TrainingTable {
  id: Fixed<number>
  number: Fixed<number>
  state: 'open' | 'closed'
  desk_count: Fixed<number>
  opened_by: Fixed<number>
  opened_at: Fixed<string>
  opened_date: Fixed<string>
  opened_seq: Fixed<number>
  closed_by: number | null
  closed_at: string | null
  closed_seq: number | null
  recorded_seq: number
  recorded_hash: string
}
