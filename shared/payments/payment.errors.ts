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
}

export const paymentError = errorsOf<PaymentErrors>()
