import type { Tx } from '../kernel/tx.ts'
import type { CheckOut } from './check-out.table.ts'

/** Remembers what a check-out gave back. */
export const insertCheckOut = async (tx: Tx, checkOut: CheckOut): Promise<void> => {
  await tx
    .insertInto('check_out')
    .values({
      seq: checkOut.seq,
      stay_id: checkOut.stayId,
      planned_departure_date: checkOut.plannedDepartureDate,
    })
    .execute()
  if (checkOut.roomNightIds.length === 0) return
  await tx
    .insertInto('check_out_night')
    .values(checkOut.roomNightIds.map((id) => ({ check_out_seq: checkOut.seq, room_night_id: id })))
    .execute()
}
