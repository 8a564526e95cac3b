import { longestStayList, type ReservationState } from '@jiaoban/shared/stays/stay-list.types.ts'
import type { Reader } from '../kernel/tx.ts'
import { houseQuery, type HouseStay, toHouseStay } from './house.reads.ts'

/**
 * Lists of a date. Each condition leads into an index by its state or its date, so that what a list costs depends
 * on the house and never on its age. Who has no room yet stands first on every engine.
 */
const listQuery = (reader: Reader) => houseQuery(reader).limit(longestStayList + 1)

interface DateQuery {
  readonly date: string
  readonly businessDate: string
}

/** Who is expected on the date, came on it, or did not; on the business date also who is late since an earlier one. */
export const listArrivalsOf = async (
  reader: Reader,
  { date, businessDate }: DateQuery,
): Promise<HouseStay[]> => {
  const rows = await listQuery(reader)
    .where(({ eb, or, and }) =>
      or([
        and([
          eb('stay.state', '=', 'reserved'),
          eb('stay.arrival_date', date === businessDate ? '<=' : '=', date),
        ]),
        and([eb('stay.state', '=', 'no_show'), eb('stay.arrival_date', '=', date)]),
        eb('stay.checked_in_date', '=', date),
      ]),
    )
    .orderBy('stay.arrival_date')
    .orderBy(({ fn, val }) => fn.coalesce('room.number', val('')))
    .orderBy('stay.id')
    .execute()
  return rows.map(toHouseStay)
}

/** Who left on the date or should; on the business date also who should have left before. */
export const listDeparturesOf = async (
  reader: Reader,
  { date, businessDate }: DateQuery,
): Promise<HouseStay[]> => {
  const rows = await listQuery(reader)
    .where(({ eb, or, and }) =>
      or([
        and([
          eb('stay.state', '=', 'in_house'),
          eb('stay.departure_date', date === businessDate ? '<=' : '=', date),
        ]),
        and([
          eb('stay.state', '=', 'reserved'),
          eb('stay.arrival_date', '>=', businessDate),
          eb('stay.departure_date', '=', date),
        ]),
        eb('stay.checked_out_date', '=', date),
      ]),
    )
    .orderBy(({ fn, val }) => fn.coalesce('room.number', val('')))
    .orderBy('stay.id')
    .execute()
  return rows.map(toHouseStay)
}

/** Who will sleep here on a night to come: of those in house and those expected, whose dates hold it. */
export const listSleepersToCome = async (reader: Reader, night: string): Promise<HouseStay[]> => {
  const rows = await listQuery(reader)
    .where('stay.state', 'in', ['in_house', 'reserved'])
    .where('stay.arrival_date', '<=', night)
    .where('stay.departure_date', '>', night)
    .orderBy(({ fn, val }) => fn.coalesce('room.number', val('')))
    .orderBy('stay.id')
    .execute()
  return rows.map(toHouseStay)
}

/** Who slept here on a night that is over, in the room of that night: the night was charged, or given for nothing. */
export const listSleepersOf = async (reader: Reader, night: string): Promise<HouseStay[]> => {
  const nights = await reader
    .selectFrom('room_night')
    .innerJoin('room', 'room.id', 'room_night.room_id')
    .where('room_night.night', '=', night)
    .where('room_night.charge_kind', 'is not', null)
    .select(['room_night.stay_id', 'room_night.room_id', 'room.number'])
    .orderBy('room.number')
    .orderBy('room_night.turn')
    .limit(longestStayList + 1)
    .execute()
  if (nights.length === 0) return []
  const rows = await houseQuery(reader)
    .where(
      'stay.id',
      'in',
      nights.map(({ stay_id: stayId }) => stayId),
    )
    .execute()
  const stays = new Map(rows.map((row) => [row.id, toHouseStay(row)]))
  return nights.flatMap(({ stay_id: stayId, room_id: roomId, number }) => {
    const stay = stays.get(stayId)
    return stay === undefined ? [] : [{ ...stay, roomId, roomNumber: number }]
  })
}

/** What was reserved to arrive from one date until another, in one state or in any; walk-ins were never reserved. */
export const listReservations = async (
  reader: Reader,
  { from, until, states }: { from: string; until: string; states: readonly ReservationState[] },
): Promise<HouseStay[]> => {
  const rows = await listQuery(reader)
    .where('stay.state', 'in', [...states])
    .where('stay.arrival_date', '>=', from)
    .where('stay.arrival_date', '<=', until)
    .where('stay.source', '<>', 'walk_in')
    .orderBy('stay.arrival_date')
    .orderBy('stay.id')
    .execute()
  return rows.map(toHouseStay)
}
