import type { ClosingErrors } from '../../closings/closing.errors.ts'
import { type BrokenLine, sayBroken } from '../broken-line.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { closings } from './closings.ts'
import { documents } from './documents.ts'
import { postings } from './postings.ts'

const broken = (line: BrokenLine): string => sayBroken({ closings, documents, postings }, line)

export const closingErrors: ErrorSentences<ClosingErrors> = {
  shift_does_not_balance: (line) => `班次不平，没有封存：${broken(line)}。请通知管理员核查。`,
  day_does_not_balance: (line) => `当日账不平，没有转营业日：${broken(line)}。请通知管理员核查。`,
}
