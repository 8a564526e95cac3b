import type { DocumentErrors } from '../../documents/document.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { documents } from './documents.ts'

export const documentErrors: ErrorSentences<DocumentErrors> = {
  document_not_found: () => 'This document was not found. Check the number.',
  paper_number_differs: ({ expected, typed }) =>
    `The next paper must be ${expected}, and ${typed} was typed. Nothing was issued. Look at the paper in hand: find the right one, or void a spoiled one.`,
  paper_number_unreadable: ({ typed, example }) =>
    `“${typed}” is no number of this book. Nothing was saved. Write it like ${example}.`,
  number_book_exhausted: ({ series }) =>
    `The book of ${wordFor(documents.kinds, series)} papers is used up. Nothing was issued. Fetch a new one.`,
  number_book_missing: ({ series }) =>
    `This desk has no book for: ${wordFor(documents.kinds, series)}. Nothing was issued. Fetch one, or enter an e-invoice.`,
  number_already_used: ({ number }) =>
    `Number ${number} was used before. Nothing was issued. Check the number.`,
  external_number_invalid: () =>
    'An e-invoice number has 20 digits. Nothing was registered. Check the number.',
}
