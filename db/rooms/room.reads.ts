import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Room } from '@jiaoban/shared/rooms/room.types.ts'
import type { Reader } from '../kernel/tx.ts'

const roomsQuery = (reader: Reader) =>
  reader
    .selectFrom('room')
    .innerJoin('room_type', 'room_type.id', 'room.room_type_id')
    .leftJoin('business_day', (join) => join.on('business_day.state', '=', 'open'))
    .leftJoin('out_of_order', (join) =>
      join
        .onRef('out_of_order.room_id', '=', 'room.id')
        .on('out_of_order.ended_seq', 'is', null)
        .onRef('out_of_order.from_date', '<=', 'business_day.business_date')
        .onRef('out_of_order.until_date', '>', 'business_day.business_date'),
    )
    .select([
      'out_of_order.id as out_of_order_id',
      'out_of_order.until_date',
      'out_of_order.reason_code',
      'room.id',
      'room.number',
      'room.floor',
      'room.room_type_id',
      'room_type.code as type_code',
      'room_type.name_zh as type_zh',
      'room_type.name_en as type_en',
      'room_type.rate_minor',
      'room_type.currency',
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
  rate: Money.fromMinor(row.rate_minor, row.currency as Currency),
  housekeepingState: row.out_of_order_id === null ? row.housekeeping_state : 'out_of_order',
  outOfOrder:
    row.out_of_order_id === null || row.until_date === null || row.reason_code === null
      ? null
      : { id: row.out_of_order_id, untilDate: row.until_date, reasonCode: row.reason_code },
})

export const findRoom = async (reader: Reader, id: number): Promise<Room | undefined> => {
  const row = await roomsQuery(reader).where('room.id', '=', id).executeTakeFirst()
  return row && toRoom(row)
}

/** Every room of the house, floor by floor. */
export const listRooms = async (reader: Reader): Promise<Room[]> =>
  (await roomsQuery(reader).orderBy('room.floor').orderBy('room.number').execute()).map(toRoom)

/**
 * The rooms in order that nobody else than `stayId` holds on a night from `from` until before `end`, the clean
 * ones first. Somebody may still be in them: who is in house is for the stays to say.
 */
export const listFreeRooms = async (
  reader: Reader,
  range: { from: string; end: string; stayId?: number | undefined },
): Promise<Room[]> => {
  const rows = await roomsQuery(reader)
    .where('room.housekeeping_state', '<>', 'out_of_order')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('room_night')
            .whereRef('room_night.room_id', '=', 'room.id')
            .where('room_night.is_released', '=', 0)
            .where('room_night.night', '>=', range.from)
            .where('room_night.night', '<', range.end)
            .where('room_night.stay_id', '<>', range.stayId ?? 0)
            .select('room_night.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('out_of_order as period')
            .whereRef('period.room_id', '=', 'room.id')
            .where('period.ended_seq', 'is', null)
            .where('period.from_date', '<', range.end)
            .where('period.until_date', '>', range.from)
            .select('period.id'),
        ),
      ),
    )
    .orderBy(({ eb }) => eb.case().when('room.housekeeping_state', '=', 'dirty').then(1).else(0).end())
    .orderBy('room_type.sort_order')
    .orderBy('room.number')
    .execute()
  return rows.map(toRoom)
}
