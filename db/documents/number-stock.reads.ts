import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import type { NumberRange } from '@jiaoban/shared/documents/number-range.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

export interface StockRange extends NumberRange {
  readonly id: number
  readonly seriesId: number
  readonly documentKind: DocumentKind
  /** Received from outside, left of a range that was issued in part, or come back from a desk. */
  readonly origin: 'received' | 'rest' | 'returned'
  readonly businessDate: string
  /** When the papers came and what they cost; of received ranges alone. */
  readonly receivedDate: string | null
  readonly cost: Money | null
  /** From whom; null once a retention rule has blanked it. */
  readonly supplier: string | null
  readonly state: 'in_stock' | 'issued' | 'withdrawn'
}

const rangesQuery = (reader: Reader) =>
  reader
    .selectFrom('stock_range')
    .innerJoin('number_series', 'number_series.id', 'stock_range.series_id')
    .leftJoin('stock_range_text', 'stock_range_text.range_id', 'stock_range.id')
    .select([
      'stock_range.id',
      'stock_range.series_id',
      'number_series.document_kind',
      'stock_range.prefix',
      'stock_range.digits',
      'stock_range.first_number',
      'stock_range.last_number',
      'stock_range.origin',
      'stock_range.business_date',
      'stock_range.received_date',
      'stock_range.cost_minor',
      'stock_range.currency',
      'stock_range.state',
      'stock_range_text.supplier',
    ])

type RangeRow = Awaited<ReturnType<ReturnType<typeof rangesQuery>['execute']>>[number]

const toRange = (row: RangeRow): StockRange => ({
  id: row.id,
  seriesId: row.series_id,
  documentKind: row.document_kind as DocumentKind,
  prefix: row.prefix,
  digits: row.digits,
  firstNumber: row.first_number,
  lastNumber: row.last_number,
  origin: row.origin,
  businessDate: row.business_date,
  receivedDate: row.received_date,
  cost: row.cost_minor === null ? null : Money.fromMinor(row.cost_minor, row.currency as Currency),
  supplier: row.supplier,
  state: row.state,
})

export const findStockRange = async (reader: Reader, rangeId: number): Promise<StockRange | undefined> => {
  const row = await rangesQuery(reader).where('stock_range.id', '=', rangeId).executeTakeFirst()
  return row && toRange(row)
}

/** What is in stock, by its numbers. */
export const listStock = async (reader: Reader): Promise<StockRange[]> =>
  (
    await rangesQuery(reader)
      .where('stock_range.state', '=', literal('in_stock'))
      .orderBy('stock_range.series_id')
      .orderBy('stock_range.prefix')
      .orderBy('stock_range.first_number')
      .execute()
  ).map(toRange)

/** Every range a series ever got from outside: received into stock, or there as a book when the hotel began. */
export const listReceivedRanges = async (
  reader: Reader,
  seriesId: number,
  { prefix, digits }: Pick<NumberRange, 'prefix' | 'digits'>,
): Promise<NumberRange[]> => {
  const received = await reader
    .selectFrom('stock_range')
    .where('series_id', '=', seriesId)
    .where('prefix', '=', prefix)
    .where('digits', '=', digits)
    .where('origin', '=', literal('received'))
    .select(['first_number', 'last_number'])
    .execute()
  const founding = await reader
    .selectFrom('number_book')
    .where('series_id', '=', seriesId)
    .where('prefix', '=', prefix)
    .where('digits', '=', digits)
    .where('range_id', 'is', null)
    .select(['first_number', 'last_number'])
    .execute()
  return [...received, ...founding].map((row) => ({
    prefix,
    digits,
    firstNumber: row.first_number,
    lastNumber: row.last_number,
  }))
}

export interface WithdrawnRange extends NumberRange {
  readonly id: number
  readonly documentKind: DocumentKind
  readonly reasonCode: string
  readonly businessDate: string
  readonly withdrawnBy: number
  readonly approvedBy: number
  readonly seq: number
}

/** Ranges that were withdrawn, the last first. */
export const listWithdrawnRanges = async (
  reader: Reader,
  page: { readonly beforeSeq: number; readonly limit: number },
): Promise<WithdrawnRange[]> => {
  const rows = await reader
    .selectFrom('range_withdrawal')
    .innerJoin('stock_range', 'stock_range.id', 'range_withdrawal.range_id')
    .innerJoin('number_series', 'number_series.id', 'stock_range.series_id')
    .where('range_withdrawal.journal_seq', '<', page.beforeSeq)
    .select([
      'stock_range.id',
      'number_series.document_kind',
      'stock_range.prefix',
      'stock_range.digits',
      'stock_range.first_number',
      'stock_range.last_number',
      'range_withdrawal.reason_code',
      'range_withdrawal.business_date',
      'range_withdrawal.withdrawn_by',
      'range_withdrawal.approved_by',
      'range_withdrawal.journal_seq',
    ])
    .orderBy('range_withdrawal.journal_seq', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    documentKind: row.document_kind as DocumentKind,
    prefix: row.prefix,
    digits: row.digits,
    firstNumber: row.first_number,
    lastNumber: row.last_number,
    reasonCode: row.reason_code,
    businessDate: row.business_date,
    withdrawnBy: row.withdrawn_by,
    approvedBy: row.approved_by,
    seq: row.journal_seq,
  }))
}
