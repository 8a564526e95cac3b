import type { InvoiceErrors } from '../../invoices/invoice.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

export const invoiceErrors: ErrorSentences<InvoiceErrors> = {
  bill_not_found: () => 'This bill was not found. No invoice was issued. Reload and choose again.',
  invoice_above_limit: ({ limit, amount }) =>
    `At most ${formatAmount(limit)} may still be invoiced; ${formatAmount(amount)} was asked. No invoice was issued. Change the amount.`,
  nothing_to_invoice: () => 'Nothing of this bill is left to invoice. No invoice was issued.',
  tax_number_invalid: () =>
    'A tax number has 15 to 20 digits or capital letters. No invoice was issued. Check it; a private person needs none.',
  settlement_does_not_balance: ({ due, given }) =>
    `${formatAmount(due)} is due and ${formatAmount(given)} is given. Nothing was settled. Make the two equal.`,
  refund_other_tender: ({ slip }) =>
    `Deposit slip ${slip} would go back by another way than it came; a lead must approve. The check-out was not made.`,
}
