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
  readonly digits: number
  readonly deskId: number | null
  readonly nextAtOpening: number
  readonly nextNow: number
  /** Distinct numbers issued or voided since. */
  readonly used: number
  /** Of a book: its range, and whether it came to its desk or left it since. */
  readonly firstNumber: number
  readonly lastNumber: number | null
  readonly isIssuedSince: boolean
  readonly isClosedSince: boolean
}

/** B8: how far each series and book moved since the shift opened, and the numbers that can be shown for it. */
export const listNumberFigures = async (reader: Reader, shift: NumberWindow): Promise<NumberFigure[]> => {
  const used = await countUsedNumbers(reader, shift)
  return [...(await seriesFigures(reader, shift)), ...(await bookFigures(reader, shift))].map((figure) => ({
    ...figure,
    used: used.get(seriesKey({ series_id: figure.seriesId, book_id: figure.bookId })) ?? 0,
  }))
}

type Counter = Omit<NumberFigure, 'used'>

const seriesFigures = async (reader: Reader, shift: NumberWindow): Promise<Counter[]> => {
  const rows = await reader
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
      'digits',
      'number_series.next_number',
      'opening.next_number as opened',
    ])
    .orderBy('number_series.id')
    .execute()
  return rows.map((row) => ({
    seriesId: row.id,
    bookId: null,
    documentKind: row.document_kind,
    prefix: row.prefix,
    digits: row.digits,
    deskId: null,
    nextAtOpening: row.opened ?? 1,
    nextNow: row.next_number,
    firstNumber: 1,
    lastNumber: null,
    isIssuedSince: false,
    isClosedSince: false,
  }))
}

/** The books that desks have, and those they had when the shift opened: one that was closed before moves no more. */
const bookFigures = async (reader: Reader, shift: NumberWindow): Promise<Counter[]> => {
  const rows = await reader
    .selectFrom('number_book')
    .innerJoin('number_series', 'number_series.id', 'number_book.series_id')
    .leftJoin('shift_opening_number as opening', (join) =>
      join.onRef('opening.book_id', '=', 'number_book.id').on('opening.shift_id', '=', shift.id),
    )
    .where(({ or, eb }) =>
      or([eb('number_book.closed_seq', 'is', null), eb('number_book.closed_seq', '>', shift.openedSeq)]),
    )
    .select([
      'number_book.id',
      'number_book.series_id',
      'number_series.document_kind',
      'number_book.prefix',
      'number_book.digits',
      'number_book.last_number',
      'number_book.issued_seq',
      'number_book.closed_seq',
      'number_book.desk_id',
      'number_book.next_number',
      'number_book.first_number',
      'opening.next_number as opened',
    ])
    .execute()
  // In the order of their ids, put so here: a statement that sorts by them reads every book there ever was.
  return rows
    .toSorted((one, other) => one.id - other.id)
    .map((row) => ({
      seriesId: row.series_id,
      bookId: row.id,
      documentKind: row.document_kind,
      prefix: row.prefix,
      digits: row.digits,
      deskId: row.desk_id,
      nextAtOpening: row.opened ?? row.first_number,
      nextNow: row.next_number,
      firstNumber: row.first_number,
      lastNumber: row.last_number,
      isIssuedSince: row.issued_seq !== null && row.issued_seq > shift.openedSeq,
      isClosedSince: row.closed_seq !== null,
    }))
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

/**
 * How many papers of each book a lead found missing at a handover and voided, after one command of the journal and up to
 * another: what lies between the two counts.
 */
export const countDisputedPapers = async (
  reader: Reader,
  { after, until = Number.MAX_SAFE_INTEGER }: { readonly after: number; readonly until?: number },
): Promise<Map<number, number>> => {
  const rows = await reader
    .selectFrom('voided_number')
    .where('dispute_id', 'is not', null)
    .where('journal_seq', '>', after)
    .where('journal_seq', '<=', until)
    .groupBy('book_id')
    .select(({ fn }) => ['book_id', fn.countAll<number>().as('papers')])
    .execute()
  return new Map(rows.map((row) => [row.book_id, row.papers]))
}

/**
 * B10: the papers a shift made: what it issued, spoiled sets, and the slips it took back. A paper of ours that was
 * issued after a count, by a cure of what the count found, was not there to be counted: `before` is that count.
 */
export const countPapers = async (
  reader: Reader,
  shiftId: number,
  before: { readonly journalSeq: number } | null = null,
): Promise<Map<PaperKind, number>> => {
  const issued = await reader
    .selectFrom('document')
    .where('shift_id', '=', shiftId)
    .$if(before !== null, (query) =>
      query.where(({ or, eb }) =>
        or([eb('journal_seq', '<', before?.journalSeq ?? 0), eb('book_id', 'is not', null)]),
      ),
    )
    .where(({ or, eb }) =>
      or([
        eb('kind', 'in', ['deposit_slip', 'bill', 'receipt', 'paid_out_voucher', 'exchange_memo']),
        eb('book_id', 'is not', null),
      ]),
    )
    .groupBy('kind')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('papers')])
    .execute()
  const papers = new Map(issued.map((row) => [row.kind as PaperKind, row.papers]))
  const voided = await reader
    .selectFrom('voided_number')
    .innerJoin('number_series', 'number_series.id', 'voided_number.series_id')
    .where('voided_number.shift_id', '=', shiftId)
    .groupBy('number_series.document_kind')
    .select(({ fn }) => ['number_series.document_kind as kind', fn.countAll<number>().as('papers')])
    .execute()
  for (const { kind, papers: spoiled } of voided) add(papers, kind as PaperKind, spoiled)
  // A red invoice is written on a paper of the same book.
  add(papers, 'tax_invoice', issued.find((row) => row.kind === 'credit_note')?.papers ?? 0)
  const redeemed = await redeemedSlips(reader, shiftId).executeTakeFirstOrThrow()
  papers.set('redeemed_slip', redeemed.papers)
  return papers
}

const add = (papers: Map<PaperKind, number>, kind: PaperKind, more: number): void => {
  papers.set(kind, (papers.get(kind) ?? 0) + more)
}

/** The slips redeemed by the documents of a shift, each by the one that took the last of it. */
const redeemedSlips = (reader: Reader, shiftId: number) =>
  reader
    .selectFrom('document')
    .innerJoin('document_line', 'document_line.document_id', 'document.id')
    .innerJoin('deposit_slip', (join) =>
      join
        .onRef('deposit_slip.id', '=', 'document_line.slip_id')
        .onRef('deposit_slip.redeemed_seq', '=', 'document.journal_seq'),
    )
    .where('document.shift_id', '=', shiftId)
    .select(({ fn }) => fn.count<number>('deposit_slip.id').distinct().as('papers'))

/**
 * Slips redeemed without the guest's copy: a declaration that the guest signed beside a lead stands for it, or
 * the approved document of the deed where nobody was there to bring it.
 */
export const countSlipsWithoutPaper = async (reader: Reader, shiftId: number): Promise<number> => {
  const row = await redeemedSlips(reader, shiftId)
    .where('deposit_slip.redeemed_proof', 'in', ['declaration', 'waived'])
    .executeTakeFirstOrThrow()
  return row.papers
}

/** Papers declared missing, which a lead approved; slips redeemed without their paper among them. */
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
  const declared = new Map(rows.map((row) => [row.paper_kind as PaperKind, row.papers]))
  const slips = (declared.get('redeemed_slip') ?? 0) + (await countSlipsWithoutPaper(reader, shiftId))
  return slips === 0 ? declared : declared.set('redeemed_slip', slips)
}
