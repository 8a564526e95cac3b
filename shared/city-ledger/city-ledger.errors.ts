import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface CityLedgerErrors {
  company_not_found: None
  company_name_taken: None
  /** Closed to new debts; what it owes can still be collected. */
  company_inactive: None
  /** A tender on account that names no company. */
  company_missing: { method: string }
  credit_limit_needs_approval: { limit: string; owed: string; amount: string }
  /** A field of one control typed with a tender of another. */
  tender_field_unknown: { method: string }
  voucher_number_missing: { method: string }
  voucher_not_found: { number: string }
  voucher_number_taken: { number: string }
  voucher_expired_needs_approval: { number: string; expires: string }
  voucher_holds_less: { number: string; left: string; amount: string }
  voucher_expiry_in_past: { expires: string }
  house_use_reason_missing: { method: string }
  house_use_needs_approval: { amount: string }
  promise_not_found: None
  promise_paid_already: None
  promise_other_way_needs_approval: { document: string }
  promise_above_credit: { credit: string; amount: string }
  /** Refunds go back by the way the money came, and at most what came that way. */
  refund_way_needs_approval: { method: string; paid: string; amount: string }
  payout_above_clearing: { balance: string; amount: string }
  terminal_not_found: None
  city_item_not_found: None
  city_item_repeated: None
  allocated_above_item: { document: string; left: string; amount: string }
  allocated_above_received: { left: string; amount: string }
  write_off_above_item: { left: string; amount: string }
}

export const cityLedgerError = errorsOf<CityLedgerErrors>()
