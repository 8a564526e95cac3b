import type { ShiftErrors } from '../../shifts/shift.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

/** The parts of a count, as the form calls them. */
const counted = { number_book: '号码本的下一张号码', key: '钥匙数', terminal: '终端合计', paper: '单据张数' }

export const shiftErrors: ErrorSentences<ShiftErrors> = {
  desk_not_found: () => '没有这个柜台，或已停用，没有开班。请另选一个柜台。',
  shift_already_open: ({ desk }) => `${desk} 已有人当班，没有再开班。请另选柜台，或等当班人交班。`,
  cashier_has_shift: ({ shift }) => `您手上还有 ${shift} 班，没有再开一班。请先交出那一班。`,
  handover_waiting: ({ desk }) => `${desk} 有备用金待接收，没有从保险箱开班。请清点后接班。`,
  float_differs: ({ floatAmount, counted: found }) =>
    `备用金应为 ${formatAmount(floatAmount)}，实点 ${formatAmount(found)}，没有开班。请重新清点；确实不符请找领班。`,
  denomination_unknown: ({ value }) => `没有 ${value} 这种面额，清点没有保存。请核对面额。`,
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
}
