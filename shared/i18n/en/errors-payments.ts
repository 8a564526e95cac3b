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
  payment_line_not_found: () => 'This line is no payment. Nothing was corrected. Reload and choose again.',
  payment_already_reversed: () =>
    'This payment was corrected before. Nothing was done again. Reload and look.',
  payment_of_another_shift: ({ document }) =>
    `${document} is not of this shift. Nothing was corrected. Refund it, or book the difference at the hand over.`,
  payment_was_rounded: ({ document }) =>
    `${document} was rounded in cash. Nothing was corrected. Refund it and take it again by the right tender.`,
  tender_not_different: ({ method }) =>
    `The tender is still “${method}” with the same reference. Nothing was corrected. Choose what was really given.`,
  folio_not_different: () => 'The payment is on this folio already. Nothing was moved. Choose another folio.',
  foreign_in_cash_only: ({ currency }) =>
    `This is ${currency} and is settled in ${currency} cash alone. Nothing was posted. Choose cash.`,
  over_in_foreign_cash: ({ currency }) =>
    `The over is in ${currency}, and a folio is not. Nothing was posted. Give it back, and take it as foreign cash.`,
  foreign_change_not_payable: ({ amount, step }) =>
    `The house gives cash down to ${step}, and ${amount} leaves change it cannot pay. Nothing was taken. Enter a multiple of ${step}.`,
  exchange_rate_missing: ({ currency }) =>
    `${currency} has no rate today. Nothing was exchanged. Ask the accountant to set one.`,
  currency_not_sold: ({ currency }) =>
    `The house buys ${currency} and does not sell it. Nothing was exchanged. Send the guest to a bank.`,
  exchange_rate_changed: ({ told, now }) =>
    `The rate changed from ${told} to ${now}. Nothing was exchanged. Tell the guest and send it again.`,
  exchange_above_limit: ({ limit, sum }) =>
    `At most ${limit} is exchanged at once, and this is ${sum}. Nothing was exchanged. Take less, or send the guest to a bank.`,
  exchange_above_guest_limit: ({ limit, sum, before }) =>
    `A guest exchanges at most ${limit} a day, has exchanged ${before}, and this is ${sum}. Nothing was exchanged. Take less, or send the guest to a bank.`,
  exchange_needs_approval: ({ limit, sum }) =>
    `Above ${limit} a lead approves, and this is ${sum}. Nothing was exchanged. Ask a lead.`,
  exchange_too_small: ({ currency }) =>
    `This much ${currency} comes to no cash. Nothing was exchanged. Take more.`,
  exchange_not_found: () => 'The memo was not found. Nothing was taken back. Reload and choose again.',
  exchange_of_another_shift: ({ memo }) =>
    `Memo ${memo} is not of this shift. Nothing was taken back. Exchange it anew.`,
  exchange_already_taken_back: ({ memo }) =>
    `Memo ${memo} was taken back before. Nothing was done again. Reload and look.`,
  exchange_paid_folio: ({ memo }) =>
    `Memo ${memo} paid a folio or a deposit. Nothing was taken back. Refund that instead.`,
}
