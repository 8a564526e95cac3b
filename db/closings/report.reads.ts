import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { PostingKind } from '@jiaoban/shared/ledger/recipe.rules.ts'
import type { LocalName } from '@jiaoban/shared/property/property.types.ts'
import type { DifferenceOrigin } from '@jiaoban/shared/shifts/difference.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** What a report tells beside its sums, row by row. All by the shift's stamp, none by time. */

export interface DocumentMovement {
  readonly documentNumber: string
  readonly documentKind: string
  readonly roomNumber: string
  readonly kind: PostingKind
  readonly direction: 'in' | 'out'
  readonly tenderControl: string
  readonly methodCode: string | null
  readonly slipNumber: string | null
  /** Negative for a line that takes another back. */
  readonly amount: Money
}

const signedAmount = (row: { amount_minor: number; currency: string; is_reversal: 0 | 1 }): Money => {
  const amount = Money.fromMinor(row.amount_minor, row.currency as Currency)
  return row.is_reversal === 1 ? amount.negated() : amount
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
      'document_line.is_reversal',
    ])
    .orderBy('document.id')
    .orderBy('document_line.line_number')
    .execute()
  return rows.map((row) => ({
    documentNumber: row.number,
    documentKind: row.document_kind,
    roomNumber: row.room_number ?? '',
    kind: row.kind as PostingKind,
    direction: row.direction,
    tenderControl: row.tender_control,
    methodCode: row.payment_method_code,
    slipNumber: row.slip_number,
    amount: signedAmount(row),
  }))
}

export interface ChargeFigure {
  readonly code: string
  readonly name: LocalName
  readonly lines: number
  readonly gross: Money
}

/** Charges of a shift by code, corrections of charges taken off; what was allowed or moved stands elsewhere. */
export const listCharges = async (reader: Reader, shiftId: number): Promise<ChargeFigure[]> => {
  const rows = await reader
    .selectFrom('folio_line')
    .innerJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .leftJoin('folio_line as corrected', 'corrected.id', 'folio_line.reverses_line_id')
    .where('folio_line.shift_id', '=', shiftId)
    .where((eb) => eb.or([eb('folio_line.kind', '=', 'charge'), eb('corrected.kind', '=', 'charge')]))
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
  readonly kind: 'correction' | 'allowance' | 'payment'
  readonly roomNumber: string
  readonly name: LocalName
  readonly amount: Money
  readonly reasonCode: string | null
  readonly by: number
  readonly approvedBy: number | null
}

/** What was taken back in a shift, payments too, and what was allowed; why, and who approved it. */
export const listCorrections = async (reader: Reader, shiftId: number): Promise<CorrectionFigure[]> => {
  const rows = await reader
    .selectFrom('folio_line')
    .leftJoin('transaction_code', 'transaction_code.code', 'folio_line.transaction_code')
    .leftJoin('payment_method', 'payment_method.code', 'folio_line.payment_method_code')
    .leftJoin('folio_party', 'folio_party.folio_id', 'folio_line.folio_id')
    .leftJoin('folio_line_reason', 'folio_line_reason.folio_line_id', 'folio_line.id')
    .where('folio_line.shift_id', '=', shiftId)
    .where(({ eb, or, and }) =>
      or([
        eb('folio_line.kind', 'in', ['correction', 'allowance']),
        and([eb('folio_line.kind', '=', 'payment'), eb('folio_line.reverses_line_id', 'is not', null)]),
      ]),
    )
    .select([
      'folio_line.kind',
      'folio_party.room_number',
      'transaction_code.name_zh',
      'transaction_code.name_en',
      'payment_method.name_zh as method_zh',
      'payment_method.name_en as method_en',
      'folio_line.amount_minor',
      'folio_line.currency',
      'folio_line.posted_by',
      'folio_line_reason.reason_code',
      'folio_line_reason.approved_by',
    ])
    .orderBy('folio_line.id')
    .execute()
  const ofFolios = rows.map(
    (row): CorrectionFigure => ({
      kind: row.kind === 'allowance' || row.kind === 'payment' ? row.kind : 'correction',
      roomNumber: row.room_number ?? '',
      name: { zh: row.name_zh ?? row.method_zh ?? '', en: row.name_en ?? row.method_en ?? '' },
      amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
      reasonCode: row.reason_code,
      by: row.posted_by,
      approvedBy: row.approved_by,
    }),
  )
  return [...ofFolios, ...(await listDepositCorrections(reader, shiftId))]
}

/** Deposits booked by the wrong tender: what was taken back, as a payment that was. */
const listDepositCorrections = async (reader: Reader, shiftId: number): Promise<CorrectionFigure[]> => {
  const rows = await reader
    .selectFrom('slip_tender')
    .innerJoin('document', 'document.id', 'slip_tender.document_id')
    .innerJoin('document_line', (join) =>
      join.onRef('document_line.document_id', '=', 'document.id').on('document_line.is_reversal', '=', 1),
    )
    .innerJoin('payment_method', 'payment_method.code', 'document_line.payment_method_code')
    .leftJoin('folio_party', 'folio_party.folio_id', 'document.folio_id')
    // The documents of a shift are few; the lines of all times, which the shift of the tender would lead to, are not.
    .where('document.shift_id', '=', shiftId)
    .select([
      'folio_party.room_number',
      'payment_method.name_zh',
      'payment_method.name_en',
      'slip_tender.amount_minor',
      'slip_tender.currency',
      'slip_tender.corrected_by',
      'slip_tender.reason_code',
    ])
    .orderBy('slip_tender.id')
    .execute()
  return rows.map((row) => ({
    kind: 'payment',
    roomNumber: row.room_number ?? '',
    name: { zh: row.name_zh, en: row.name_en },
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    reasonCode: row.reason_code,
    by: row.corrected_by,
    approvedBy: null,
  }))
}

export interface DifferenceFigure {
  readonly documentNumber: string
  readonly kind: 'over' | 'short'
  readonly amount: Money
  readonly terminalId: number | null
  readonly staffId: number | null
  readonly origin: DifferenceOrigin
  /** Null where nobody has decided yet. */
  readonly approvedBy: number | null
}

/** Overs and shorts booked in a shift, never netted. */
export const listDifferences = async (reader: Reader, shiftId: number): Promise<DifferenceFigure[]> => {
  const rows = await reader
    .selectFrom('over_short')
    .innerJoin('document', 'document.id', 'over_short.document_id')
    .innerJoin('difference', 'difference.posting_id', 'over_short.posting_id')
    .where('over_short.shift_id', '=', shiftId)
    .select([
      'document.number',
      'over_short.kind',
      'over_short.amount_minor',
      'over_short.currency',
      'over_short.terminal_id',
      'over_short.staff_id',
      'difference.origin',
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
    origin: row.origin,
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

/** The numbers of our own series that other shifts used since a shift opened. */
export const listNumbersOfOthers = async (
  reader: Reader,
  shiftId: number,
): Promise<{ seriesId: number; sequence: number; shift: string }[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('cashier_shift', 'cashier_shift.id', 'document.shift_id')
    .where('document.id', '>', shiftId)
    .where('document.shift_id', '<>', shiftId)
    .where('document.book_id', 'is', null)
    .where('document.sequence_number', 'is not', null)
    .select(['document.series_id', 'document.sequence_number', 'cashier_shift.number'])
    .execute()
  return rows.map((row) => ({
    seriesId: row.series_id,
    sequence: row.sequence_number ?? 0,
    shift: row.number,
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
