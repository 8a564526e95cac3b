import {
  insertBook,
  insertSeries,
  type NewBook,
  type NewSeries,
} from '@jiaoban/db/documents/number.writes.ts'
import { type DocumentKind, documentKinds } from '@jiaoban/shared/documents/document.types.ts'
import { firstPrinted, lastPrinted, plainRange } from '@jiaoban/shared/documents/number-range.rules.ts'
import { trainingPrefix } from '@jiaoban/shared/kernel/training-mark.ts'
import type { CommandContext } from '../kernel/ctx.ts'

type Numbers = Pick<CommandContext, 'tx' | 'nextId' | 'record' | 'isTraining'>

/** The letter before the six digits of each number we give ourselves. */
const prefixes = {
  deposit_slip: 'D',
  bill: 'B',
  receipt: 'R',
  float_slip: 'F',
  drop_slip: 'P',
  over_short_slip: 'V',
  // A hotel founded before 0.2 keeps S, which shift reports have too.
  declaration: 'L',
  credit_bill: 'C',
  exchange_memo: 'X',
  paid_out_voucher: 'E',
} as const satisfies Partial<Record<DocumentKind, string>>

const systemDigits = 6

/** A series of ours, or undefined for kinds whose numbers come from papers or from outside. */
const systemSeries = (ctx: Numbers, kind: DocumentKind): NewSeries | undefined => {
  const letter = Object.entries(prefixes).find(([known]) => known === kind)?.[1]
  if (letter === undefined) return undefined
  const prefix = ctx.isTraining ? `${trainingPrefix}${letter}` : letter
  return { id: ctx.nextId(), documentKind: kind, source: 'system', prefix, digits: systemDigits }
}

/** Opens a series that a hotel founded by an older release does not have yet. Its numbers begin at 1. */
export const openMissingSeries = async (ctx: Numbers, kind: DocumentKind): Promise<void> => {
  const series = systemSeries(ctx, kind)
  if (!series) throw new Error(`${kind} has no series of ours`)
  await insertSeries(ctx.tx, [series])
  recordSeries(ctx, series)
}

/**
 * Opens the series of a kind of pre-printed paper with the first of them that a hotel receives: outage slips, which not
 * every hotel keeps. Returns its id.
 */
export const openBookSeries = async (ctx: Numbers, documentKind: DocumentKind): Promise<number> => {
  const series: NewSeries = { id: ctx.nextId(), documentKind, source: 'book', prefix: '', digits: 0 }
  await insertSeries(ctx.tx, [series])
  recordSeries(ctx, series)
  return series.id
}

const recordSeries = (ctx: Numbers, { id, documentKind, source, prefix }: NewSeries): void =>
  ctx.record({ fact: 'number_series', seriesId: id, documentKind, source, prefix })

/**
 * Makes every series of a new hotel: ours, which begin at 1 and are never reset, and the tax invoices, whose
 * numbers come from paper books or from the tax platform. Returns the series the books belong to.
 */
export const openSeries = async (ctx: Numbers): Promise<{ bookSeriesId: number }> => {
  const ours = documentKinds.flatMap((kind) => systemSeries(ctx, kind) ?? [])
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
  for (const one of series) recordSeries(ctx, one)
  const books = invoices.find(({ source }) => source === 'book')
  if (!books) throw new Error('there is no series for paper books')
  return { bookSeriesId: books.id }
}

/** The book a desk gets, by its printed numbers. Returns its id. */
export const giveBook = async (ctx: Numbers, book: Omit<NewBook, 'id'>): Promise<number> => {
  const id = ctx.nextId()
  const plain = { ...book, ...plainRange(book) }
  await insertBook(ctx.tx, { ...plain, id })
  ctx.record({
    fact: 'number_book',
    bookId: id,
    seriesId: book.seriesId,
    deskId: book.deskId,
    first: firstPrinted(plain),
    last: lastPrinted(plain),
    ...(book.issue === null ? {} : { rangeId: book.issue.rangeId }),
  })
  return id
}
