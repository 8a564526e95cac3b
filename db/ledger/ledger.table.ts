import type { Fixed } from '../kernel/column.type.ts'

export interface AccountTable {
  id: Fixed<number>
  control: Fixed<string>
  owner_id: Fixed<number>
  currency: Fixed<string>
  sign_rule: Fixed<number>
}

export interface AccountBalanceTable {
  account_id: number
  control: string
  currency: string
  sign_rule: number
  balance_minor: number
}

export interface PostingTable {
  id: Fixed<number>
  entry_id: Fixed<number>
  journal_seq: Fixed<number>
  kind: Fixed<string>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  debit_account_id: Fixed<number>
  debit_control: Fixed<string>
  credit_account_id: Fixed<number>
  credit_control: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  desk_id: Fixed<number | null>
  actor_id: Fixed<number>
  document_id: Fixed<number | null>
  reverses_posting_id: Fixed<number | null>
}
