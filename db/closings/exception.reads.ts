import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** Something of a shift that an accountant wants to know although every equation holds. */
export interface ExceptionFigure {
  readonly kind: 'skipper' | 'missing_paper' | 'lost_slip'
  readonly documentNumber: string
  readonly roomNumber: string
  /** Which papers and how many, as codes; empty for a skipper. */
  readonly detail: string
  readonly amount: Money | null
  readonly by: number
  readonly approvedBy: number | null
}

/** Guests who were found gone in a shift, with the bill that says what they owed. */
export const listSkippersOfShift = async (reader: Reader, shiftId: number): Promise<ExceptionFigure[]> => {
  const rows = await reader
    .selectFrom('skipper_case')
    .innerJoin('room', 'room.id', 'skipper_case.room_id')
    .leftJoin('document', (join) =>
      join
        .onRef('document.stay_id', '=', 'skipper_case.stay_id')
        .onRef('document.shift_id', '=', 'skipper_case.shift_id')
        .on('document.kind', '=', 'bill'),
    )
    .where('skipper_case.shift_id', '=', shiftId)
    .groupBy(['skipper_case.id', 'room.number', 'amount_minor', 'skipper_case.currency', 'found_by'])
    .select(({ fn }) => [
      'skipper_case.id',
      'room.number as room_number',
      'skipper_case.amount_minor',
      'skipper_case.currency',
      'found_by',
      fn.max<string | null>('document.number').as('document_number'),
    ])
    .orderBy('skipper_case.id')
    .execute()
  return rows.map((row) => ({
    kind: 'skipper',
    documentNumber: row.document_number ?? '',
    roomNumber: row.room_number,
    detail: '',
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    by: row.found_by,
    approvedBy: null,
  }))
}

/** Papers that a shift declared missing. */
export const listDeclarationsOfShift = async (
  reader: Reader,
  shiftId: number,
): Promise<ExceptionFigure[]> => {
  const rows = await reader
    .selectFrom('paper_declaration')
    .innerJoin('document', 'document.id', 'paper_declaration.document_id')
    .where('paper_declaration.shift_id', '=', shiftId)
    .select(['document.number', 'paper_kind', 'quantity', 'reason_code', 'declared_by', 'approved_by'])
    .orderBy('paper_declaration.id')
    .execute()
  return rows.map((row) => ({
    kind: 'missing_paper',
    documentNumber: row.number,
    roomNumber: '',
    detail: `${row.paper_kind} × ${row.quantity}: ${row.reason_code}`,
    amount: null,
    by: row.declared_by,
    approvedBy: row.approved_by,
  }))
}

/** Slips that guests lost, with what was left on each when the declaration was signed. */
export const listLostSlipsOfShift = async (reader: Reader, shiftId: number): Promise<ExceptionFigure[]> => {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('lost_slip', 'lost_slip.document_id', 'document.id')
    .leftJoin('folio_party', 'folio_party.folio_id', 'document.folio_id')
    .where('document.shift_id', '=', shiftId)
    .where('document.kind', '=', 'declaration')
    .select([
      'document.number',
      'folio_party.room_number',
      'document.total_minor',
      'document.currency',
      'lost_slip.declared_by',
      'lost_slip.approved_by',
    ])
    .orderBy('document.id')
    .execute()
  return rows.map((row) => ({
    kind: 'lost_slip',
    documentNumber: row.number,
    roomNumber: row.room_number ?? '',
    detail: '',
    amount: Money.fromMinor(row.total_minor, row.currency as Currency),
    by: row.declared_by,
    approvedBy: row.approved_by,
  }))
}
