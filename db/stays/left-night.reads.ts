import type { Reader } from '../kernel/tx.ts'

const leftNights = (reader: Reader, night: string) =>
  reader
    .selectFrom('room_night')
    .innerJoin('stay', 'stay.id', 'room_night.stay_id')
    .where('room_night.night', '=', night)
    .where('room_night.is_released', '=', 0)

/** The night of a room whose holder has gone; undefined when nobody holds it, or somebody who may still come. */
export const findLeftNight = async (
  reader: Reader,
  roomId: number,
  night: string,
): Promise<{ id: number; stayId: number } | undefined> =>
  leftNights(reader, night)
    .where('room_night.room_id', '=', roomId)
    .where('stay.state', 'not in', ['reserved', 'in_house'])
    .select(['room_night.id', 'room_night.stay_id as stayId'])
    .executeTakeFirst()

/** The rooms that somebody but `stayId` holds on a night and may still come to, or is in. */
export const listRoomIdsKept = async (
  reader: Reader,
  night: string,
  stayId: number,
): Promise<ReadonlySet<number>> => {
  const rows = await leftNights(reader, night)
    .where('stay.state', 'in', ['reserved', 'in_house'])
    .where('stay.id', '<>', stayId)
    .select('room_night.room_id')
    .execute()
  return new Set(rows.map(({ room_id }) => room_id))
}
