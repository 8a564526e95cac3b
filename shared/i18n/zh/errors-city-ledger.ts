import type { CityLedgerErrors } from '../../city-ledger/city-ledger.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const cityLedgerErrors: ErrorSentences<CityLedgerErrors> = {
  company_not_found: () => '没有这个挂账单位，没有保存。请重新选择。',
  company_name_taken: () => '已经有同名的挂账单位，没有保存。请打开原有的单位，或换一个名称。',
  company_inactive: () => '这个单位已停止挂账，没有入账。请换一种付款方式。',
  company_missing: ({ method }) => `“${method}”要选挂账单位，没有入账。请选择单位。`,
  credit_limit_needs_approval: ({ limit, owed, amount }) =>
    `信用额度 ${limit}，已挂 ${owed}，再挂 ${amount} 超出额度，没有入账。请领班授权，或换一种付款方式。`,
  tender_field_unknown: ({ method }) => `“${method}”不用填单位、券号或原因，没有入账。请清空后重试。`,
  voucher_number_missing: ({ method }) => `“${method}”要填券号，没有入账。请扫描或输入券号。`,
  voucher_not_found: ({ number }) => `没有卡券 ${number}，没有入账。请核对号码。`,
  voucher_number_taken: ({ number }) => `卡券 ${number} 已经售出，没有保存。请换一张。`,
  voucher_expired_needs_approval: ({ number, expires }) =>
    `卡券 ${number} 已于 ${expires} 到期，没有入账。请领班授权，或换一种付款方式。`,
  voucher_holds_less: ({ number, left, amount }) =>
    `卡券 ${number} 只剩 ${left}，不够 ${amount}，没有入账。请改小金额。`,
  voucher_expiry_in_past: ({ expires }) => `有效期 ${expires} 已经过去，没有保存。请更正有效期。`,
  house_use_reason_missing: ({ method }) => `“${method}”要选原因，没有入账。请选择原因。`,
  house_use_needs_approval: ({ amount }) => `招待 ${amount} 要领班授权，没有入账。请领班授权。`,
  promise_not_found: () => '没有这笔应退款，没有付款。请刷新后重试。',
  promise_paid_already: () => '这笔应退款已经付过，没有再付。',
  promise_other_way_needs_approval: ({ document }) =>
    `应退款 ${document} 应按原付款方式退还，没有付款。换一种方式请领班授权。`,
  promise_above_credit: ({ credit, amount }) =>
    `账页多付 ${credit}，登记应退 ${amount} 超出，没有保存。请改小金额。`,
  refund_way_needs_approval: ({ method, paid, amount }) =>
    `按“${method}”可退 ${paid}，要退 ${amount}，没有退款。请选原付款方式，或请领班授权。`,
  payout_above_clearing: ({ balance, amount }) =>
    `终端应收只有 ${balance}，到账加手续费 ${amount} 超出，没有保存。请核对金额。`,
  terminal_not_found: () => '没有这台终端，没有保存。请刷新后重试。',
  city_item_not_found: () => '没有这笔挂账，没有保存。请刷新后重试。',
  city_item_repeated: () => '同一笔挂账分配了两次，没有保存。请合并后重试。',
  allocated_above_item: ({ document, left, amount }) =>
    `账单 ${document} 只欠 ${left}，分配 ${amount} 超出，没有保存。请改小分配金额。`,
  allocated_above_received: ({ left, amount }) =>
    `可分配 ${left}，分配了 ${amount}，没有保存。请改小分配金额。`,
  write_off_above_item: ({ left, amount }) =>
    `这笔挂账只欠 ${left}，核销 ${amount} 超出，没有核销。请改小金额。`,
}
