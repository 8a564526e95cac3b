import type { Fixed } from '../kernel/column.type.ts'

export interface DepositSlipTable {
  id: number
  document_id: number
  stay_id: number | null
  /** The master folio of the group that it is held for; null where it is a stay's. */
  folio_id: number | null
  account_id: number
  amount_minor: Fixed<number>
  currency: string
  payment_method_code: string
  reference: string
  state: 'issued' | 'redeemed'
  redeemed_seq: number | null
  redeemed_proof: 'paper' | 'declaration' | 'waived' | null
}

export interface DepositSlipPartyTable {
  slip_id: number
  payer_name: string
  payer_phone: string
  guest_name: string
  room_number: string
  arrival_date: string
  departure_date: string
}

export interface LostSlipTable {
  slip_id: Fixed<number>
  document_id: Fixed<number>
  reason_code: Fixed<string>
  declared_by: Fixed<number>
  approved_by: Fixed<number>
  journal_seq: Fixed<number>
}

/** The way the money of a slip really came, where it was booked by another. The last one counts. */
export interface SlipTenderTable {
  id: Fixed<number>
  slip_id: Fixed<number>
  document_id: Fixed<number>
  amount_minor: Fixed<number>
  currency: Fixed<string>
  payment_method_code: Fixed<string>
  reference: Fixed<string>
  reason_code: Fixed<string>
  shift_id: Fixed<number>
  business_date: Fixed<string>
  corrected_by: Fixed<number>
}
