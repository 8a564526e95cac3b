import type { Fixed } from './column.type.ts'

export interface JournalTable {
  seq: Fixed<number>
  command_id: Fixed<string>
  name: Fixed<string>
  actor_id: Fixed<number | null>
  shift_id: Fixed<number | null>
  business_date: Fixed<string | null>
  at: Fixed<string>
  payload: Fixed<string>
  prev_hash: Fixed<string>
  hash: Fixed<string>
}

export interface JournalHeadTable {
  id: number
  seq: number
  hash: string
  last_id: number
}

export interface CommandReceiptTable {
  command_id: Fixed<string>
  journal_seq: Fixed<number>
  input_salt: Fixed<string>
  input_digest: Fixed<string>
  result: Fixed<string>
  created_at: Fixed<string>
}
