import type { PlannedStay } from './day-plan.ts'
import { demand } from './demand.ts'
import type { GuestAccount } from './guest-account.ts'
import { type Desk, idIn, type ReplayHotel } from './replay-hotel.ts'

/** A guest moves to the type the file says they were given, for the price that was agreed: the lead's to approve. */
export const moveGuest = async (hotel: ReplayHotel, { booking, movesTo }: PlannedStay): Promise<void> => {
  const account = inHouse(hotel, booking.line)
  const from = account.roomNumber
  const input = {
    stayId: account.stayId,
    roomId: idIn(hotel.roomIds, movesTo ?? ''),
    rate: booking.rate.toString(),
    reasonCode: 'upgrade' as const,
    acceptDirtyRoom: false,
  }
  const moved = await hotel.reception.run((api) => api.stays.moveRoom, input, { approver: hotel.lead })
  demand('the room a guest moves to', moved.to, movesTo ?? '')
  account.roomNumber = moved.to
  hotel.roomsLeft.push(from)
}

/** Who was to leave today stays on. */
export const stayOn = async (hotel: ReplayHotel, { booking }: PlannedStay): Promise<void> => {
  const { stayId } = inHouse(hotel, booking.line)
  const { departureDate } = booking
  await hotel.reception.run((api) => api.stays.extend, { stayId, departureDate })
}

/** Who leaves before the day that was agreed says so first. The house asks nothing for it. */
export const leaveEarly = async (desk: Desk, { stay, stayId }: GuestAccount): Promise<void> => {
  const { departureDate } = stay.booking
  if (stay.agreedUntil <= departureDate) return
  const left = await desk.cashier.run((api) => api.stays.shorten, { stayId, departureDate })
  demand('the fee for leaving early', String(left.fee), 'null')
}

const inHouse = (hotel: ReplayHotel, line: number): GuestAccount => {
  const account = hotel.inHouse.get(line)
  if (!account) throw new Error('is not in house')
  return account
}
