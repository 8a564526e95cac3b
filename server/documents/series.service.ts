import {
  insertBook,
  insertSeries,
  type NewBook,
  type NewSeries,
} from '@jiaoban/db/documents/number.writes.ts'
import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'

type Numbers = Pick<CommandContext, 'tx' | 'nextId' | 'record'>

/** The letter before the six digits of each number we give ourselves. */
const prefixes = {
  deposit_slip: 'D',
  bill: 'B',
  receipt: 'R',
  float_slip: 'F',
  drop_slip: 'P',
  over_short_slip: 'V',
  declaration: 'S',
} as const satisfies Partial<Record<DocumentKind, string>>

const systemDigits = 6

/**
 * Makes every series of a new hotel: ours, which begin at 1 and are never reset, and the tax invoices, whose
 * numbers come from paper books or from the tax platform. Returns the series the books belong to.
 */
export const openSeries = async (ctx: Numbers): Promise<{ bookSeriesId: number }> => {
  const ours = Object.entries(prefixes).map(
    ([kind, prefix]): NewSeries => ({
      id: ctx.nextId(),
      documentKind: kind as keyof typeof prefixes,
      source: 'system',
      prefix,
      digits: systemDigits,
    }),
  )
  const invoices = (['book', 'external'] as const).map(
    (source): NewSeries => ({
      id: ctx.nextId(),
      documentKind: 'tax_invoice',
      source,
      prefix: '',
      digits: source === 'external' ? 20 : 0,
    }),
  )
  const series = [...ours, ...invoices]
  await insertSeries(ctx.tx, series)
  for (const { id, documentKind, source, prefix } of series) {
    ctx.record({ fact: 'number_series', seriesId: id, documentKind, source, prefix })
  }
  const books = invoices.find(({ source }) => source === 'book')
  if (!books) throw new Error('there is no series for paper books')
  return { bookSeriesId: books.id }
}

/** Takes a pre-printed book into stock and gives it to a desk. Returns its id. */
export const receiveBook = async (ctx: Numbers, book: Omit<NewBook, 'id'>): Promise<number> => {
  const id = ctx.nextId()
  await insertBook(ctx.tx, { ...book, id })
  ctx.record({
    fact: 'number_book',
    bookId: id,
    seriesId: book.seriesId,
    deskId: book.deskId,
    first: formatNumber(book.prefix, book.digits, book.firstNumber),
    last: formatNumber(book.prefix, book.digits, book.lastNumber),
  })
  return id
}
