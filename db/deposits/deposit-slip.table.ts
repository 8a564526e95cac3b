import type { Fixed } from '../kernel/column.type.ts'

export interface DepositSlipTable {
  id: number
  document_id: number
  stay_id: number
  account_id: number
  amount_minor: Fixed<number>
  currency: string
  payment_method_code: string
  reference: string
  state: 'issued' | 'redeemed'
  redeemed_seq: number | null
}
