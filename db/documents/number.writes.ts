import type { DocumentKind, NumberSource } from '@jiaoban/shared/documents/document.types.ts'
import type { Selectable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { NumberBookTable, NumberSeriesTable } from './document.table.ts'

/** Takes the next number of a counter series: the counter moves in the command's own transaction. */
export const takeSeriesNumber = async (
  tx: Tx,
  kind: DocumentKind,
  source: NumberSource,
): Promise<Selectable<NumberSeriesTable> | undefined> => {
  const series = await tx
    .selectFrom('number_series')
    .selectAll()
    .where('document_kind', '=', kind)
    .where('source', '=', source)
    .executeTakeFirst()
  if (!series) return undefined
  await tx
    .updateTable('number_series')
    .set({ next_number: series.next_number + 1 })
    .where('id', '=', series.id)
    .execute()
  return series
}

/** Moves a paper book past its next number. The range is guarded by `number_book_next_within_range`. */
export const advanceBook = async (tx: Tx, book: Pick<Selectable<NumberBookTable>, 'id' | 'next_number'>) => {
  await tx
    .updateTable('number_book')
    .set({ next_number: book.next_number + 1 })
    .where('id', '=', book.id)
    .execute()
}

export interface NewSeries {
  readonly id: number
  readonly documentKind: DocumentKind
  readonly source: NumberSource
  readonly prefix: string
  readonly digits: number
}

/** Makes the series of a new hotel; each begins at 1 and is never reset. */
export const insertSeries = async (tx: Tx, series: readonly NewSeries[]): Promise<void> => {
  await tx
    .insertInto('number_series')
    .values(
      series.map((one) => ({
        id: one.id,
        document_kind: one.documentKind,
        source: one.source,
        prefix: one.prefix,
        digits: one.digits,
        next_number: 1,
      })),
    )
    .execute()
}

export interface NewBook {
  readonly id: number
  readonly seriesId: number
  readonly deskId: number
  readonly prefix: string
  readonly digits: number
  readonly firstNumber: number
  readonly lastNumber: number
  /** The range of the stock it comes from, and the command that issues it; null at the founding. */
  readonly issue: { readonly rangeId: number; readonly seq: number } | null
}

/** Gives a pre-printed book to a desk. */
export const insertBook = async (tx: Tx, book: NewBook): Promise<void> => {
  await tx
    .insertInto('number_book')
    .values({
      id: book.id,
      series_id: book.seriesId,
      desk_id: book.deskId,
      prefix: book.prefix,
      digits: book.digits,
      first_number: book.firstNumber,
      last_number: book.lastNumber,
      next_number: book.firstNumber,
      range_id: book.issue?.rangeId ?? null,
      issued_seq: book.issue?.seq ?? null,
      closed_seq: null,
    })
    .execute()
}

/** Takes a book from its desk: handed in, or its rest returned. */
export const closeBook = async (tx: Tx, bookId: number, seq: number): Promise<void> => {
  await tx.updateTable('number_book').set({ closed_seq: seq }).where('id', '=', bookId).execute()
}
