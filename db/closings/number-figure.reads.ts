import type { PaperKind } from '@jiaoban/shared/shifts/shift.types.ts'
import type { Reader } from '../kernel/tx.ts'
import type { ShiftWindow } from './balance.reads.ts'

/** A number is voided by a command of its own, so its journal row tells whether it came after the opening. */
export interface NumberWindow extends ShiftWindow {
  readonly openedSeq: number
}

export interface NumberFigure {
  readonly seriesId: number
  /** Null for a counter series. */
  readonly bookId: number | null
  readonly documentKind: string
  readonly prefix: string
  readonly deskId: number | null
  readonly nextAtOpening: number
  readonly nextNow: number
  /** Distinct numbers issued or voided since. */
  readonly used: number
}

/** B8: how far each series and book moved since the shift opened, and the numbers that can be shown for it. */
export const listNumberFigures = async (reader: Reader, shift: NumberWindow): Promise<NumberFigure[]> => {
  const series = await reader
    .selectFrom('number_series')
    .leftJoin('shift_opening_number as opening', (join) =>
      join
        .onRef('opening.series_id', '=', 'number_series.id')
        .on('opening.book_id', '=', 0)
        .on('opening.shift_id', '=', shift.id),
    )
    .where('number_series.source', '=', 'system')
    .select([
      'number_series.id',
      'document_kind',
      'prefix',
      'number_series.next_number',
      'opening.next_number as opened',
    ])
    .orderBy('number_series.id')
    .execute()
  const books = await reader
    .selectFrom('number_book')
    .innerJoin('number_series', 'number_series.id', 'number_book.series_id')
    .leftJoin('shift_opening_number as opening', (join) =>
      join.onRef('opening.book_id', '=', 'number_book.id').on('opening.shift_id', '=', shift.id),
    )
    .select([
      'number_book.id',
      'number_book.series_id',
      'number_series.document_kind',
      'number_book.prefix',
      'number_book.desk_id',
      'number_book.next_number',
      'number_book.first_number',
      'opening.next_number as opened',
    ])
    .orderBy('number_book.id')
    .execute()
  const used = await countUsedNumbers(reader, shift)
  return [
    ...series.map((row) => ({
      seriesId: row.id,
      bookId: null,
      documentKind: row.document_kind,
      prefix: row.prefix,
      deskId: null,
      nextAtOpening: row.opened ?? 1,
      nextNow: row.next_number,
      used: used.get(seriesKey({ series_id: row.id, book_id: null })) ?? 0,
    })),
    ...books.map((row) => ({
      seriesId: row.series_id,
      bookId: row.id,
      documentKind: row.document_kind,
      prefix: row.prefix,
      deskId: row.desk_id,
      nextAtOpening: row.opened ?? row.first_number,
      nextNow: row.next_number,
      used: used.get(seriesKey({ series_id: row.series_id, book_id: row.id })) ?? 0,
    })),
  ]
}

/** Read by id alone and counted here: a grouping in the statement makes SQLite walk through every document. */
const countUsedNumbers = async (reader: Reader, shift: NumberWindow): Promise<Map<string, number>> => {
  const issued = await reader
    .selectFrom('document')
    .where('id', '>', shift.id)
    .where('sequence_number', 'is not', null)
    .select(['series_id', 'book_id', 'sequence_number'])
    .execute()
  const voided = await reader
    .selectFrom('voided_number')
    .where('journal_seq', '>', shift.openedSeq)
    .select(['series_id', 'book_id', 'sequence_number'])
    .execute()
  const used = new Map<string, number>()
  for (const list of [issued, voided]) {
    // A number that was issued and voided too counts twice, and is found.
    const distinct = new Map(list.map((row) => [`${seriesKey(row)}:${row.sequence_number}`, seriesKey(row)]))
    for (const key of distinct.values()) used.set(key, (used.get(key) ?? 0) + 1)
  }
  return used
}

const seriesKey = (row: { series_id: number; book_id: number | null }): string =>
  `${row.series_id}:${row.book_id ?? 0}`

/** B10: the papers a shift made: what it issued, spoiled sets, and the slips it took back. */
export const countPapers = async (reader: Reader, shiftId: number): Promise<Map<PaperKind, number>> => {
  const issued = await reader
    .selectFrom('document')
    .where('shift_id', '=', shiftId)
    .where(({ or, eb }) =>
      or([eb('kind', 'in', ['deposit_slip', 'bill', 'receipt']), eb('book_id', 'is not', null)]),
    )
    .groupBy('kind')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('papers')])
    .execute()
  const papers = new Map(issued.map((row) => [row.kind as PaperKind, row.papers]))
  const voided = await reader
    .selectFrom('voided_number')
    .where('shift_id', '=', shiftId)
    .select(({ fn }) => fn.countAll<number>().as('papers'))
    .executeTakeFirstOrThrow()
  papers.set('tax_invoice', (papers.get('tax_invoice') ?? 0) + voided.papers)
  const redeemed = await reader
    .selectFrom('document')
    .innerJoin('document_line', 'document_line.document_id', 'document.id')
    .where('document.shift_id', '=', shiftId)
    .where('document_line.kind', 'in', ['deposit_applied', 'deposit_refunded'])
    .select(({ fn }) => fn.count<number>('document_line.slip_id').distinct().as('papers'))
    .executeTakeFirstOrThrow()
  papers.set('redeemed_slip', redeemed.papers)
  return papers
}

/** Papers declared missing, which a lead approved. */
export const countDeclaredPapers = async (
  reader: Reader,
  shiftId: number,
): Promise<Map<PaperKind, number>> => {
  const rows = await reader
    .selectFrom('paper_declaration')
    .where('shift_id', '=', shiftId)
    .groupBy('paper_kind')
    .select(({ fn }) => ['paper_kind', fn.sum<number>('quantity').as('papers')])
    .execute()
  return new Map(rows.map((row) => [row.paper_kind as PaperKind, row.papers]))
}
