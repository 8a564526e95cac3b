import type { ConcessionErrors } from '../../stays/concession.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const concessionErrors: ErrorSentences<ConcessionErrors> = {
  concession_needs_reason: ({ night, list, rate }) =>
    `${rate} for ${night} is below the list price of ${list}. Nothing was saved. Choose a reason, or change the price.`,
  concession_reason_unknown: ({ code }) =>
    `The reason ${code} is not in use. Nothing was saved. Choose another reason.`,
  concession_needs_approval: ({ night, percent, limit }) =>
    `${percent} off for ${night} is above your limit of ${limit}. Nothing is saved yet. A lead whose limit is enough enters user name and PIN, or change the price.`,
  free_night_needs_approval: ({ night }) =>
    `The night of ${night} is free and needs a lead’s approval. Nothing is saved yet. A lead enters user name and PIN, or enter a price.`,
  concession_dates_reversed: ({ from, until }) =>
    `The end ${until} lies before the beginning ${from}. Nothing was counted. Change the dates.`,
}
