import { findSeriesId } from '@jiaoban/db/documents/number.reads.ts'
import { closeBook } from '@jiaoban/db/documents/number.writes.ts'
import { findStockRange, type StockRange } from '@jiaoban/db/documents/number-stock.reads.ts'
import { closeStockRange, insertStockRange } from '@jiaoban/db/documents/number-stock.writes.ts'
import type { NumberBook } from '@jiaoban/db/documents/number.reads.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import {
  firstPrinted,
  lastPrinted,
  type NumberRange,
  sizeOf,
} from '@jiaoban/shared/documents/number-range.rules.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { openBookSeries } from './series.service.ts'

/** The series of the papers of a kind, opened when a hotel receives its first. */
export const bookSeries = async (ctx: CommandContext, kind: DocumentKind): Promise<number> =>
  (await findSeriesId(ctx.tx, kind, 'book')) ?? (await openBookSeries(ctx, kind))

/** The numbers of a range as its papers carry them. */
export const printedRange = (range: NumberRange): { readonly first: string; readonly last: string } => ({
  first: firstPrinted(range),
  last: lastPrinted(range),
})

type Origin =
  | { readonly origin: 'received'; readonly receivedDate: string; readonly cost: Money }
  | { readonly origin: 'rest'; readonly fromRangeId: number }
  | { readonly origin: 'returned'; readonly fromBookId: number }

/** Puts a range into the stock, with what it comes from. Returns its id. */
export const putIntoStock = async (
  ctx: CommandContext,
  { seriesId, ...range }: NumberRange & { readonly seriesId: number },
  from: Origin,
): Promise<number> => {
  const rangeId = ctx.nextId()
  const fromRangeId = from.origin === 'rest' ? from.fromRangeId : null
  const fromBookId = from.origin === 'returned' ? from.fromBookId : null
  const receipt = from.origin === 'received' ? from : null
  await insertStockRange(ctx.tx, {
    id: rangeId,
    series_id: seriesId,
    prefix: range.prefix,
    digits: range.digits,
    first_number: range.firstNumber,
    last_number: range.lastNumber,
    origin: from.origin,
    from_range_id: fromRangeId,
    from_book_id: fromBookId,
    received_date: receipt?.receivedDate ?? null,
    cost_minor: receipt?.cost.toMinor() ?? null,
    currency: receipt?.cost.currency ?? null,
    shift_id: ctx.shift.id,
    business_date: ctx.businessDate,
    taken_in_by: ctx.actor.id,
    journal_seq: ctx.seq,
  })
  ctx.record({
    fact: 'stock_range',
    rangeId,
    seriesId,
    ...printedRange(range),
    origin: from.origin,
    fromRangeId,
    fromBookId,
    costMinor: receipt?.cost.toMinor() ?? null,
    currency: receipt?.cost.currency ?? null,
  })
  return rangeId
}

/** A range that is in stock. Raises `stock_range_not_found` and `stock_range_gone`. */
export const rangeInStock = async (ctx: CommandContext, rangeId: number): Promise<StockRange> => {
  const range = await findStockRange(ctx.tx, rangeId)
  if (!range) throw documentError('stock_range_not_found')
  if (range.state !== 'in_stock') throw documentError('stock_range_gone', printedRange(range))
  return range
}

/** Takes a range out of the stock. */
export const takeOutOfStock = async (
  ctx: CommandContext,
  range: StockRange,
  state: 'issued' | 'withdrawn',
): Promise<void> => {
  await closeStockRange(ctx.tx, range.id, { state, seq: ctx.seq })
  ctx.record({ fact: 'stock_range_closed', rangeId: range.id, state, ...printedRange(range) })
}

/** Takes a book from its desk. What is left of it is for the caller to put somewhere. */
export const takeBookIn = async (ctx: CommandContext, book: NumberBook): Promise<void> => {
  await closeBook(ctx.tx, book.id, ctx.seq)
  ctx.record({
    fact: 'number_book_closed',
    bookId: book.id,
    deskId: book.deskId,
    ...printedRange(book),
    next: book.nextPrinted,
  })
}

/** Takes a book from its desk and puts what is left of it into the stock, as a range of its own. */
export const returnRest = async (
  ctx: CommandContext,
  book: NumberBook,
): Promise<{
  readonly rangeId: number
  readonly quantity: number
  readonly first: string
  readonly last: string
}> => {
  await takeBookIn(ctx, book)
  const rest = { ...book, firstNumber: book.nextNumber }
  const rangeId = await putIntoStock(ctx, rest, { origin: 'returned', fromBookId: book.id })
  return { rangeId, quantity: sizeOf(rest), ...printedRange(rest) }
}
