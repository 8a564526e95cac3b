import type { DocumentErrors } from '../../documents/document.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { documents } from './documents.ts'

export const documentErrors: ErrorSentences<DocumentErrors> = {
  document_not_found: () => '找不到这张单据。请核对单号。',
  paper_number_differs: ({ expected, typed }) =>
    `下一张纸应是 ${expected}，输入的是 ${typed}，没有开具。请看清手里的纸：号码不对就找回那一张，纸坏了就作废。`,
  paper_number_unreadable: ({ typed, example }) =>
    `“${typed}”不是这本票据的号码，没有保存。请按 ${example} 的样子填写。`,
  number_book_exhausted: ({ series }) =>
    `${wordFor(documents.kinds, series)}本已经用完，没有开具。请领一本新的。`,
  number_book_missing: ({ series }) =>
    `本柜台没有领用${wordFor(documents.kinds, series)}本，没有开具。请先领用，或开数电票。`,
  number_already_used: ({ number }) => `号码 ${number} 已经用过，没有开具。请核对号码。`,
  external_number_invalid: () => '数电票号码应为 20 位数字，没有登记。请核对号码。',
}
