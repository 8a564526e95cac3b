import type { DepositErrors } from '../../deposits/deposit.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const depositErrors: ErrorSentences<DepositErrors> = {
  deposit_without_stay: () => '这本账页不属于住客，没有收押金。请在住客的账页上收。',
  slip_not_found: () => '找不到这张押金单，没有办理。请核对单号。',
  slip_already_redeemed: ({ slip }) => `押金单 ${slip} 已经用过，没有再退。请核对单号。`,
  slip_holds_less: ({ slip, remaining, amount }) =>
    `押金单 ${slip} 只剩 ${remaining}，要动用 ${amount}，没有办理。请改金额。`,
  slip_paper_missing: ({ slip }) =>
    `押金单 ${slip} 的客人联没有收回，也没有遗失声明，没有办理。请收回押金单，或先请客人签遗失声明。`,
  slip_already_declared: ({ slip }) => `押金单 ${slip} 已经声明遗失，没有再开声明。可以直接办理。`,
  deposit_of_another_shift: ({ slip }) =>
    `押金单 ${slip} 不是本班收的，没有更正。请退款后重收，或按长短款登记。`,
  deposit_was_moved: ({ slip }) => `押金单 ${slip} 有转入或转出的押金，付款方式不能更正。请退款后重收。`,
  deposit_in_foreign_cash: ({ slip }) =>
    `押金单 ${slip} 是用外币现钞交的，付款方式不能更正，没有更正。请退款后重收。`,
  pre_authorisation_not_found: () => '找不到这笔预授权，没有办理。请刷新后再看。',
  pre_authorisation_without_terminal: ({ method }) =>
    `“${method}”不能做预授权，没有记录。请选刷卡等终端方式。`,
  pre_authorisation_expires_too_early: ({ expiresDate, current }) =>
    `到期日 ${expiresDate} 早于营业日 ${current}，没有记录。请改到期日。`,
  pre_authorisation_settled: ({ reference }) => `预授权 ${reference} 已经请款或撤销，没有再办理。`,
  pre_authorisation_expired: ({ reference, expiresDate }) =>
    `预授权 ${reference} 已于 ${expiresDate} 到期，没有请款。请另做预授权或收款。`,
  capture_above_authorised: ({ authorised, amount }) =>
    `请款 ${amount} 超过授权 ${authorised}，没有请款。请改金额。`,
  capture_above_due: ({ due, amount }) => `请款 ${amount} 超过现在应收 ${due}，没有请款。请改金额。`,
  slip_not_for_folio: ({ slip }) =>
    `押金单 ${slip} 不是这位客人或其团队的，没有抵扣。请核对单号，或先转押金。`,
  slip_moved_to_itself: ({ slip }) => `押金单 ${slip} 不能转到自己，没有转。请选另一张单或另一位客人。`,
  slips_paid_differently: ({ slip, other }) =>
    `押金单 ${slip} 与 ${other} 的付款方式不同，不能合到一张，没有转。请转成新单。`,
  deposit_is_no_money: ({ method }) => `“${method}”不是实收的款项，不能作押金，没有收。请换一种付款方式。`,
  slip_refund_other_tender: ({ slip }) =>
    `押金单 ${slip} 换方式退款需要主管授权，没有退。请主管授权，或原路退回。`,
  refund_needs_approval: ({ slip }) =>
    `押金单 ${slip} 的客人不在住，退预付押金需要主管授权，没有退。请主管授权。`,
}
