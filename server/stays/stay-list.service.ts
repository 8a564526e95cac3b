import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { type HouseStay, listInHouse } from '@jiaoban/db/stays/house.reads.ts'
import {
  listArrivalsOf,
  listDeparturesOf,
  listReservations,
  listSleepersOf,
  listSleepersToCome,
} from '@jiaoban/db/stays/stay-list.reads.ts'
import type { StayListQuery } from '@jiaoban/shared/stays/stay-list.schema.ts'
import { longestStayList, reservationStates } from '@jiaoban/shared/stays/stay-list.types.ts'
import { type StayItem, toStayItem } from './house-list.service.ts'

/** A list of a date, or of reservations over a range. It is cut where nobody reads any more, and says so. */
export const readStayList = async (
  reader: Reader,
  query: StayListQuery,
): Promise<{ items: StayItem[]; isCut: boolean }> => {
  const stays = await findStays(reader, query)
  return { items: stays.slice(0, longestStayList).map(toStayItem), isCut: stays.length > longestStayList }
}

const findStays = async (reader: Reader, query: StayListQuery): Promise<HouseStay[]> => {
  if (query.kind === 'reservations') {
    const { from, until, state } = query
    return listReservations(reader, {
      from,
      until,
      states: state === undefined ? reservationStates : [state],
    })
  }
  const { kind, date } = query
  const businessDate = await readBusinessDate(reader)
  if (kind === 'arrivals') return listArrivalsOf(reader, { date, businessDate })
  if (kind === 'departures') return listDeparturesOf(reader, { date, businessDate })
  if (date === businessDate) return listInHouse(reader)
  return date < businessDate ? listSleepersOf(reader, date) : listSleepersToCome(reader, date)
}
