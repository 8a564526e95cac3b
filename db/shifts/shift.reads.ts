import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import type { Selectable } from 'kysely'
import { findDeskShiftOf, type ShiftStamp } from '../kernel/stamp.reads.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'
import type { CashierShiftTable } from './shift.table.ts'

const toShift = (row: Selectable<CashierShiftTable>): CashierShift => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  deskId: row.desk_id,
  cashierId: row.cashier_id,
  businessDate: row.business_date,
  state: row.state,
  opening: row.opening,
  previousShiftId: row.previous_shift_id,
  floatAmount: Money.fromMinor(row.float_minor, row.currency as Currency),
  openedSeq: row.opened_seq,
  openedAt: row.opened_at,
  sealedSeq: row.sealed_seq,
  sealedAt: row.sealed_at,
})

export const findShift = async (reader: Reader, id: number): Promise<CashierShift | undefined> => {
  const row = await reader.selectFrom('cashier_shift').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toShift(row)
}

/** A shift that must exist, as a posting or a closing refers to it. */
export const readShift = async (reader: Reader, id: number): Promise<CashierShift> => {
  const shift = await findShift(reader, id)
  if (!shift) throw new Error(`shift ${id} does not exist`)
  return shift
}

/** The desk shifts that are not sealed yet. */
export const listUnsealedDeskShifts = async (reader: Reader): Promise<CashierShift[]> => {
  const rows = await reader
    .selectFrom('cashier_shift')
    .selectAll()
    .where('kind', '=', literal('desk'))
    .where('state', '<>', literal('sealed'))
    .orderBy('id')
    .execute()
  return rows.map(toShift)
}

/** Every shift of a business date, the office shift among them. */
export const listShiftsOfDate = async (reader: Reader, businessDate: string): Promise<CashierShift[]> => {
  const rows = await reader
    .selectFrom('cashier_shift')
    .selectAll()
    .where('business_date', '=', businessDate)
    .orderBy('id')
    .execute()
  return rows.map(toShift)
}

/** How many shifts a desk (null: the office) has had on a date. */
export const countShifts = async (
  reader: Reader,
  businessDate: string,
  deskId: number | null,
): Promise<number> => {
  const row = await reader
    .selectFrom('cashier_shift')
    .where('business_date', '=', businessDate)
    .where('desk_id', deskId === null ? 'is' : '=', deskId)
    .select(({ fn }) => fn.countAll<number>().as('shifts'))
    .executeTakeFirstOrThrow()
  return row.shifts
}

/** What postings and documents of a shift are stamped with. */
export const stampOf = (shift: CashierShift): ShiftStamp => ({
  id: shift.id,
  number: shift.number,
  kind: shift.kind,
  deskId: shift.deskId,
  cashierId: shift.cashierId,
  businessDate: shift.businessDate,
  state: shift.state,
  openedSeq: shift.openedSeq,
})

/** True while a desk's float is given and not yet accepted. */
export const isHandoverInTransit = async (reader: Reader, deskId: number): Promise<boolean> =>
  (await reader
    .selectFrom('cashier_shift')
    .where('desk_id', '=', deskId)
    .where('kind', '=', literal('desk'))
    .where('state', '<>', literal('sealed'))
    .where('state', '=', 'given')
    .select('id')
    .executeTakeFirst()) !== undefined

/** The next number of each book of a desk as it stood when the shift opened. */
export const listOpeningBookNumbers = async (
  reader: Reader,
  shiftId: number,
  deskId: number,
): Promise<{ bookId: number; nextNumber: number }[]> =>
  reader
    .selectFrom('shift_opening_number')
    .innerJoin('number_book', 'number_book.id', 'shift_opening_number.book_id')
    .where('shift_opening_number.shift_id', '=', shiftId)
    .where('number_book.desk_id', '=', deskId)
    .select(['shift_opening_number.book_id as bookId', 'shift_opening_number.next_number as nextNumber'])
    .execute()

/** The desk at whose drawer a person works; undefined without one. */
export const findShiftDeskId = async (reader: Reader, staffId: number): Promise<number | undefined> =>
  (await findDeskShiftOf(reader, staffId))?.deskId ?? undefined
