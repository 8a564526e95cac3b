import type { Booking } from './booking.ts'
import { endAdvance, takeAdvance } from './advance.ts'
import type { DayPlan, PlannedStay } from './day-plan.ts'
import { cancelRooms, missRoom, openGroup, writeRoomingList } from './group-block.ts'
import { moveGuest, stayOn } from './house-change.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { cancel, change, missArrival, reserve } from './reservation.ts'
import { serving } from './serving.ts'

type Some<T> = readonly [T, ...T[]]

/** Bookings by themselves, and those of each block together. */
const apart = <T>(
  items: readonly T[],
  bookingOf: (item: T) => Booking,
): { single: T[]; blocks: Some<T>[] } => {
  const blocks = Map.groupBy(items, (item) => bookingOf(item).block)
  const single = blocks.get(null) ?? []
  blocks.delete(null)
  return { single, blocks: [...blocks.values()].filter((group): group is [T, ...T[]] => group.length > 0) }
}

export const byBlock = (bookings: readonly Booking[]) => apart(bookings, (booking) => booking)

export const staysByBlock = (stays: readonly PlannedStay[]) => apart(stays, ({ booking }) => booking)

/** The receptionist's telephone: reservations of the day, what changes, and those who will not come. */
export const keepBook = async (hotel: ReplayHotel, plan: DayPlan): Promise<void> => {
  const booked = byBlock(plan.bookedToday)
  for (const booking of booked.single) await serving(booking.line, reserve(hotel, booking))
  for (const members of booked.blocks) await serving(members[0].line, openGroup(hotel, members))
  for (const planned of plan.changedToday) await serving(planned.booking.line, change(hotel, planned))
  await cancelAll(
    hotel,
    plan.cancelledToday.filter((booking) => !isPrepaid(booking)),
  )
  for (const coming of staysByBlock(plan.arrivals).blocks)
    await serving(coming[0].booking.line, writeRoomingList(hotel, coming))
  // Who moves on the day they were to leave has said before that they stay.
  for (const stay of plan.extensions) await serving(stay.booking.line, stayOn(hotel, stay))
  for (const stay of plan.moves) await serving(stay.booking.line, moveGuest(hotel, stay))
}

/** Money of bookings goes through a desk: it waits until somebody stands there. */
export const servePrepaid = async (hotel: ReplayHotel, desk: Desk, plan: DayPlan): Promise<void> => {
  for (const booking of plan.bookedToday.filter(isPrepaid))
    await serving(booking.line, takeAdvance(hotel, desk, booking))
  const cancelled = plan.cancelledToday.filter(isPrepaid)
  for (const booking of cancelled)
    await serving(booking.line, endAdvance(hotel, desk, { booking, event: 'cancelled' }))
  await cancelAll(hotel, cancelled)
}

/** Before the roll: those who were expected and did not come. */
export const missArrivals = async (hotel: ReplayHotel, desk: Desk, plan: DayPlan): Promise<void> => {
  for (const booking of plan.missedToday) {
    await serving(booking.line, endAdvance(hotel, desk, { booking, event: 'no_show' }))
    const isOfBlock = booking.block !== null
    await serving(booking.line, isOfBlock ? missRoom(hotel, booking) : missArrival(hotel, booking))
  }
}

const isPrepaid = ({ advance }: Booking): boolean => advance !== 'none'

const cancelAll = async (hotel: ReplayHotel, bookings: readonly Booking[]): Promise<void> => {
  const { single, blocks } = byBlock(bookings)
  for (const booking of single) await serving(booking.line, cancel(hotel, booking))
  for (const members of blocks) await serving(members[0].line, cancelRooms(hotel, members))
}
