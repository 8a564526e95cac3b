import type { ShiftErrors } from '../../shifts/shift.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

/** The parts of a count, as the form calls them. */
const counted = {
  denomination: '面额',
  number_book: '号码本的下一张号码',
  key: '钥匙数',
  terminal: '终端合计',
  paper: '单据张数',
  currency: '外币',
}

/** States in which a drawer is not spot checked. */
const running = { counting: '清点中', given: '已交出', sealed: '已封存' }

export const shiftErrors: ErrorSentences<ShiftErrors> = {
  desk_not_found: () => '没有这个柜台，或已停用，没有开班。请另选一个柜台。',
  shift_already_open: ({ desk }) => `${desk} 已有人当班，没有再开班。请另选柜台，或等当班人交班。`,
  cashier_has_shift: ({ shift }) => `您手上还有 ${shift} 班，没有再开一班。请先交出那一班。`,
  handover_waiting: ({ desk }) => `${desk} 有备用金待接收，没有从保险箱开班。请清点后接班。`,
  float_differs: ({ floatAmount, counted: found }) =>
    `备用金应为 ${formatAmount(floatAmount)}，实点 ${formatAmount(found)}，没有开班。请重新清点；确实不符请找领班。`,
  denomination_unknown: ({ value }) => `没有 ${value} 这种面额，清点没有保存。请核对面额。`,
  counted_twice: ({ what, which }) =>
    `${wordFor(counted, what)}（${which}）填了两次，清点没有保存。请合并成一行后再提交。`,
  keys_differ: ({ key }) => `${key}钥匙的数目与记录不符，没有开班。请再数一次；确实不符请找领班。`,
  terminal_not_of_desk: () => '这台终端不属于本柜台，没有保存。请刷新后再试。',
  book_not_of_desk: () => '这本票据不属于本柜台，没有保存。请刷新后再试。',
  count_incomplete: ({ what }) => `${wordFor(counted, what)}没有填全，清点没有保存。请补填后再提交。`,
  shift_not_counted: () => '还没有清点，刚才的操作没有执行。请先清点。',
  recount_needs_approval: () => '已经看过账面数字，重新清点需要领班授权，没有保存。请领班授权。',
  nothing_differs: () => '这里没有差额，没有记账。请刷新后查看。',
  drop_above_takings: ({ takings, amount }) =>
    `高出备用金的只有 ${formatAmount(takings)}，不能投 ${formatAmount(amount)}，没有投款。请核对金额。`,
  bag_number_used: ({ bag }) => `投款袋 ${bag} 已经用过，没有投款。请核对袋号。`,
  bag_not_found: () => '找不到这个投款袋，没有入库。请刷新后再试。',
  bag_already_received: ({ bag }) => `投款袋 ${bag} 已经点收，没有再入库。请刷新后查看。`,
  safe_too_low: ({ available, asked }) =>
    `保险箱只有 ${formatAmount(available)}，不够支出 ${formatAmount(asked)}，没有执行。请先清点保险箱。`,
  drawer_too_low: ({ available, asked }) =>
    `抽屉只有 ${formatAmount(available)}，不够支出 ${formatAmount(asked)}，没有执行。请先从保险箱补足。`,
  difference_decided: () => '这笔差异已经决定，没有更改。请刷新后查看。',
  difference_of_other_kind: () => '长款和短款不能混着处理，没有更改。请刷新后选对应的一笔。',
  short_not_owed: () => '这笔短款现在没有人欠，没有办理。请刷新后查看。',
  repayment_above_debt: ({ left, amount }) => `补缴 ${amount} 多于还欠的 ${left}，没有收款。请改金额。`,
  bearer_not_active: ({ name }) => `${name} 已停用，不能承担短款，没有更改。请选另一位员工。`,
  tip_above_owed: ({ owed, asked }) =>
    `这位同事应得小费 ${formatAmount(owed)}，要付 ${formatAmount(asked)}，没有付款。请改金额。`,
  paid_out_needs_approval: ({ limit }) =>
    `代付超过 ${formatAmount(limit)} 需要领班授权，没有付款。请领班授权。`,
  petty_expense_needs_approval: ({ limit }) =>
    `零星支出超过 ${formatAmount(limit)} 需要领班授权，没有付款。请领班授权。`,
  paid_out_not_found: () => '找不到这张支出凭单，没有收回。请刷新后重新选择。',
  paid_out_already_taken_back: ({ voucher }) => `凭单 ${voucher} 已经收回过，没有再收回。请刷新后查看。`,
  paid_out_of_another_shift: ({ voucher }) =>
    `凭单 ${voucher} 不是本班开的，没有收回。退回的现金请按收款或长款处理。`,
  paid_out_on_bill: ({ voucher }) => `凭单 ${voucher} 已经结在账单上，没有收回。请先冲销账单。`,
  change_above_fetched: ({ fetched, asked }) =>
    `本班从保险箱领的零钱还有 ${formatAmount(fetched)}，不能交回 ${formatAmount(asked)}，没有执行。营业款请装袋投款。`,
  float_not_below: () => '补足后抽屉会超过备用金，没有补。请核对金额；要换零钱请用“领零钱”。',
  change_differs: ({ given, received }) =>
    `换出 ${formatAmount(given)}，换入 ${formatAmount(received)}，两边不等，没有登记。请重新清点。`,
  cashier_not_present: ({ cashier }) =>
    `要由当班收银员 ${cashier} 在场签字，没有登记。请由 ${cashier} 输入 PIN。`,
  bank_slip_used: ({ slip }) => `银行回单 ${slip} 已经登记过，没有再登记。请核对回单号。`,
  relief_running: () => '钱箱已由同事替班，没有再交出去。请先收回。',
  relief_by_oneself: () => '不能自己替自己，没有交出钱箱。请由另一位同事签字接手。',
  reliever_has_shift: ({ shift }) => `这位同事手上有 ${shift} 班，不能再接一个钱箱，没有交出。请另找同事。`,
  relief_not_running: () => '现在没有替班，没有执行。请刷新后查看。',
  relief_of_others: ({ name }) => `这次替班要由 ${name} 签字，没有执行。请由 ${name} 输入 PIN。`,
  relief_difference_needs_approval: () => '清点与账面不符，还没有交接。请重新清点；确实不符请领班授权入账。',
  relief_alone_needs_approval: () => '另一方不在场，要由领班授权，还没有收回。请领班授权。',
  relief_before_hand_over: ({ reliever }) => `钱箱还由 ${reliever} 替班，没有执行。请先收回钱箱。`,
  key_not_found: ({ keyCode, number }) =>
    `没有编号为 ${keyCode} ${number} 的钥匙，没有登记。请刷新后重新选择。`,
  key_not_in_place: ({ key }) => `${key} 号已经借出，没有登记。请先收回。`,
  key_not_out: ({ key }) => `${key} 号没有借出，没有登记。请刷新后查看。`,
  key_gone: ({ key }) => `${key} 号已登记为遗失或停用，没有登记。找到了请先登记找回。`,
  key_not_gone: ({ key }) => `${key} 号没有登记为遗失，不用找回。请刷新后查看。`,
  key_in_safe: ({ key }) => `${key} 号已经在保险箱，没有登记。请刷新后查看。`,
  key_of_other_place: ({ key }) => `${key} 号不属于这里，没有登记。请由它所在的柜台或保险箱管理人办理。`,
  key_of_running_desk: ({ key, desk }) => `${desk} 正在当班，没有登记 ${key} 号。请由当班收银员申报。`,
  key_holder_not_present: ({ holder }) =>
    `这把钥匙由 ${holder} 借出，没有登记。请由 ${holder} 输入 PIN 归还。`,
  shift_not_running: ({ state }) =>
    `这个班次不在当班中（${wordFor(running, state)}），没有登记。请在交班时核对。`,
}
