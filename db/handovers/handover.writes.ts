import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { HandoverTable } from './handover.table.ts'

export const insertHandover = async (tx: Tx, row: Insertable<HandoverTable>): Promise<void> => {
  await tx.insertInto('handover').values(row).execute()
}

export const settleHandover = async (
  tx: Tx,
  handoverId: number,
  outcome: { state: 'accepted' | 'returned'; incomingShiftId: number | null; at: string },
): Promise<void> => {
  await tx
    .updateTable('handover')
    .set({ state: outcome.state, incoming_shift_id: outcome.incomingShiftId, settled_at: outcome.at })
    .where('id', '=', handoverId)
    .execute()
}
