import type { Reader } from '../kernel/tx.ts'
import type { CheckOut } from './check-out.table.ts'

/** The last check-out of a stay; undefined for one that was made before check-outs were remembered. */
export const findLastCheckOut = async (reader: Reader, stayId: number): Promise<CheckOut | undefined> => {
  const row = await reader
    .selectFrom('check_out')
    .where('stay_id', '=', stayId)
    .orderBy('seq', 'desc')
    .select(['seq', 'stay_id', 'planned_departure_date'])
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const nights = await reader
    .selectFrom('check_out_night')
    .where('check_out_seq', '=', row.seq)
    .select('room_night_id')
    .orderBy('room_night_id')
    .execute()
  return {
    seq: row.seq,
    stayId: row.stay_id,
    plannedDepartureDate: row.planned_departure_date,
    roomNightIds: nights.map(({ room_night_id: id }) => id),
  }
}
