import type { Room } from '@jiaoban/shared/rooms/room.types.ts'
import type { Reader } from '../kernel/tx.ts'

const roomsQuery = (reader: Reader) =>
  reader
    .selectFrom('room')
    .innerJoin('room_type', 'room_type.id', 'room.room_type_id')
    .select([
      'room.id',
      'room.number',
      'room.floor',
      'room.room_type_id',
      'room_type.code as type_code',
      'room_type.name_zh as type_zh',
      'room_type.name_en as type_en',
      'room.housekeeping_state',
    ])

type RoomRow = Awaited<ReturnType<ReturnType<typeof roomsQuery>['execute']>>[number]

const toRoom = (row: RoomRow): Room => ({
  id: row.id,
  number: row.number,
  floor: row.floor,
  roomTypeId: row.room_type_id,
  typeCode: row.type_code,
  typeName: { zh: row.type_zh, en: row.type_en },
  housekeepingState: row.housekeeping_state,
})

export const findRoom = async (reader: Reader, id: number): Promise<Room | undefined> => {
  const row = await roomsQuery(reader).where('room.id', '=', id).executeTakeFirst()
  return row && toRoom(row)
}

/** Every room of the house, floor by floor. */
export const listRooms = async (reader: Reader): Promise<Room[]> =>
  (await roomsQuery(reader).orderBy('room.floor').orderBy('room.number').execute()).map(toRoom)

export interface FreeRoomFilter {
  readonly from: string
  /** The first night that is not wanted any more. */
  readonly end: string
  readonly roomTypeId?: number
  /** Rooms that somebody is still in are left out: the guest wants to go up now. */
  readonly isForNow: boolean
}

/** The rooms in order that nobody holds on any of the nights, the clean ones first. */
export const listFreeRooms = async (reader: Reader, filter: FreeRoomFilter): Promise<Room[]> => {
  const rows = await roomsQuery(reader)
    .where('room.housekeeping_state', '<>', 'out_of_order')
    .$if(filter.roomTypeId !== undefined, (query) =>
      query.where('room.room_type_id', '=', filter.roomTypeId ?? 0),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('room_night')
            .whereRef('room_night.room_id', '=', 'room.id')
            .where('room_night.is_released', '=', 0)
            .where('room_night.night', '>=', filter.from)
            .where('room_night.night', '<', filter.end)
            .select('room_night.id'),
        ),
      ),
    )
    .$if(filter.isForNow, (query) =>
      query.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('stay')
              .whereRef('stay.room_id', '=', 'room.id')
              .where('stay.state', '=', 'in_house')
              .select('stay.id'),
          ),
        ),
      ),
    )
    .orderBy('room.housekeeping_state')
    .orderBy('room_type.sort_order')
    .orderBy('room.number')
    .execute()
  return rows.map(toRoom)
}
