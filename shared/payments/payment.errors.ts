import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface PaymentErrors {
  payment_method_unknown: { method: string }
  /** Less cash on the counter than the amount to pay. */
  tendered_too_little: { amount: string; tendered: string }
  tendered_without_cash: { method: string }
  reference_missing: { method: string }
  terminal_missing: { method: string }
  payment_above_balance: { balance: string; amount: string }
  nothing_to_pay: None
  payment_line_not_found: None
  payment_already_reversed: None
  /** A payment is corrected while its own shift is open; later it is refunded, or booked as a difference. */
  payment_of_another_shift: { document: string }
  /** Cash that was rounded has more than one leg: it is refunded and taken again. */
  payment_was_rounded: { document: string }
  tender_not_different: { method: string }
  folio_not_different: None
  /** A debt or an over in foreign cash is settled in the same. */
  foreign_in_cash_only: { currency: string }
  /** A folio is of the hotel's currency: foreign cash is given back, and taken again as a payment. */
  over_in_foreign_cash: { currency: string }
  /** Change is given in the cash the house has: what is paid in foreign cash comes to whole pieces of it. */
  foreign_change_not_payable: { amount: string; step: string }
  exchange_rate_missing: { currency: string }
  /** The house buys this currency and does not sell it. */
  currency_not_sold: { currency: string }
  exchange_rate_changed: { told: string; now: string }
  exchange_above_limit: { limit: string; sum: string }
  exchange_above_guest_limit: { limit: string; sum: string; before: string }
  /** Above what a cashier may exchange alone; a second person's PIN cures it. */
  exchange_needs_approval: { limit: string; sum: string }
  exchange_too_small: { currency: string }
  exchange_not_found: None
  exchange_of_another_shift: { memo: string }
  exchange_already_taken_back: { memo: string }
  /** It paid a folio or a deposit: that is refunded, the exchange stays. */
  exchange_paid_folio: { memo: string }
}

export const paymentError = errorsOf<PaymentErrors>()
