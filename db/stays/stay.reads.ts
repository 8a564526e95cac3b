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
      'stay.currency',
      'stay.adults',
      'stay.children',
      'stay.breakfasts',
      'stay.version',
      'stay.checked_in_at',
      'stay.checked_in_date',
      'stay.checked_out_at',
      'stay.checked_out_date',
      'guest_profile.name as primary_guest_name',
    ])

type StayRow = Awaited<ReturnType<ReturnType<typeof staysQuery>['execute']>>[number]

const toStay = (row: StayRow): StayRecord => ({
  id: row.id,
  state: row.state,
  source: row.source,
  roomId: row.room_id,
  roomNumber: row.room_number ?? '',
  roomTypeId: row.room_type_id,
  arrivalDate: row.arrival_date,
  departureDate: row.departure_date,
  rate: Money.fromMinor(row.night_rate_minor ?? row.rate_minor, row.currency as Currency),
  adults: row.adults,
  children: row.children,
  breakfasts: row.breakfasts,
  version: row.version,
  checkedInAt: row.checked_in_at,
  checkedInDate: row.checked_in_date,
  checkedOutAt: row.checked_out_at,
  checkedOutDate: row.checked_out_date,
  primaryGuestName: row.primary_guest_name ?? '',
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
