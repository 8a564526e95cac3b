import type { FolioErrors } from '../../folios/folio.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const folioErrors: ErrorSentences<FolioErrors> = {
  folio_not_found: () => '找不到这本账页，没有入账。请刷新后重新选择。',
  folio_closed: () => '这本账页已经结清，没有入账。请刷新后查看账单。',
  folio_changed: () => '刚才有人在这本账页上入了账，没有结账。已重新读取，请核对新的余额后再结。',
  transaction_code_unknown: ({ code }) => `没有“${code}”这个入账代码，没有入账。请从列表中选择。`,
  charge_line_not_found: () => '这一行不是费用，没有冲正。请选择一笔费用。',
  charge_already_corrected: () => '这笔费用已经冲正过，没有再冲。请刷新后查看。',
  night_charge_stays: ({ night }) => `${night} 晚的房费不能冲正，没有更改。需要减免请由主管办理。`,
  charge_on_bill: ({ bill }) => `这笔费用已在账单 ${bill} 上，没有冲正。请先由主管撤销退房。`,
  too_many_windows: ({ limit }) => `一次入住最多 ${limit} 个账页，没有新开。请使用已有的账页。`,
  window_of_other_stay: () => '规则指向的账页不属于这次入住，没有保存。请选择本次入住的账页。',
  routed_twice: ({ what }) => `“${what}”写了两条规则，没有保存。请只留一条。`,
  line_not_movable: () => '这一行不能转账，没有转。只能转没有冲正、没有上账单的费用。',
  move_above_remaining: ({ left, asked }) => `这一行还剩 ${left}，要转 ${asked}，没有转。请改金额。`,
  same_folio: () => '转出和转入是同一个账页，没有转。请选另一个账页。',
  nothing_to_move: () => '这个账页没有可以转的账，没有转。请选另一个账页。',
  line_partly_gone: ({ left }) =>
    `这笔费用已转走或折让过，还剩 ${left}，没有冲正。请先冲正转账或折让，或对剩余部分做折让。`,
  line_not_reducible: () => '这一行不是费用，没有折让。请选择一笔费用。',
  allowance_above_remaining: ({ left, asked }) =>
    `这笔费用还剩 ${left}，要折让 ${asked}，没有折让。请改金额。`,
  not_a_house_account: () => '这不是内部账，没有关账。客人的账页在退房时结清。',
  folio_not_settled: ({ balance, unbilled }) =>
    `这个账页余额 ${balance}，未出账单 ${unbilled}，没有关账。请先结清或转走。`,
  correction_not_of_today: ({ lineDate, current }) =>
    `这笔费用是 ${lineDate} 的，现在营业日是 ${current}，没有冲正。隔日的请由主管做调整。`,
}
