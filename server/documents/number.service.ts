import {
  findSeriesId,
  isNumberUsed,
  listBooksOfDesk,
  type NumberBook,
} from '@jiaoban/db/documents/number.reads.ts'
import { advanceBook, takeSeriesNumber } from '@jiaoban/db/documents/number.writes.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import type { DocumentKind, Numbering } from '@jiaoban/shared/documents/document.types.ts'
import { formatNumber, isExternalNumber } from '@jiaoban/shared/documents/number.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { openMissingSeries } from './series.service.ts'

export interface TakenNumber {
  readonly seriesId: number
  readonly bookId: number | null
  readonly sequence: number | null
  readonly number: string
}

/** Red invoices are written on papers of the invoice book, and numbered like invoices by the tax platform. */
const seriesKindOf = (kind: DocumentKind): DocumentKind => (kind === 'credit_note' ? 'tax_invoice' : kind)

/**
 * Takes the next number of a kind of document, in the command's transaction: never a gap, never twice.
 * Raises `paper_number_differs`, `number_book_exhausted`, `number_book_missing`, `external_number_invalid`
 * and `number_already_used`. Source: design.md, section 5.
 */
export const takeNumber = async (
  ctx: CommandContext,
  kind: DocumentKind,
  numbering: Numbering,
): Promise<TakenNumber> => {
  switch (numbering.source) {
    case 'system': {
      const series = await takeSystemNumber(ctx, kind)
      const number = formatNumber(series.prefix, series.digits, series.next_number)
      return { seriesId: series.id, bookId: null, sequence: series.next_number, number }
    }
    case 'book':
      return takeBookNumber(ctx, await currentBook(ctx, seriesKindOf(kind)), numbering.number)
    case 'external':
      return takeExternalNumber(ctx, seriesKindOf(kind), numbering.number)
  }
}

const takeSystemNumber = async (ctx: CommandContext, kind: DocumentKind) => {
  const known = await takeSeriesNumber(ctx.tx, kind, 'system')
  if (known) return known
  await openMissingSeries(ctx, kind)
  const opened = await takeSeriesNumber(ctx.tx, kind, 'system')
  if (!opened) throw new Error(`the series of ${kind} did not open`)
  return opened
}

/** The book the desk is working in. Raises `number_book_missing` and `number_book_exhausted`. */
export const currentBook = async (ctx: CommandContext, kind: DocumentKind): Promise<NumberBook> => {
  const books = await listBooksOfDesk(ctx.tx, ctx.shift.deskId ?? 0)
  const ofKind = books.filter((book) => book.documentKind === kind)
  if (ofKind.length === 0) throw documentError('number_book_missing', { series: kind })
  const inUse = ofKind.find((book) => book.nextPrinted !== null)
  if (!inUse) throw documentError('number_book_exhausted', { series: kind })
  return inUse
}

/** Moves a book past its next number once the paper in hand carries it. Raises `paper_number_differs`. */
export const takeBookNumber = async (
  ctx: CommandContext,
  book: NumberBook,
  typed: string,
): Promise<TakenNumber> => {
  const expected = book.nextPrinted ?? ''
  if (typed !== expected) throw documentError('paper_number_differs', { expected, typed })
  await advanceBook(ctx.tx, { id: book.id, next_number: book.nextNumber })
  return { seriesId: book.seriesId, bookId: book.id, sequence: book.nextNumber, number: expected }
}

const takeExternalNumber = async (
  ctx: CommandContext,
  kind: DocumentKind,
  number: string,
): Promise<TakenNumber> => {
  if (!isExternalNumber(number)) throw documentError('external_number_invalid')
  const seriesId = await findSeriesId(ctx.tx, kind, 'external')
  if (seriesId === undefined) throw documentError('number_book_missing', { series: kind })
  if (await isNumberUsed(ctx.tx, seriesId, number)) throw documentError('number_already_used', { number })
  return { seriesId, bookId: null, sequence: null, number }
}
