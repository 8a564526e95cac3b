import type { InvoiceErrors } from '../../invoices/invoice.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

export const invoiceErrors: ErrorSentences<InvoiceErrors> = {
  bill_not_found: () => '找不到这张账单，没有开票。请刷新后重新选择。',
  invoice_above_limit: ({ limit, amount }) =>
    `最多还能开 ${formatAmount(limit)}，要开的是 ${formatAmount(amount)}，没有开票。请改金额。`,
  nothing_to_invoice: () => '这张账单已经没有可开票的金额，没有开票。',
  tax_number_invalid: () => '税号应为 15 到 20 位数字或大写字母，没有开票。请核对税号；个人可以不填。',
  settlement_does_not_balance: ({ due, given }) =>
    `应结 ${formatAmount(due)}，现在是 ${formatAmount(given)}，没有结账。请让两边相等。`,
  refund_other_tender: ({ slip }) =>
    `押金单 ${slip} 要换一种方式退，需要主管授权，还没有退房。请主管授权，或按原路退回。`,
}
