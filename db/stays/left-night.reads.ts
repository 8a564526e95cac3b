import type { Reader } from '../kernel/tx.ts'

const leftNights = (reader: Reader, night: string) =>
  reader
    .selectFrom('room_night')
    .innerJoin('stay', 'stay.id', 'room_night.stay_id')
    .where('room_night.night', '=', night)
    .where('room_night.is_released', '=', 0)

/**
 * The night of a room whose holder has gone, or lives in another room since; undefined when nobody holds it, or somebody
 * who may still come.
 */
export const findLeftNight = async (
  reader: Reader,
  roomId: number,
  night: string,
): Promise<{ id: number; stayId: number } | undefined> =>
  leftNights(reader, night)
    .where('room_night.room_id', '=', roomId)
    .where(({ eb, or, and }) =>
      or([
        eb('stay.state', 'not in', ['reserved', 'in_house']),
        and([eb('stay.state', '=', 'in_house'), eb('stay.room_id', '<>', roomId)]),
      ]),
    )
    .select(['room_night.id', 'room_night.stay_id as stayId'])
    .executeTakeFirst()

/** The rooms that somebody but `stayId` holds on a night and may still come to, or is in. */
export const listRoomIdsKept = async (
  reader: Reader,
  night: string,
  stayId: number,
): Promise<ReadonlySet<number>> => {
  const rows = await leftNights(reader, night)
    .where(({ eb, or, and }) =>
      or([
        eb('stay.state', '=', 'reserved'),
        and([eb('stay.state', '=', 'in_house'), eb('stay.room_id', '=', eb.ref('room_night.room_id'))]),
      ]),
    )
    .where('stay.id', '<>', stayId)
    .select('room_night.room_id')
    .execute()
  return new Set(rows.map(({ room_id }) => room_id))
}
