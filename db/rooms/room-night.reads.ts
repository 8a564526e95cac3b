import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { RoomNight } from '@jiaoban/shared/rooms/room.types.ts'
import type { Reader } from '../kernel/tx.ts'

const nightsQuery = (reader: Reader) =>
  reader
    .selectFrom('room_night')
    .select([
      'room_night.id',
      'room_night.room_id',
      'room_night.night',
      'room_night.turn',
      'room_night.stay_id',
      'room_night.rate_minor',
      'room_night.currency',
      'room_night.free_kind',
      'room_night.charge_kind',
      'room_night.charged_date',
      'room_night.is_released',
    ])
    .orderBy('room_night.night')
    .orderBy('room_night.turn')

type NightRow = Awaited<ReturnType<ReturnType<typeof nightsQuery>['execute']>>[number]

const toRoomNight = (row: NightRow): RoomNight => ({
  id: row.id,
  roomId: row.room_id,
  night: row.night,
  turn: row.turn,
  stayId: row.stay_id,
  rate: Money.fromMinor(row.rate_minor, row.currency as Currency),
  freeKind: row.free_kind,
  chargeKind: row.charge_kind,
  chargedDate: row.charged_date,
  isReleased: row.is_released === 1,
})

/** Every night a stay ever held, the released ones too. */
export const listNightsOfStay = async (reader: Reader, stayId: number): Promise<RoomNight[]> =>
  (await nightsQuery(reader).where('room_night.stay_id', '=', stayId).execute()).map(toRoomNight)

/** The nights a stay holds now. */
export const listHeldNights = async (reader: Reader, stayId: number): Promise<RoomNight[]> => {
  const rows = await nightsQuery(reader)
    .where('room_night.stay_id', '=', stayId)
    .where('room_night.is_released', '=', 0)
    .execute()
  return rows.map(toRoomNight)
}

/** The nights of one date that somebody holds and nobody has charged, over the whole house. */
export const listOpenNightsOf = async (reader: Reader, night: string): Promise<RoomNight[]> => {
  const rows = await nightsQuery(reader)
    .where('room_night.night', '=', night)
    .where('room_night.is_released', '=', 0)
    .where('room_night.charge_kind', 'is', null)
    .execute()
  return rows.map(toRoomNight)
}

/** The first night in the range (its end excluded) on which somebody holds the room. */
export const findHeldNight = async (
  reader: Reader,
  roomId: number,
  range: { from: string; end: string },
): Promise<RoomNight | undefined> => {
  const row = await nightsQuery(reader)
    .where('room_night.room_id', '=', roomId)
    .where('room_night.is_released', '=', 0)
    .where('room_night.night', '>=', range.from)
    .where('room_night.night', '<', range.end)
    .executeTakeFirst()
  return row && toRoomNight(row)
}

/** How often the room was sold on each night of the range; nights never sold are not in it. */
export const readTurns = async (
  reader: Reader,
  roomId: number,
  range: { from: string; end: string },
): Promise<ReadonlyMap<string, number>> => {
  const rows = await reader
    .selectFrom('room_night')
    .where('room_id', '=', roomId)
    .where('night', '>=', range.from)
    .where('night', '<', range.end)
    .groupBy('night')
    .select(({ fn }) => ['night', fn.max('turn').as('turn')])
    .execute()
  return new Map(rows.map(({ night, turn }) => [night, turn]))
}

/** The first of some released nights that somebody holds now, in its room and on its date. */
export const findNightHeldByOthers = async (
  reader: Reader,
  nightIds: readonly number[],
): Promise<{ night: string } | undefined> =>
  reader
    .selectFrom('room_night as released')
    .innerJoin('room_night as held', (join) =>
      join
        .onRef('held.room_id', '=', 'released.room_id')
        .onRef('held.night', '=', 'released.night')
        .on('held.is_released', '=', 0),
    )
    .where('released.id', 'in', nightIds)
    .orderBy('held.night')
    .select('held.night')
    .executeTakeFirst()
