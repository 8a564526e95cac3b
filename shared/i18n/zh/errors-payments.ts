import type { PaymentErrors } from '../../payments/payment.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const paymentErrors: ErrorSentences<PaymentErrors> = {
  payment_method_unknown: ({ method }) => `付款方式“${method}”不能用，没有入账。请换一种付款方式。`,
  tendered_too_little: ({ amount, tendered }) =>
    `应付 ${amount}，实收只有 ${tendered}，没有入账。请核对实收金额。`,
  tendered_without_cash: ({ method }) => `“${method}”不是现金，不能有实收和找零，没有入账。请清空实收。`,
  reference_missing: ({ method }) => `“${method}”需要凭证号，没有入账。请填写签购单或订单号。`,
  terminal_missing: ({ method }) => `本柜台没有“${method}”的终端，没有入账。请换一种付款方式。`,
  payment_above_balance: ({ balance, amount }) =>
    `账页只欠 ${balance}，收款 ${amount} 超出，没有入账。多收的部分请开押金单。`,
  nothing_to_pay: () => '账页没有欠款，没有入账。要预收请开押金单。',
}
