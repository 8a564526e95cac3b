import type { ForcedState } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { ForcedShiftTable } from './forced-shift.table.ts'

export const insertForcedShift = async (tx: Tx, row: Insertable<ForcedShiftTable>): Promise<void> => {
  await tx.insertInto('forced_shift').values(row).execute()
}

/** Ends whatever forcing of a shift is under way: it is sealed, given back, or another lead goes on. */
export const endForcedShift = async (
  tx: Tx,
  shiftId: number,
  outcome: { state: Exclude<ForcedState, 'under_way'>; seq: number },
): Promise<void> => {
  await tx
    .updateTable('forced_shift')
    .set({ state: outcome.state, ended_seq: outcome.seq })
    .where('shift_id', '=', shiftId)
    .where('state', '=', 'under_way')
    .execute()
}
