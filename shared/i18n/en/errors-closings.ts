import type { ClosingErrors } from '../../closings/closing.errors.ts'
import { type BrokenLine, sayBroken } from '../broken-line.ts'
import type { ErrorSentences } from '../error-sentences.ts'
import { closings } from './closings.ts'
import { documents } from './documents.ts'
import { postings } from './postings.ts'

const broken = (line: BrokenLine): string => sayBroken({ closings, documents, postings }, line)

export const closingErrors: ErrorSentences<ClosingErrors> = {
  shift_does_not_balance: (line) =>
    `The shift does not balance and was not sealed: ${broken(line)}. Call an administrator.`,
  day_does_not_balance: (line) =>
    `The day does not balance and was not rolled: ${broken(line)}. Call an administrator.`,
}
