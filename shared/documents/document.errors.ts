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
}

export const documentError = errorsOf<DocumentErrors>()
