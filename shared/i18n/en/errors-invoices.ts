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
  windows_differ: () =>
    'The open windows of this stay are not those on the screen; nothing was settled. Open check-out again and look at each window.',
  nothing_to_bill: () =>
    'Nothing on this window is unbilled, so no interim bill was issued. To take money alone, take a payment.',
  bill_already_credited: ({ bill }) => `Bill ${bill} was credited before; it was not credited again.`,
  bill_not_of_today: ({ bill, billDate, current }) =>
    `Bill ${bill} belongs to ${billDate} and it is ${current}; it was not credited. Grant an allowance instead.`,
  bill_is_invoiced: ({ bill, amount }) =>
    `Bill ${bill} has tax invoices over ${formatAmount(amount)}; it was not credited. Issue their credit notes first.`,
  invoice_not_found: () => 'This invoice was not found. No credit note was issued. Reload and choose again.',
  credit_above_invoice: ({ remaining, amount }) =>
    `At most ${formatAmount(remaining)} of this invoice can be credited; ${formatAmount(amount)} was asked. No credit note was issued. Change the amount.`,
  invoice_blanked: ({ invoice }) =>
    `What stood on invoice ${invoice} was erased by the retention rule. No credit note was issued. Use the tax platform.`,
  settled_at_check_out: () =>
    'This folio is of a stay; it was not settled. Check the guest out, issue an interim bill, or settle it among the open accounts.',
}
