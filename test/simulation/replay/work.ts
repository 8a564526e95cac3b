import { checkIn } from './arrival.ts'
import { staysByBlock } from './book.ts'
import type { DayPlan, PlannedStay, Watch } from './day-plan.ts'
import { checkOut } from './departure.ts'
import { checkInGroup, groupOf } from './group-block.ts'
import { checkOutGroup, postBar, postGroupMeals } from './group-stay.ts'
import { leaveEarly } from './house-change.ts'
import { payWeek, postMeals } from './in-house.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { serving } from './serving.ts'
import { isSkipper, loseGuest } from './skipper.ts'

/** A watch at every desk: meals of those who are in, payments, departures, arrivals. */
export const work = async (hotel: ReplayHotel, plan: DayPlan, watch: Watch): Promise<void> => {
  const here = [...hotel.inHouse.values()]
  const leaving = plan.departures.filter(({ departure }) => departure.watch === watch)
  const coming = plan.arrivals.filter(({ arrival }) => arrival.watch === watch)
  await Promise.all(
    hotel.desks.map(async (desk) => {
      for (const account of here.filter(({ stay }) => stay.arrival.desk === desk.index)) {
        const { line } = account.stay.booking
        await serving(line, postMeals(hotel, desk, account, { watch, date: plan.date }))
        if (watch === 'morning') await serving(line, payWeek(hotel, desk, account, plan.date))
      }
      await serveGroups(hotel, desk, { watch, date: plan.date })
    }),
  )
  await Promise.all(
    hotel.desks.map(async (desk) => {
      await letGo(
        hotel,
        desk,
        leaving.filter(({ departure }) => departure.desk === desk.index),
      )
      await takeIn(
        hotel,
        desk,
        coming.filter(({ arrival }) => arrival.desk === desk.index),
      )
    }),
  )
}

const serveGroups = async (
  hotel: ReplayHotel,
  desk: Desk,
  when: { watch: Watch; date: string },
): Promise<void> => {
  for (const account of hotel.groups.values()) {
    const [member] = account.inHouse.values()
    if (member?.stay.arrival.desk !== desk.index) continue
    await serving(account.booking.line, postGroupMeals(desk, account, when))
    if (when.watch === 'night') await serving(account.booking.line, postBar(desk, account, when.date))
  }
}

const takeIn = async (hotel: ReplayHotel, desk: Desk, coming: readonly PlannedStay[]): Promise<void> => {
  const { single, blocks } = staysByBlock(coming)
  for (const stays of blocks) await serving(stays[0].booking.line, checkInGroup(hotel, desk, stays))
  for (const stay of single) await serving(stay.booking.line, checkIn(hotel, desk, stay))
}

const letGo = async (hotel: ReplayHotel, desk: Desk, leaving: readonly PlannedStay[]): Promise<void> => {
  const { single, blocks } = staysByBlock(leaving)
  for (const [{ booking }] of blocks)
    await serving(booking.line, checkOutGroup(hotel, desk, groupOf(hotel, booking)))
  for (const { booking } of single) await serving(booking.line, leave(hotel, desk, booking.line))
}

/** Somebody goes as guests should, or is gone. */
const leave = async (hotel: ReplayHotel, desk: Desk, line: number): Promise<void> => {
  const account = hotel.inHouse.get(line)
  if (!account) throw new Error('leaves and is not in house')
  if (isSkipper(hotel, account)) return loseGuest(hotel, desk, account)
  await leaveEarly(desk, account)
  await checkOut(hotel, desk, account)
}
