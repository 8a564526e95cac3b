import type { DayPlan, PlannedStay, Watch } from './day-plan.ts'
import { cancel, checkIn, missArrival, reserve } from './arrival.ts'
import { demand } from './demand.ts'
import { checkOut } from './departure.ts'
import type { GuestAccount } from './guest-account.ts'
import { payWeek, postMeals } from './in-house.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { changeWatch, endWatch, openFromSafe, receiveBags } from './watch-change.ts'

/** What is special about a day: on the first the desks open, on the last they close. */
export interface DayPlace {
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly roomOf: ReadonlyMap<number, string>
}

/**
 * A day of the hotel, watch by watch. The desks work at the same time, and so do, while they hand over, the
 * receptionist, the housekeeper and the accountant; each of them does one thing after another. Returns the
 * nights that were charged at its end.
 */
export const liveDay = async (hotel: ReplayHotel, plan: DayPlan, place: DayPlace): Promise<number> => {
  await Promise.all([
    ...hotel.desks.map((desk) => (place.isFirst ? openFromSafe(desk) : changeWatch(hotel, desk, 'morning'))),
    keepBook(hotel, plan, place.roomOf),
    receiveBags(hotel),
  ])
  await work(hotel, plan, 'morning')
  await Promise.all([...hotel.desks.map((desk) => changeWatch(hotel, desk, 'afternoon')), makeRooms(hotel)])
  await work(hotel, plan, 'afternoon')
  await Promise.all([...hotel.desks.map((desk) => changeWatch(hotel, desk, 'night')), makeRooms(hotel)])
  await work(hotel, plan, 'night')
  for (const booking of plan.missedToday) await serving(booking.line, missArrival(hotel, booking))
  if (place.isLast) {
    await Promise.all(hotel.desks.map((desk) => endWatch(hotel, desk)))
    await receiveBags(hotel)
  }
  return rollDate(hotel)
}

/** The receptionist's telephone: reservations of the day, and those who will not come. */
const keepBook = async (
  hotel: ReplayHotel,
  plan: DayPlan,
  roomOf: ReadonlyMap<number, string>,
): Promise<void> => {
  for (const booking of plan.bookedToday) {
    await serving(booking.line, reserve(hotel, booking, roomOf.get(booking.line) ?? ''))
  }
  for (const booking of plan.cancelledToday) await serving(booking.line, cancel(hotel, booking))
}

/** A watch at every desk: meals of those who are in, payments, departures, arrivals. */
const work = async (hotel: ReplayHotel, plan: DayPlan, watch: Watch): Promise<void> => {
  const here = [...hotel.inHouse.values()]
  const leaving = plan.departures.filter(({ departure }) => departure.watch === watch)
  const coming = plan.arrivals.filter(({ arrival }) => arrival.watch === watch)
  await Promise.all(
    hotel.desks.map(async (desk) => {
      for (const account of here.filter(({ stay }) => stay.arrival.desk === desk.index)) {
        await serving(lineOf(account), postMeals(desk, account, { watch, date: plan.date }))
        if (watch === 'morning') await serving(lineOf(account), payWeek(desk, account, plan.date))
      }
    }),
  )
  await Promise.all(
    hotel.desks.map(async (desk) => {
      for (const stay of leaving.filter(({ departure }) => departure.desk === desk.index))
        await leave(hotel, desk, stay)
      for (const stay of coming.filter(({ arrival }) => arrival.desk === desk.index))
        await serving(stay.booking.line, checkIn(hotel, desk, stay))
    }),
  )
}

const lineOf = ({ stay }: GuestAccount): number => stay.booking.line

const leave = async (hotel: ReplayHotel, desk: Desk, { booking }: PlannedStay): Promise<void> => {
  const account = hotel.inHouse.get(booking.line)
  if (!account) throw new Error(`booking of line ${booking.line} leaves and is not in house`)
  await serving(booking.line, checkOut(hotel, desk, account))
}

const makeRooms = async ({ housekeeper, roomIds, roomsLeft }: ReplayHotel): Promise<void> => {
  for (const number of roomsLeft.splice(0)) {
    await housekeeper.run((api) => api.rooms.setState, { roomId: roomIds.get(number) ?? 0, state: 'clean' })
  }
}

/** The lead rolls the date; every guest in house owes one night more. */
const rollDate = async (hotel: ReplayHotel): Promise<number> => {
  await makeRooms(hotel)
  const rolled = await hotel.lead.run((api) => api.nightAudit.roll, {})
  demand('the number of nights', rolled.nightsCharged, hotel.inHouse.size)
  for (const account of hotel.inHouse.values()) account.charge(account.stay.booking.rate)
  hotel.house.businessDate = rolled.businessDate
  return rolled.nightsCharged
}

/** Says which line of the file an error is about. */
const serving = async (line: number, service: Promise<void>): Promise<void> => {
  try {
    await service
  } catch (error) {
    throw new Error(`line ${line} of the file`, { cause: error })
  }
}
