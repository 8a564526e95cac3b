import type { InvoiceErrors } from '../../invoices/invoice.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

export const invoiceErrors: ErrorSentences<InvoiceErrors> = {
  bill_not_found: () => '找不到这张账单，没有开票。请刷新后重新选择。',
  invoice_above_limit: ({ limit, amount }) =>
    `最多还能开 ${formatAmount(limit)}，要开的是 ${formatAmount(amount)}，没有开票。请改金额。`,
  nothing_to_invoice: () => '这张账单已经没有可开票的金额，没有开票。',
  tax_number_invalid: () =>
    '税号不对，没有开票。请核对：18 位统一社会信用代码有校验位，旧税号 15 或 20 位；个人可以不填。',
  settlement_does_not_balance: ({ due, given }) =>
    `应结 ${formatAmount(due)}，现在是 ${formatAmount(given)}，没有结账。请让两边相等。`,
  refund_other_tender: ({ slip }) =>
    `押金单 ${slip} 要换一种方式退，需要主管授权，还没有退房。请主管授权，或按原路退回。`,
  windows_differ: () => '这次入住打开的账页与屏幕上的不一致，没有结账。请重新打开退房页，再核对各账页。',
  nothing_to_bill: () => '这个账页没有未开账单的费用，没有开中途账单。只收款请用“收款”。',
  bill_already_credited: ({ bill }) => `账单 ${bill} 已经红冲过，没有再次红冲。`,
  bill_not_of_today: ({ bill, billDate, current }) =>
    `账单 ${bill} 属于营业日 ${billDate}，现在是 ${current}，没有红冲。请改用减免。`,
  bill_is_invoiced: ({ bill, amount }) =>
    `账单 ${bill} 已开发票 ${formatAmount(amount)}，没有红冲。请先开红字发票，再红冲账单。`,
  invoice_not_found: () => '找不到这张发票，没有开红字发票。请刷新后重新选择。',
  credit_above_invoice: ({ remaining, amount }) =>
    `这张发票最多还能红冲 ${formatAmount(remaining)}，要冲的是 ${formatAmount(amount)}，没有开红字发票。请改金额。`,
  invoice_blanked: ({ invoice }) =>
    `发票 ${invoice} 的内容已按保留规定清除，没有开红字发票。请在税务平台办理。`,
  settled_at_check_out: () =>
    '这是住客的账页，没有结清。请用“退房”结账，或开中途账单；客人已走的，到未结账户里结清。',
}
