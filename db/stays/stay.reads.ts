import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import type { Reader } from '../kernel/tx.ts'

const staysQuery = (reader: Reader) =>
  reader
    .selectFrom('stay')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'stay.id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .leftJoin('group_block_text', 'group_block_text.group_id', 'stay.group_id')
    .select(({ selectFrom }) => [
      'stay.id',
      'stay.state',
      'stay.source',
      'stay.room_id',
      'room.number as room_number',
      'stay.room_type_id',
      'stay.arrival_date',
      'stay.departure_date',
      'stay.rate_minor',
      // The rate may change with the room, at arrival: then the nights know it and the reservation does not.
      selectFrom('room_night')
        .whereRef('room_night.stay_id', '=', 'stay.id')
        .orderBy('room_night.id', 'desc')
        .limit(1)
        .select('room_night.rate_minor')
        .as('night_rate_minor'),
      selectFrom('reserved_night')
        .whereRef('reserved_night.stay_id', '=', 'stay.id')
        .where('reserved_night.is_current', '=', 1)
        .orderBy('reserved_night.night', 'desc')
        .limit(1)
        .select('reserved_night.rate_minor')
        .as('agreed_rate_minor'),
      'stay.currency',
      'stay.is_hourly',
      'stay.adults',
      'stay.children',
      'stay.breakfasts',
      'stay.version',
      'stay.plan_code',
      'stay.segment_code',
      'stay.company_id',
      'stay.checked_in_at',
      'stay.checked_in_date',
      'stay.checked_out_at',
      'stay.checked_out_date',
      'guest_profile.name as primary_guest_name',
      'group_block_text.name as group_name',
    ])

type StayRow = Awaited<ReturnType<ReturnType<typeof staysQuery>['execute']>>[number]

/** Whoever is here pays what their nights cost; whoever is expected, what was agreed last. */
export const rateMinorOf = (row: {
  readonly state: StayRecord['state']
  readonly rate_minor: number
  readonly night_rate_minor: number | null
  readonly agreed_rate_minor: number | null
}): number =>
  (row.state === 'reserved'
    ? (row.agreed_rate_minor ?? row.night_rate_minor)
    : (row.night_rate_minor ?? row.agreed_rate_minor)) ?? row.rate_minor

const toStay = (row: StayRow): StayRecord => ({
  id: row.id,
  state: row.state,
  source: row.source,
  roomId: row.room_id,
  roomNumber: row.room_number ?? '',
  roomTypeId: row.room_type_id,
  arrivalDate: row.arrival_date,
  departureDate: row.departure_date,
  rate: Money.fromMinor(rateMinorOf(row), row.currency as Currency),
  isHourly: row.is_hourly === 1,
  adults: row.adults,
  children: row.children,
  breakfasts: row.breakfasts,
  version: row.version,
  planCode: row.plan_code,
  segmentCode: row.segment_code,
  companyId: row.company_id,
  checkedInAt: row.checked_in_at,
  checkedInDate: row.checked_in_date,
  checkedOutAt: row.checked_out_at,
  checkedOutDate: row.checked_out_date,
  primaryGuestName: row.primary_guest_name ?? row.group_name ?? '',
})

export const findStay = async (reader: Reader, id: number): Promise<StayRecord | undefined> => {
  const row = await staysQuery(reader).where('stay.id', '=', id).executeTakeFirst()
  return row && toStay(row)
}

/** Who is in the room now; the room is theirs until they have checked out. */
export const findStayInRoom = async (reader: Reader, roomId: number): Promise<StayRecord | undefined> => {
  const row = await staysQuery(reader)
    .where('stay.room_id', '=', roomId)
    .where('stay.state', '=', 'in_house')
    .executeTakeFirst()
  return row && toStay(row)
}

/** The stays in house, by id alone. */
export const listStaysInHouse = async (reader: Reader): Promise<number[]> =>
  (await reader.selectFrom('stay').where('state', '=', 'in_house').select('id').execute()).map(({ id }) => id)

/** The rooms that somebody is in, whatever the nights say. */
export const listOccupiedRoomIds = async (reader: Reader): Promise<number[]> => {
  const rows = await reader
    .selectFrom('stay')
    .where('state', '=', 'in_house')
    .where('room_id', 'is not', null)
    .select('room_id')
    .execute()
  return rows.flatMap(({ room_id: roomId }) => (roomId === null ? [] : [roomId]))
}
