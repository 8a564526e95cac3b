import type { DocumentErrors } from '../../documents/document.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { documents } from './documents.ts'

export const documentErrors: ErrorSentences<DocumentErrors> = {
  document_not_found: () => '找不到这张单据。请核对单号。',
  paper_number_differs: ({ expected, typed }) =>
    `下一张纸应是 ${expected}，输入的是 ${typed}，没有办理。请看清手里的纸：号码不对就找回那一张，纸坏了就作废。`,
  paper_number_unreadable: ({ typed, example }) =>
    `“${typed}”不是这本票据的号码，没有保存。请按 ${example} 的样子填写。`,
  number_book_exhausted: ({ series }) =>
    `${wordFor(documents.kinds, series)}本已经用完，没有开具。请到“号码本”领一本新的。`,
  number_book_missing: ({ series }) =>
    series === 'tax_invoice'
      ? '本柜台没有领用发票本，没有开具。请先领用，或开数电票。'
      : `本柜台没有领用${wordFor(documents.kinds, series)}本，没有办理。请到“号码本”领一本。`,
  number_already_used: ({ number }) => `号码 ${number} 已经用过，没有开具。请核对号码。`,
  external_number_invalid: () => '数电票号码应为 20 位数字，没有登记。请核对号码。',
  number_range_invalid: ({ first, last }) =>
    `${first} 到 ${last} 不是一段连续的号码，没有入库。起止号码的写法和位数要相同，一次不超过 100000 份。`,
  number_range_overlaps: ({ first, last }) =>
    `号码与已收过的 ${first}–${last} 重叠，没有入库。请核对起止号码。`,
  received_in_future: ({ date }) => `收到日期 ${date} 还没有到，没有入库。请核对日期。`,
  stock_range_not_found: () => '库存里没有这段号码，没有做任何更改。请刷新后重新选择。',
  stock_range_gone: ({ first, last }) =>
    `${first}–${last} 已经发出或停用，没有做任何更改。请刷新后选择仍在库的号码。`,
  stock_range_too_small: ({ left, wanted }) =>
    `这段号码只有 ${left} 份，要领 ${wanted} 份，没有发出。请减少份数，或换一段。`,
  used_book_not_handed_in: ({ first, last }) =>
    `用完的 ${first}–${last} 还没有交回存根，没有发出新本。请先收回存根并勾选。`,
  handed_in_unknown: () => '说要交回的号码本不是这个柜台已用完的，没有领用。请刷新后重新勾选。',
  unfinished_book_needs_approval: ({ next, left }) =>
    `这个柜台从 ${next} 起还有 ${left} 份没用完，再领一本需要主管授权，还没有发出。`,
  number_book_closed: ({ first, last }) => `${first}–${last} 已经交回，没有做任何更改。请刷新后重新选择。`,
  number_book_used_up: ({ first, last }) =>
    `${first}–${last} 已经用完，没有可退的号码。领新本时交回存根即可。`,
  outage_slip_not_here: () => '停电单只能补录柜台上的业务，这一项没有办理。请先结束补录停电单，再照常办理。',
  outage_slip_in_future: ({ time }) => `停电单上的时间 ${time} 还没有到，没有办理。请核对日期和时间。`,
  outage_slip_too_early: ({ time, since }) =>
    `停电单写于 ${time}，钱箱 ${since} 才到本班手里，没有办理。请核对时间；确是上一班写的，请主管处理。`,
}
