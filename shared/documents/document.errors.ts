import { errorsOf } from '../kernel/domain-error.ts'

type None = Record<never, never>

export interface DocumentErrors {
  document_not_found: None
  /** The paper in the cashier's hand does not carry the number the book is at. */
  paper_number_differs: { expected: string; typed: string }
  /** Typed at a count, but not a number of this book at all. */
  paper_number_unreadable: { typed: string; example: string }
  number_book_exhausted: { series: string }
  number_book_missing: { series: string }
  number_already_used: { number: string }
  external_number_invalid: None
  /** First and last are not written alike, run backwards, or are too far apart. */
  number_range_invalid: { first: string; last: string }
  number_range_overlaps: { first: string; last: string }
  received_in_future: { date: string }
  stock_range_not_found: None
  /** Issued or withdrawn by somebody else meanwhile. */
  stock_range_gone: { first: string; last: string }
  stock_range_too_small: { left: string; wanted: string }
  /** A used-up book of the desk stays where it is until its stubs are handed in. */
  used_book_not_handed_in: { first: string; last: string }
  /** What is said to be handed in is no used-up book of the desk and series. */
  handed_in_unknown: None
  unfinished_book_needs_approval: { next: string; left: string }
  /** Handed in or returned already. */
  number_book_closed: { first: string; last: string }
  number_book_used_up: { first: string; last: string }
  /** Only what a cashier does at the desk is written on an outage slip. */
  outage_slip_not_here: { command: string }
  outage_slip_in_future: { time: string }
  /** The drawer was in other hands when it was written. */
  outage_slip_too_early: { time: string; since: string }
}

export const documentError = errorsOf<DocumentErrors>()
