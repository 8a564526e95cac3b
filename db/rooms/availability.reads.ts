import type { AvailabilityFacts } from '@jiaoban/shared/rooms/availability.rules.ts'
import type { Reader } from '../kernel/tx.ts'

type RoomFacts = Omit<AvailabilityFacts, 'promised'>

/**
 * What the rooms know of a range of nights (its end excluded): how many there are of each type, which are out
 * of order, and how many are held. Who was promised a type without a room is for the stays to say.
 */
export const readRoomFacts = async (
  reader: Reader,
  range: { from: string; end: string },
): Promise<RoomFacts> => {
  const rooms = await reader
    .selectFrom('room')
    .groupBy('room_type_id')
    .select(({ fn }) => ['room_type_id', fn.countAll<number>().as('rooms')])
    .execute()
  const outOfOrder = await reader
    .selectFrom('out_of_order')
    .innerJoin('room', 'room.id', 'out_of_order.room_id')
    .where('out_of_order.ended_seq', 'is', null)
    .where('out_of_order.from_date', '<', range.end)
    .where('out_of_order.until_date', '>', range.from)
    .select([
      'room.room_type_id as roomTypeId',
      'out_of_order.from_date as fromDate',
      'out_of_order.until_date as untilDate',
    ])
    .execute()
  const held = await reader
    .selectFrom('room_night')
    .innerJoin('room', 'room.id', 'room_night.room_id')
    .where('room_night.is_released', '=', 0)
    .where('room_night.night', '>=', range.from)
    .where('room_night.night', '<', range.end)
    .groupBy(['room.room_type_id', 'room_night.night'])
    .select(({ fn }) => [
      'room.room_type_id as roomTypeId',
      'room_night.night',
      fn.countAll<number>().as('rooms'),
    ])
    .execute()
  return {
    rooms: new Map(rooms.map((row) => [row.room_type_id, row.rooms])),
    outOfOrder,
    held,
  }
}
