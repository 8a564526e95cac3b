import type { BookModel, DeskModel } from './hotel-model.ts'

export const openBooks = ({ books }: DeskModel): BookModel[] => books.filter(({ isClosed }) => !isClosed)

/** The books of a desk with papers left. */
export const usableBooks = (desk: DeskModel): BookModel[] =>
  openBooks(desk).filter(({ next, last }) => next <= last)

/** The book a desk works in: the first with a paper left. */
export const bookInUse = (desk: DeskModel): BookModel | undefined => usableBooks(desk)[0]

export const printed = (book: BookModel, sequence = book.next): string =>
  `${book.prefix}${String(sequence).padStart(book.digits, '0')}`
