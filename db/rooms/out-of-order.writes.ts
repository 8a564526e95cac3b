import type { OutOfOrder } from '@jiaoban/shared/rooms/out-of-order.types.ts'
import type { Tx } from '../kernel/tx.ts'

export const insertOutOfOrder = async (
  tx: Tx,
  { id, roomId, fromDate, untilDate, reasonCode }: Omit<OutOfOrder, 'roomNumber'>,
  seq: number,
): Promise<void> => {
  await tx
    .insertInto('out_of_order')
    .values({
      id,
      room_id: roomId,
      from_date: fromDate,
      until_date: untilDate,
      reason_code: reasonCode,
      set_seq: seq,
      ended_seq: null,
    })
    .execute()
}

/** The room is in order again, earlier than was thought. The period stays as it was set. */
export const markOutOfOrderEnded = async (tx: Tx, id: number, seq: number): Promise<void> => {
  await tx.updateTable('out_of_order').set({ ended_seq: seq }).where('id', '=', id).execute()
}
