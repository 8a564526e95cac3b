import type { PaymentErrors } from '../../payments/payment.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const paymentErrors: ErrorSentences<PaymentErrors> = {
  payment_method_unknown: ({ method }) =>
    `The tender “${method}” cannot be used. Nothing was posted. Choose another one.`,
  tendered_too_little: ({ amount, tendered }) =>
    `${amount} is due, but only ${tendered} was received. Nothing was posted. Check the amount received.`,
  tendered_without_cash: ({ method }) =>
    `“${method}” is not cash and gives no change. Nothing was posted. Clear the amount received.`,
  reference_missing: ({ method }) =>
    `“${method}” needs a reference. Nothing was posted. Enter the slip or order number.`,
  terminal_missing: ({ method }) =>
    `This desk has no terminal for “${method}”. Nothing was posted. Choose another tender.`,
  payment_above_balance: ({ balance, amount }) =>
    `The folio owes ${balance}, less than the ${amount} received. Nothing was posted. Take the rest as a deposit.`,
  nothing_to_pay: () => 'The folio owes nothing. Nothing was posted. Take money in advance as a deposit.',
}
