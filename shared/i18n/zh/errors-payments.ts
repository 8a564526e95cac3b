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
  payment_line_not_found: () => '这一行不是收款，没有更正。请刷新后重新选择。',
  payment_already_reversed: () => '这笔收款已经更正过，没有再更正。请刷新后查看。',
  payment_of_another_shift: ({ document }) =>
    `${document} 不是本班收的，没有更正。请办退款，或在交班时登记差额。`,
  payment_was_rounded: ({ document }) =>
    `${document} 有抹零，不能直接更正，没有更正。请先退款，再按实际方式收款。`,
  tender_not_different: ({ method }) =>
    `付款方式仍是“${method}”，凭证号也没变，没有更正。请选实际的付款方式。`,
  folio_not_different: () => '收款已经在这个账页上，没有转移。请选另一个账页。',
  foreign_in_cash_only: ({ currency }) =>
    `这笔是 ${currency}，只能用 ${currency} 现钞办理，没有入账。请选现金。`,
  over_in_foreign_cash: ({ currency }) =>
    `长款是 ${currency}，不能直接记到账页，没有入账。请先退还客人，再按外币收款。`,
  foreign_change_not_payable: ({ amount, step }) =>
    `本店现金最小到 ${step}，${amount} 找不开零，没有收款。请改成 ${step} 的整倍数。`,
  exchange_rate_missing: ({ currency }) => `今天没有 ${currency} 的牌价，没有兑换。请会计先录入牌价。`,
  currency_not_sold: ({ currency }) => `本店只收兑 ${currency}，不兑出，没有兑换。请客人到银行办理。`,
  exchange_rate_changed: ({ told, now }) => `牌价已由 ${told} 改为 ${now}，没有兑换。请告知客人后重新提交。`,
  exchange_above_limit: ({ limit, sum }) =>
    `每笔最多兑换 ${limit}，这笔是 ${sum}，没有兑换。请减少金额，或请客人到银行办理。`,
  exchange_above_guest_limit: ({ limit, sum, before }) =>
    `客人当日最多兑换 ${limit}，已兑 ${before}，这笔是 ${sum}，没有兑换。请减少金额，或请客人到银行办理。`,
  exchange_needs_approval: ({ limit, sum }) =>
    `超过 ${limit} 的兑换需要领班授权，这笔是 ${sum}，没有兑换。请领班授权。`,
  exchange_too_small: ({ currency }) => `这笔 ${currency} 折不到最小的现金，没有兑换。请增加金额。`,
  exchange_not_found: () => '找不到这张水单，没有冲回。请刷新后重新选择。',
  exchange_of_another_shift: ({ memo }) => `水单 ${memo} 不是本班开的，没有冲回。请作为新的兑换办理。`,
  exchange_already_taken_back: ({ memo }) => `水单 ${memo} 已经冲回，没有再冲回。请刷新后查看。`,
  exchange_paid_folio: ({ memo }) => `水单 ${memo} 已用来结账或交押金，没有冲回。请退账页上的款或押金。`,
}
