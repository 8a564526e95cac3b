import { listBooksOfDesk, type NumberBook } from '@jiaoban/db/documents/number.reads.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { issueBookInput } from '@jiaoban/shared/documents/document.schema.ts'
import { sizeOf } from '@jiaoban/shared/documents/number-range.rules.ts'
import { splitRange } from '@jiaoban/shared/documents/number-stock.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { giveBook } from './series.service.ts'
import { printedRange, putIntoStock, rangeInStock, takeBookIn, takeOutOfStock } from './stock.service.ts'

/**
 * Issues a range of the stock to a desk, whole or its first numbers, against the used-up books of the desk. What
 * the range has left stays in stock as a range of its own. A desk that still has papers gets more only with a second
 * person. Raises `stock_range_not_found`, `stock_range_gone`, `stock_range_too_small`, `handed_in_unknown`, `used_book_not_handed_in` and
 * `unfinished_book_needs_approval`.
 */
export const issueBook = defineCommand({
  name: 'issueBook',
  journalName: 'number_book_issued',
  shift: 'office',
  approval: 'sometimes',
  recipe: [],
  input: issueBookInput,
  run: async (ctx, input) => {
    const range = await rangeInStock(ctx, input.rangeId)
    const desk = await findDesk(ctx.tx, input.deskId)
    if (!desk?.isActive) throw kernelError('not_found', { what: 'desk' })
    const quantity = input.quantity ?? sizeOf(range)
    const parts = splitRange(range, quantity)
    if (!parts) {
      const [left, wanted] = [String(sizeOf(range)), String(quantity)]
      throw documentError('stock_range_too_small', { left, wanted })
    }
    const books = await listBooksOfDesk(ctx.tx, desk.id)
    await handInUsed(
      ctx,
      books.filter(({ seriesId }) => seriesId === range.seriesId),
      input.handedIn,
    )
    await takeOutOfStock(ctx, range, 'issued')
    const bookId = await giveBook(ctx, {
      ...parts.issued,
      seriesId: range.seriesId,
      deskId: desk.id,
      issue: { rangeId: range.id, seq: ctx.seq },
    })
    if (parts.rest !== null) {
      await putIntoStock(
        ctx,
        { ...parts.rest, seriesId: range.seriesId },
        { origin: 'rest', fromRangeId: range.id },
      )
    }
    return { bookId, deskCode: desk.code, quantity, ...printedRange(parts.issued) }
  },
})

/** The used-up books come in before a new one goes out; a book with papers left is for a second person to allow. */
const handInUsed = async (
  ctx: CommandContext,
  books: readonly NumberBook[],
  handedIn: readonly number[],
): Promise<void> => {
  const unknown = handedIn.find((id) => books.every((book) => book.id !== id || book.nextPrinted !== null))
  if (unknown !== undefined) throw documentError('handed_in_unknown')
  const unfinished = books.find(({ nextPrinted }) => nextPrinted !== null)
  if (unfinished && !ctx.approver) {
    throw documentError('unfinished_book_needs_approval', {
      next: unfinished.nextPrinted ?? '',
      left: String(unfinished.lastNumber - unfinished.nextNumber + 1),
    })
  }
  for (const used of books.filter(({ nextPrinted }) => nextPrinted === null)) {
    if (!handedIn.includes(used.id)) throw documentError('used_book_not_handed_in', printedRange(used))
    await takeBookIn(ctx, used)
  }
}
