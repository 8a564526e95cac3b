import { keepBook, missArrivals, servePrepaid } from './book.ts'
import { collectAccounts } from './company-account.ts'
import type { DayPlan } from './day-plan.ts'
import { demand } from './demand.ts'
import { chargeGroupNight } from './group-stay.ts'
import type { ReplayHotel } from './replay-hotel.ts'
import { recoverSkippers } from './skipper.ts'
import { changeWatch, endWatch, openFromSafe, receiveBags } from './watch-change.ts'
import { work } from './work.ts'

/** What is special about a day: on the first the desks open, on the last they close. */
export interface DayPlace {
  readonly isFirst: boolean
  readonly isLast: boolean
}

/**
 * A day of the hotel, watch by watch. The desks work at the same time, and so do, while they hand over, the
 * receptionist, the housekeeper and the accountant; each of them does one thing after another. Returns the
 * nights that were charged at its end.
 */
export const liveDay = async (hotel: ReplayHotel, plan: DayPlan, place: DayPlace): Promise<number> => {
  await Promise.all([
    ...hotel.desks.map((desk) => (place.isFirst ? openFromSafe(desk) : changeWatch(hotel, desk, 'morning'))),
    keepBook(hotel, plan),
    receiveBags(hotel).then(() => collectAccounts(hotel)),
  ])
  const [firstDesk] = hotel.desks
  if (firstDesk) {
    await recoverSkippers(hotel, firstDesk)
    await servePrepaid(hotel, firstDesk, plan)
  }
  await work(hotel, plan, 'morning')
  await Promise.all([...hotel.desks.map((desk) => changeWatch(hotel, desk, 'afternoon')), makeRooms(hotel)])
  await work(hotel, plan, 'afternoon')
  await Promise.all([...hotel.desks.map((desk) => changeWatch(hotel, desk, 'night')), makeRooms(hotel)])
  await work(hotel, plan, 'night')
  if (firstDesk) await missArrivals(hotel, firstDesk, plan)
  if (place.isLast) {
    await Promise.all(hotel.desks.map((desk) => endWatch(hotel, desk)))
    await receiveBags(hotel)
  }
  return rollDate(hotel)
}

const makeRooms = async ({ housekeeper, roomIds, roomsLeft }: ReplayHotel): Promise<void> => {
  for (const number of roomsLeft.splice(0)) {
    await housekeeper.run((api) => api.rooms.setState, { roomId: roomIds.get(number) ?? 0, state: 'clean' })
  }
}

/** How many stays are in house, those of groups among them. */
export const guestsIn = ({ inHouse, groups }: ReplayHotel): number =>
  [...groups.values()].reduce((sum, group) => sum + group.inHouse.size, inHouse.size)

/** The lead rolls the date; every guest in house owes one night more. */
const rollDate = async (hotel: ReplayHotel): Promise<number> => {
  await makeRooms(hotel)
  const rolled = await hotel.lead.run((api) => api.nightAudit.roll, { signedAs: 'checked' })
  demand('the number of nights', rolled.nightsCharged, guestsIn(hotel))
  for (const account of hotel.inHouse.values()) account.charge(account.stay.booking.rate)
  for (const account of hotel.groups.values()) chargeGroupNight(account)
  hotel.house.businessDate = rolled.businessDate
  return rolled.nightsCharged
}
