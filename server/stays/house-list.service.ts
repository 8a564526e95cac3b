import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { type HouseStay, listExpected, listInHouse } from '@jiaoban/db/stays/house.reads.ts'

/** A stay as lists show it, on the wire. */
export const toStayItem = ({ id, rate, balance, deposits, ...stay }: HouseStay) => ({
  stayId: id,
  ...stay,
  rate: rate.toString(),
  balance: balance.toString(),
  deposits: deposits.toString(),
})

export type StayItem = ReturnType<typeof toStayItem>

export const listInHouseItems = async (reader: Reader): Promise<StayItem[]> =>
  (await listInHouse(reader)).map(toStayItem)

/** Who is expected by the business date and has not come yet. */
export const listArrivalItems = async (reader: Reader): Promise<StayItem[]> =>
  (await listExpected(reader, await readBusinessDate(reader))).map(toStayItem)

/** Who should leave by the business date and has not yet. */
export const listDepartureItems = async (reader: Reader): Promise<StayItem[]> => {
  const businessDate = await readBusinessDate(reader)
  const stays = await listInHouse(reader)
  return stays.filter(({ departureDate }) => departureDate <= businessDate).map(toStayItem)
}
