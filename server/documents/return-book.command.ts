import { findBook } from '@jiaoban/db/documents/number.reads.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { returnBookInput } from '@jiaoban/shared/documents/document.schema.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { printedRange, returnRest } from './stock.service.ts'

/**
 * Takes the papers that a desk has not used back into the stock, as a range of their own; the next number is read off
 * the papers. Raises `number_book_closed`, `number_book_used_up` and `paper_number_differs`.
 */
export const returnBook = defineCommand({
  name: 'returnBook',
  journalName: 'number_book_returned',
  shift: 'office',
  recipe: [],
  input: returnBookInput,
  run: async (ctx, input) => {
    const book = await findBook(ctx.tx, input.bookId)
    if (!book) throw kernelError('not_found', { what: 'numberBook' })
    if (book.closedSeq !== null) throw documentError('number_book_closed', printedRange(book))
    if (book.nextPrinted === null) throw documentError('number_book_used_up', printedRange(book))
    if (input.number !== book.nextPrinted) {
      throw documentError('paper_number_differs', { expected: book.nextPrinted, typed: input.number })
    }
    return returnRest(ctx, book)
  },
})
