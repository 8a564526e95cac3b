import type { DocumentErrors } from '../../documents/document.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { documents } from './documents.ts'

export const documentErrors: ErrorSentences<DocumentErrors> = {
  document_not_found: () => 'This document was not found. Check the number.',
  paper_number_differs: ({ expected, typed }) =>
    `The next paper must be ${expected}, and ${typed} was typed. Nothing was done. Look at the paper in hand: find the right one, or void a spoiled one.`,
  paper_number_unreadable: ({ typed, example }) =>
    `“${typed}” is no number of this book. Nothing was saved. Write it like ${example}.`,
  number_book_exhausted: ({ series }) =>
    `The book of ${wordFor(documents.kinds, series)} papers is used up. Nothing was issued. Fetch a new one under “Number books”.`,
  number_book_missing: ({ series }) =>
    series === 'tax_invoice'
      ? 'This desk has no book of tax invoices. Nothing was issued. Fetch one, or enter an e-invoice.'
      : `This desk has no book for: ${wordFor(documents.kinds, series)}. Nothing was done. Fetch one under “Number books”.`,
  number_already_used: ({ number }) =>
    `Number ${number} was used before. Nothing was issued. Check the number.`,
  external_number_invalid: () =>
    'An e-invoice number has 20 digits. Nothing was registered. Check the number.',
  number_range_invalid: ({ first, last }) =>
    `${first} to ${last} is no range of numbers. Nothing was received. Write both alike, with as many digits, and at most 100000 papers at once.`,
  number_range_overlaps: ({ first, last }) =>
    `The numbers overlap ${first}–${last}, which were received before. Nothing was received. Check first and last.`,
  received_in_future: ({ date }) =>
    `The date of receipt, ${date}, has not come yet. Nothing was received. Check the date.`,
  stock_range_not_found: () =>
    'These numbers are not in stock. Nothing was changed. Refresh and choose again.',
  stock_range_gone: ({ first, last }) =>
    `${first}–${last} were issued or withdrawn meanwhile. Nothing was changed. Refresh and choose what is in stock.`,
  stock_range_too_small: ({ left, wanted }) =>
    `This range has ${left} papers, and ${wanted} were asked for. Nothing was issued. Take fewer, or another range.`,
  used_book_not_handed_in: ({ first, last }) =>
    `The stubs of the used-up book ${first}–${last} are not handed in. Nothing was issued. Take them in and tick the book.`,
  handed_in_unknown: () =>
    'What is said to be handed in is no used-up book of this desk. Nothing was issued. Reload and tick again.',
  unfinished_book_needs_approval: ({ next, left }) =>
    `This desk still has ${left} papers from ${next} on. Another book needs a lead’s approval. Nothing was issued yet.`,
  number_book_closed: ({ first, last }) =>
    `${first}–${last} was handed in before. Nothing was changed. Refresh and choose again.`,
  number_book_used_up: ({ first, last }) =>
    `${first}–${last} is used up, and nothing can be returned. Hand in its stubs when a new book is issued.`,
  outage_slip_not_here: () =>
    'An outage slip stands for what is done at a desk alone. Nothing was done. Stop entering outage slips first, then go on as usual.',
  outage_slip_in_future: ({ time }) =>
    `The time on the outage slip, ${time}, has not come yet. Nothing was done. Check date and time.`,
  outage_slip_too_early: ({ time, since }) =>
    `The outage slip was written at ${time}, and your shift has had the drawer since ${since}. Nothing was done. Check the time; if the shift before wrote it, call a lead.`,
}
