import type { Tx } from '../kernel/tx.ts'

interface Tick {
  readonly stayId: number
  readonly itemId: number
  readonly date: string
}

export const insertTick = async (
  tx: Tx,
  { id, stayId, itemId, date, by, at }: Tick & { id: number; by: number; at: string },
): Promise<void> => {
  await tx
    .insertInto('preparation_tick')
    .values({
      id,
      stay_id: stayId,
      item_id: itemId,
      due_date: date,
      done_by: by,
      done_at: at,
      taken_back_by: null,
      taken_back_at: null,
    })
    .execute()
}

/** It was not made ready after all. */
export const markTickTakenBack = async (
  tx: Tx,
  { stayId, itemId, date, by, at }: Tick & { by: number; at: string },
): Promise<void> => {
  await tx
    .updateTable('preparation_tick')
    .set({ taken_back_by: by, taken_back_at: at })
    .where('stay_id', '=', stayId)
    .where('item_id', '=', itemId)
    .where('due_date', '=', date)
    .where('taken_back_at', 'is', null)
    .execute()
}
