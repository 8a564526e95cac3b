import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { LocalName } from '@jiaoban/shared/property/property.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** What a report tells beside its sums, row by row. All by the shift's stamp, none by time. */

export interface DocumentMovement {
  readonly documentNumber: string
  readonly documentKind: string
  readonly roomNumber: string
  readonly kind: string
  readonly direction: 'in' | 'out'
  readonly tenderControl: string
  readonly methodCode: string | null
  readonly slipNumber: string | null
  readonly amount: Money
}

/** Every movement on the documents of a shift, in the order of issue. */
export const listDocumentMovements = async (reader: Reader, shiftId: number): Promise<DocumentMovement[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('document_line', 'document_line.document_id', 'document.id')
    .leftJoin('folio_party', 'folio_party.folio_id', 'document.folio_id')
    .leftJoin('deposit_slip', 'deposit_slip.id', 'document_line.slip_id')
    .leftJoin('document as slip', 'slip.id', 'deposit_slip.document_id')
    .where('document.shift_id', '=', shiftId)
    .select([
      'document.number',
      'document.kind as document_kind',
      'folio_party.room_number',
      'document_line.kind',
      'document_line.direction',
      'document_line.tender_control',
      'document_line.payment_method_code',
      'slip.number as slip_number',
      'document_line.amount_minor',
      'document_line.currency',
    ])
    .orderBy('document.id')
    .orderBy('document_line.line_number')
    .execute()
  return rows.map((row) => ({
    documentNumber: row.number,
    documentKind: row.document_kind,
    roomNumber: row.room_number ?? '',
    kind: row.kind,
    direction: row.direction,
    tenderControl: row.tender_control,
    methodCode: row.payment_method_code,
    slipNumber: row.slip_number,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  }))
}

export interface ChargeFigure {
  readonly code: string
  readonly name: LocalName
  readonly lines: number
  readonly gross: Money
}

/** Charges of a shift by code, corrections taken off. */
export const listCharges = async (reader: Reader, shiftId: number): Promise<ChargeFigure[]> => {
  const rows = await reader
    .selectFrom('folio_line')
    .innerJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .where('folio_line.shift_id', '=', shiftId)
    .where('folio_line.kind', 'in', ['charge', 'correction'])
    .groupBy([
      'transaction_code.code',
      'transaction_code.name_zh',
      'transaction_code.name_en',
      'transaction_code.sort_order',
      'folio_line.currency',
    ])
    .select(({ fn }) => [
      'transaction_code.code',
      'transaction_code.name_zh',
      'transaction_code.name_en',
      'folio_line.currency',
      fn.countAll<number>().as('lines'),
      fn.sum<number>('folio_line.amount_minor').as('gross_minor'),
    ])
    .orderBy('transaction_code.sort_order')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    lines: row.lines,
    gross: Money.fromMinor(row.gross_minor, row.currency as Currency),
  }))
}

export interface CorrectionFigure {
  readonly roomNumber: string
  readonly name: LocalName
  readonly amount: Money
  readonly by: number
}

export const listCorrections = async (reader: Reader, shiftId: number): Promise<CorrectionFigure[]> => {
  const rows = await reader
    .selectFrom('folio_line')
    .innerJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .leftJoin('folio_party', 'folio_party.folio_id', 'folio_line.folio_id')
    .where('folio_line.shift_id', '=', shiftId)
    .where('folio_line.kind', '=', 'correction')
    .select([
      'folio_party.room_number',
      'transaction_code.name_zh',
      'transaction_code.name_en',
      'folio_line.amount_minor',
      'folio_line.currency',
      'folio_line.posted_by',
    ])
    .orderBy('folio_line.id')
    .execute()
  return rows.map((row) => ({
    roomNumber: row.room_number ?? '',
    name: { zh: row.name_zh, en: row.name_en },
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    by: row.posted_by,
  }))
}

export interface DifferenceFigure {
  readonly documentNumber: string
  readonly kind: 'over' | 'short'
  readonly amount: Money
  readonly terminalId: number | null
  readonly staffId: number | null
  readonly approvedBy: number
}

/** Overs and shorts booked in a shift, never netted. */
export const listDifferences = async (reader: Reader, shiftId: number): Promise<DifferenceFigure[]> => {
  const rows = await reader
    .selectFrom('over_short')
    .innerJoin('document', 'document.id', 'over_short.document_id')
    .where('over_short.shift_id', '=', shiftId)
    .select([
      'document.number',
      'over_short.kind',
      'over_short.amount_minor',
      'over_short.currency',
      'over_short.terminal_id',
      'over_short.staff_id',
      'over_short.approved_by',
    ])
    .orderBy('over_short.id')
    .execute()
  return rows.map((row) => ({
    documentNumber: row.number,
    kind: row.kind,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    terminalId: row.terminal_id,
    staffId: row.staff_id,
    approvedBy: row.approved_by,
  }))
}

export interface UsedRange {
  readonly seriesId: number
  readonly bookId: number | null
  readonly first: number
  readonly last: number
  readonly used: number
}

/** The numbers a shift itself issued, by series and book. */
export const listUsedRanges = async (reader: Reader, shiftId: number): Promise<UsedRange[]> => {
  const rows = await reader
    .selectFrom('document')
    .where('shift_id', '=', shiftId)
    .where('sequence_number', 'is not', null)
    .groupBy(['series_id', 'book_id'])
    .select(({ fn }) => [
      'series_id',
      'book_id',
      fn.min<number>('sequence_number').as('first'),
      fn.max<number>('sequence_number').as('last'),
      fn.countAll<number>().as('used'),
    ])
    .execute()
  return rows.map((row) => ({
    seriesId: row.series_id,
    bookId: row.book_id,
    first: row.first,
    last: row.last,
    used: row.used,
  }))
}

export const listVoidedNumbers = async (
  reader: Reader,
  shiftId: number,
): Promise<{ bookId: number; number: string; reasonCode: string }[]> =>
  reader
    .selectFrom('voided_number')
    .where('shift_id', '=', shiftId)
    .select(['book_id as bookId', 'number', 'reason_code as reasonCode'])
    .orderBy('sequence_number')
    .execute()
