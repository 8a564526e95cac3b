import { kindOfRoom } from './block.ts'
import type { Booking } from './booking.ts'
import { senderOf } from './company-account.ts'
import type { PlannedStay } from './day-plan.ts'
import { demand } from './demand.ts'
import { GroupAccount } from './group-account.ts'
import { callerOf } from './guests.ts'
import { type Desk, idIn, type ReplayHotel } from './replay-hotel.ts'
import { cancel, missArrival, partyOf, reservedStay, signedFor } from './reservation.ts'

/** Blocks the rooms of a group, one row of the form for those that are alike. */
export const openGroup = async (
  hotel: ReplayHotel,
  members: readonly [Booking, ...Booking[]],
): Promise<void> => {
  const [{ line, arrivalDate, departureDate }] = members
  const kinds = [...Map.groupBy(members, kindOfRoom).values()]
  const input = {
    name: `Group of line ${line}`,
    contact: callerOf(members[0]).name,
    remarks: '',
    arrivalDate,
    departureDate,
    releaseDate: arrivalDate,
    segmentCode: members[0].segmentCode,
    companyId: await senderOf(hotel, members[0]),
    concessionReasonCode: 'group',
    rooms: kinds.map((alike) => {
      const { reservedType, rate, adults, breakfasts } = firstOf(alike)
      return {
        roomTypeId: idIn(hotel.typeIds, reservedType),
        quantity: alike.length,
        rate: rate.toString(),
        adults,
        breakfasts,
      }
    }),
  }
  const rates = kinds.map((alike) => firstOf(alike).rate)
  const opened = await hotel.reception.run((api) => api.groups.open, input, signedFor(hotel, ...rates))
  demand('the rooms of a group', opened.stayIds.length, members.length)
  for (const [index, member] of kinds.flat().entries())
    hotel.reserved.set(member.line, opened.stayIds[index] ?? 0)
  hotel.groups.set(line, new GroupAccount(members, opened))
  hotel.figures.bookings += members.length
}

const firstOf = (alike: readonly Booking[]) => {
  const [booking] = alike
  if (!booking) throw new Error('a kind of room without a room')
  return { ...booking, breakfasts: partyOf(booking).breakfasts }
}

/** The account of the group a booking is of. */
export const groupOf = ({ groups }: ReplayHotel, { block }: Booking): GroupAccount => {
  const account = groups.get(block ?? 0)
  if (!account) throw new Error('the group is not known')
  return account
}

/**
 * Rooms of a group that will not come: each by itself, or all that is left of the group at once, where nobody of
 * it has come.
 */
export const cancelRooms = async (
  hotel: ReplayHotel,
  members: readonly [Booking, ...Booking[]],
): Promise<void> => {
  const account = groupOf(hotel, members[0])
  const isWhole = account.inHouse.size === 0 && members.length === account.expected.size
  for (const member of members) {
    if (!isWhole) await cancel(hotel, member)
    account.expected.delete(member.line)
  }
  if (!isWhole) return
  await closeGroup(hotel, account)
  for (const { line } of members) hotel.reserved.delete(line)
  hotel.figures.cancelled += members.length
}

/** A room of a group that nobody came to. With the last of them the group is over. */
export const missRoom = async (hotel: ReplayHotel, member: Booking): Promise<void> => {
  const account = groupOf(hotel, member)
  await missArrival(hotel, member)
  account.expected.delete(member.line)
  if (account.expected.size + account.inHouse.size === 0) await closeGroup(hotel, account)
}

const closeGroup = async (hotel: ReplayHotel, { groupId, booking }: GroupAccount): Promise<void> => {
  const input = { groupId, reasonCode: 'guest_cancelled' as const }
  await hotel.reception.run((api) => api.groups.cancel, input)
  hotel.groups.delete(booking.line)
}

/** On the day of the arrival the group says who comes, and everybody gets the room they will have. */
export const writeRoomingList = async (
  hotel: ReplayHotel,
  coming: readonly [PlannedStay, ...PlannedStay[]],
): Promise<void> => {
  const { groupId } = groupOf(hotel, coming[0].booking)
  const rooms = coming.map(({ booking, roomNumber }) => ({
    stayId: reservedStay(hotel, booking.line),
    guestName: callerOf(booking).name,
    roomId: idIn(hotel.roomIds, roomNumber),
  }))
  await hotel.reception.run((api) => api.groups.writeRoomingList, { groupId, rooms })
}

/** Everybody who comes gets their key at once. */
export const checkInGroup = async (
  hotel: ReplayHotel,
  desk: Desk,
  coming: readonly [PlannedStay, ...PlannedStay[]],
): Promise<void> => {
  const account = groupOf(hotel, coming[0].booking)
  const members = coming.map((stay) => ({ stay, stayId: reservedStay(hotel, stay.booking.line), own: null }))
  const stayIds = members.map(({ stayId }) => stayId)
  const { groupId } = account
  const { rooms } = await desk.cashier.run((api) => api.groups.checkIn, { groupId, stayIds })
  for (const member of members) {
    const { line } = member.stay.booking
    const given = rooms.find(({ stayId }) => stayId === member.stayId)
    demand('the room of a group', given?.roomId ?? 0, idIn(hotel.roomIds, member.stay.roomNumber))
    account.expected.delete(line)
    account.inHouse.set(line, member)
    hotel.reserved.delete(line)
  }
  hotel.figures.stays += members.length
}
