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
  period_does_not_balance: (line) =>
    `The books do not balance and were not sealed: ${broken(line)}. Call an administrator.`,
  period_not_over: ({ period, until, current }) =>
    `${period} lasts until ${until} and the business date is ${current}: it was not sealed. Seal it when ${until} has been rolled.`,
  period_already_closed: ({ period, number }) =>
    `${period} is sealed already, as ${number}: it was not sealed again. Look it up among the reports.`,
  period_before_founding: ({ period, founded }) =>
    `The hotel opened on ${founded} and has no books for ${period}: nothing was sealed. Choose a later month.`,
  period_part_not_sealed: ({ period, part }) =>
    `${part} is not sealed yet, so ${period} was not sealed. Seal ${part} first.`,
  period_before_is_open: ({ period, before }) =>
    `${before} is not sealed yet, so ${period} was not sealed. Seal them in their order.`,
  signing_key_missing: ({ key }) =>
    `The seal key (${key}) is not on the server: nothing was handed over or sealed, all else goes on. An administrator puts its file back into keys of the data folder, or replaces the key under Settings, Seal key; then do this again.`,
  signing_key_changed: () =>
    'Somebody has just replaced the key: it was not replaced again. The list shows the new one.',
  signing_key_not_lost: () =>
    'The key is on the server and can sign for the new one: it was not replaced. Choose another reason.',
  signing_key_is_lost: () =>
    'The key is not on the server: it was not replaced. Choose that it was lost or that a backup was restored, or put its file back first.',
  period_has_dispute: ({ period, shift, amount }) =>
    `Nobody has decided on ${amount} that differed when shift ${shift} was handed over, so ${period} was not sealed. A lead decides it first, under “Differences and debts”.`,
}
