import type { DocumentKind, NumberSource } from '@jiaoban/shared/documents/document.types.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import type { Reader } from '../kernel/tx.ts'

export interface NumberBook {
  readonly id: number
  readonly seriesId: number
  readonly documentKind: DocumentKind
  readonly deskId: number
  readonly prefix: string
  readonly digits: number
  readonly firstNumber: number
  readonly lastNumber: number
  readonly nextNumber: number
  /** The next number as printed; null when the book is used up. */
  readonly nextPrinted: string | null
  /** The command by which it was handed in or returned; null while a desk has it. */
  readonly closedSeq: number | null
}

/** The paper books that desks have, in the order of issue. */
export const listOpenBooks = async (reader: Reader): Promise<NumberBook[]> =>
  (await booksQuery(reader).where('number_book.closed_seq', 'is', null).execute()).map(toBook)

/** The paper books in the hands of a desk, in the order of issue. */
export const listBooksOfDesk = async (reader: Reader, deskId: number): Promise<NumberBook[]> =>
  (
    await booksQuery(reader)
      .where('number_book.desk_id', '=', deskId)
      .where('number_book.closed_seq', 'is', null)
      .execute()
  ).map(toBook)

export const findBook = async (reader: Reader, bookId: number): Promise<NumberBook | undefined> => {
  const row = await booksQuery(reader).where('number_book.id', '=', bookId).executeTakeFirst()
  return row && toBook(row)
}

/** Books that were handed in or returned, the last first. */
export const listClosedBooks = async (
  reader: Reader,
  page: { readonly beforeSeq: number; readonly limit: number },
): Promise<NumberBook[]> =>
  (
    await booksQuery(reader)
      .clearOrderBy()
      .where('number_book.closed_seq', '<', page.beforeSeq)
      .orderBy('number_book.closed_seq', 'desc')
      .orderBy('number_book.id', 'desc')
      .limit(page.limit)
      .execute()
  ).map(toBook)

const booksQuery = (reader: Reader) =>
  reader
    .selectFrom('number_book')
    .innerJoin('number_series', 'number_series.id', 'number_book.series_id')
    .select([
      'number_book.id',
      'number_book.series_id',
      'number_series.document_kind',
      'number_book.desk_id',
      'number_book.prefix',
      'number_book.digits',
      'number_book.first_number',
      'number_book.last_number',
      'number_book.next_number',
      'number_book.closed_seq',
    ])
    .orderBy('number_book.id')

type BookRow = Awaited<ReturnType<ReturnType<typeof booksQuery>['execute']>>[number]

const toBook = (row: BookRow): NumberBook => ({
  id: row.id,
  seriesId: row.series_id,
  documentKind: row.document_kind as DocumentKind,
  deskId: row.desk_id,
  prefix: row.prefix,
  digits: row.digits,
  firstNumber: row.first_number,
  lastNumber: row.last_number,
  nextNumber: row.next_number,
  nextPrinted:
    row.next_number > row.last_number ? null : formatNumber(row.prefix, row.digits, row.next_number),
  closedSeq: row.closed_seq,
})

export interface NumberSeries {
  readonly id: number
  readonly documentKind: DocumentKind
  readonly source: NumberSource
  readonly prefix: string
  readonly digits: number
  readonly nextNumber: number
}

export const listSeries = async (reader: Reader): Promise<NumberSeries[]> => {
  const rows = await reader.selectFrom('number_series').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    documentKind: row.document_kind as DocumentKind,
    source: row.source,
    prefix: row.prefix,
    digits: row.digits,
    nextNumber: row.next_number,
  }))
}

/** The external series of a kind, whose numbers are typed and not counted. */
export const findSeriesId = async (
  reader: Reader,
  kind: DocumentKind,
  source: NumberSource,
): Promise<number | undefined> =>
  (
    await reader
      .selectFrom('number_series')
      .where('document_kind', '=', kind)
      .where('source', '=', source)
      .select('id')
      .executeTakeFirst()
  )?.id

/** True when a number of a series stands on a document already. */
export const isNumberUsed = async (reader: Reader, seriesId: number, number: string): Promise<boolean> =>
  (await reader
    .selectFrom('document')
    .where('series_id', '=', seriesId)
    .where('number', '=', number)
    .select('id')
    .executeTakeFirst()) !== undefined
