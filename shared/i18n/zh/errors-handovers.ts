import type { HandoverErrors } from '../../handovers/handover.errors.ts'
import { type BrokenLine, sayBroken } from '../broken-line.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'
import { closings } from './closings.ts'
import { documents } from './documents.ts'
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
  handover_differs: () => '实点与交出的备用金不符，没有接班。请重新清点；确实不符，由领班裁定。',
}
