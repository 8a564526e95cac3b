import type { LedgerErrors } from '../../ledger/ledger.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { formatAmount } from '../format.ts'

/** What to do when a place holds less than what should leave it. */
const cures = {
  'cash.drawer': 'Top the drawer up from the safe first, or refund by another tender with a lead’s approval.',
  'cash.safe': 'Count the safe first.',
  'cash.bag': 'Check the amount of the bag.',
  'cash.transit': 'Check the amount handed over.',
  deposits: 'Check what the slip still holds.',
}

const places = {
  'cash.drawer': 'The drawer',
  'cash.safe': 'The safe',
  'cash.bag': 'The bag',
  'cash.transit': 'The float in transit',
  deposits: 'The deposit slip',
}

export const ledgerErrors: ErrorSentences<LedgerErrors> = {
  account_below_zero: ({ control, available, asked }) =>
    `${wordFor(places, control)} holds only ${formatAmount(available)} and cannot pay ${formatAmount(asked)}. Nothing was done. ${wordFor(cures, control)}`,
  entry_not_found: () => 'This entry was not found. Nothing was corrected. Reload and choose again.',
  entry_already_reversed: () =>
    'This entry was corrected before. Nothing was corrected again. Reload and look.',
  correction_other_date: ({ entryDate, current }) =>
    `This entry is of ${entryDate}, and the business date is ${current}. Nothing was corrected. A lead makes an adjustment instead.`,
}
