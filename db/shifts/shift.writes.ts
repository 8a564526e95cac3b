import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import { literal } from '../kernel/literal.ts'
import type { Tx } from '../kernel/tx.ts'

/**
 * Opens a shift and keeps, as they stand now, the balance of every account that is not zero and the next
 * number of every series and every book on a desk: the equations compare against what was stored, never recomputed.
 * PostgreSQL takes a bare parameter in a select list for text, so the id is cast.
 */
export const insertShift = async (tx: Tx, shift: CashierShift): Promise<void> => {
  await tx
    .insertInto('cashier_shift')
    .values({
      id: shift.id,
      number: shift.number,
      kind: shift.kind,
      desk_id: shift.deskId,
      cashier_id: shift.cashierId,
      business_date: shift.businessDate,
      state: shift.state,
      opening: shift.opening,
      previous_shift_id: shift.previousShiftId,
      float_minor: shift.floatAmount.toMinor(),
      currency: shift.floatAmount.currency,
      opened_seq: shift.openedSeq,
      opened_at: shift.openedAt,
      sealed_seq: null,
      sealed_at: null,
      held_by: shift.cashierId,
    })
    .execute()
  await tx
    .insertInto('shift_opening_balance')
    .columns(['shift_id', 'account_id', 'balance_minor'])
    .expression((eb) =>
      eb
        .selectFrom('account_balance')
        .where('balance_minor', '<>', literal(0))
        .select(({ cast, val }) => [
          cast<number>(val(shift.id), 'bigint').as('shift_id'),
          'account_id',
          'balance_minor',
        ]),
    )
    .execute()
  await tx
    .insertInto('shift_opening_number')
    .columns(['shift_id', 'series_id', 'book_id', 'next_number'])
    .expression((eb) =>
      eb
        .selectFrom('number_series')
        .where('source', '=', 'system')
        .select(({ cast, val, lit }) => [
          cast<number>(val(shift.id), 'bigint').as('shift_id'),
          'id as series_id',
          lit<number>(0).as('book_id'),
          'next_number',
        ])
        .unionAll(
          eb
            .selectFrom('number_book')
            .where('closed_seq', 'is', null)
            .select(({ cast, val }) => [
              cast<number>(val(shift.id), 'bigint').as('shift_id'),
              'series_id',
              'id as book_id',
              'next_number',
            ]),
        ),
    )
    .execute()
}

/** Moves a shift between open, counting and given. */
export const setShiftState = async (
  tx: Tx,
  shiftId: number,
  state: 'open' | 'counting' | 'given',
): Promise<void> => {
  await tx.updateTable('cashier_shift').set({ state }).where('id', '=', shiftId).execute()
}

/** Puts a shift into other hands: those of the lead who closes it, or back into its cashier's. */
export const setShiftHolder = async (tx: Tx, shiftId: number, heldBy: number): Promise<void> => {
  await tx.updateTable('cashier_shift').set({ held_by: heldBy }).where('id', '=', shiftId).execute()
}

/** Closes a shift for good: it takes no posting after this. */
export const sealShiftRow = async (
  tx: Tx,
  shiftId: number,
  seal: { seq: number; at: string },
): Promise<void> => {
  await tx
    .updateTable('cashier_shift')
    .set({ state: 'sealed', sealed_seq: seal.seq, sealed_at: seal.at })
    .where('id', '=', shiftId)
    .execute()
}
