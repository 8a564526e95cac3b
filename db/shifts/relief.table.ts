import type { Fixed } from '../kernel/column.type.ts'

export interface ReliefTable {
  id: Fixed<number>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  owner_id: Fixed<number>
  reliever_id: Fixed<number>
  started_at: Fixed<string>
  started_seq: Fixed<number>
  state: 'running' | 'ended'
  ended_at: string | null
  ended_seq: number | null
}

export interface ReliefCountTable {
  count_id: Fixed<number>
  currency: Fixed<string>
  relief_id: Fixed<number>
  direction: Fixed<'given' | 'back'>
  custodian_id: Fixed<number>
  expected_minor: Fixed<number>
  counted_minor: Fixed<number>
}
