import type { HandoverErrors } from '../../handovers/handover.errors.ts'
import { type BrokenLine, sayBroken } from '../broken-line.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'
import { closings } from './closings.ts'
import { documents } from './documents.ts'
import { facts } from './facts.ts'
import { postings } from './postings.ts'

const broken = (line: BrokenLine): string => sayBroken({ closings, documents, postings }, line)

export const handoverErrors: ErrorSentences<HandoverErrors> = {
  count_differs: (line) => `清点与账不符，没有交班：${broken(line)}。请先更正，或由领班授权记长短款。`,
  takings_not_dropped: ({ takings }) =>
    `抽屉里还有高出备用金的 ${formatAmount(takings)}，没有交班。请先装袋投款。`,
  handover_not_found: () => '找不到这次交接，没有做任何更改。请刷新后查看。',
  handover_not_waiting: () => '这次交接已经办完或已收回，没有再接班。请刷新后查看。',
  handover_from_self: () => '交班和接班要两个人签字，不能接自己的班，没有接班。请由接班人登录接班。',
  // The count was blind and stays so: the sentence names no figure.
  handover_differs: () => '实点与交出的不符，没有接班。请重新清点；确实不符，由领班逐项裁定。',
  handover_not_disputed: () => '这个实点数还没有作为异议留存，没有接班。请按实点再提交一次。',
  line_not_disputed: () => '裁定的项目与不符的项目对不上，没有接班。请刷新后重新清点。',
  outcome_does_not_fit: () => '这一项不能这样裁定，没有接班。请重新选择。',
  tags_not_counted: ({ counted }) =>
    `清点的是 ${counted} 把，填的号牌数目不同，没有接班。请按手里的钥匙逐个填号牌。`,
  tags_do_not_explain: () =>
    '手里有别处的钥匙，同时又少了本柜台的，没有接班。请把别处的钥匙取出，再清点一次。',
  number_beyond_book: () => '看到的号码超出这本的最后一号，没有接班。请再看一次纸上的号码。',
  papers_too_many: ({ limit }) =>
    `两个号码相差超过 ${limit} 张，多半是看错了，没有接班。请再看一次纸上的号码。`,
  decider_gave_float: () =>
    '这位同事就是交出备用金的人，不能裁定自己的差额，没有接班。请换一位领班，或先挂账待裁定。',
  shift_moved_on: ({ state }) =>
    `班次现在是“${wordFor(facts.shiftStates, state)}”，与您看到的不同，没有强制交班。请刷新后再决定。`,
  force_own_shift: () => '自己的班不能强制交班，没有做任何更改。请自己清点交班。',
  forced_cashier_present: ({ cashier }) =>
    `${cashier} 就是当班人，不能做强制交班的见证，没有做任何更改。本人在场请由本人交班。`,
  shift_forced_already: () => '您已经在强制交这个班，没有再清点。请到“交班”继续。',
}
