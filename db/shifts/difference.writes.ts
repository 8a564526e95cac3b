import type { DifferenceState } from '@jiaoban/shared/shifts/difference.types.ts'
import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { DifferenceMoveTable, DifferenceTable } from './difference.table.ts'

export const insertDifference = async (tx: Tx, row: Insertable<DifferenceTable>): Promise<void> => {
  await tx.insertInto('difference').values(row).execute()
}

/** One step of the money of a difference, and the state it leaves it in. */
export const insertDifferenceMove = async (
  tx: Tx,
  row: Insertable<DifferenceMoveTable>,
  after: { state: DifferenceState; staffId: number | null },
): Promise<void> => {
  await tx.insertInto('difference_move').values(row).execute()
  await tx
    .updateTable('difference')
    .set({ state: after.state, staff_id: after.staffId })
    .where('id', '=', row.difference_id)
    .execute()
}
