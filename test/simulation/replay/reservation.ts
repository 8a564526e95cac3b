import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Booking } from './booking.ts'
import { senderOf } from './company-account.ts'
import { courseOf, type Draft } from './course.ts'
import type { PlannedChange } from './day-plan.ts'
import { demand } from './demand.ts'
import { callerOf } from './guests.ts'
import type { Signatures } from './person.ts'
import { idIn, type ReplayHotel } from './replay-hotel.ts'

/** Everything of a booking but its room and what may change, as the desk types it. */
export const partyOf = (booking: Booking) => ({
  adults: booking.adults,
  children: booking.children,
  breakfasts: booking.meal === 'none' ? 0 : booking.adults + booking.children,
  plate: booking.cars > 0 ? `${booking.nationality.slice(0, 2)}-${booking.line}` : '',
  remarks: '',
})

/** The prices of the file are no lists: those below the hotel's have a reason. */
export const priceOf = (rate: Money) => ({ rate: rate.toString(), concessionReasonCode: 'manager' })

/** Who signs a night for nothing. */
export const signedFor = (hotel: ReplayHotel, ...rates: readonly Money[]): Signatures =>
  rates.some(({ isZero }) => isZero) ? { approver: hotel.lead } : {}

/** What the form of a reservation says. Those who come in a block are given their rooms at once. */
const formOf = async (hotel: ReplayHotel, booking: Booking, { departureDate, rate }: Draft) => {
  const { source, arrivalDate, reservedType, assignedType, isBlock, line } = booking
  const roomNumber = hotel.roomOf.get(line)
  const isHeld = isBlock && roomNumber !== undefined && reservedType === assignedType
  return {
    ...partyOf(booking),
    departureDate,
    ...priceOf(rate),
    source: source === 'walk_in' ? ('direct' as const) : source,
    segmentCode: booking.segmentCode,
    companyId: await senderOf(hotel, booking),
    guest: { guestId: null, ...callerOf(booking) },
    roomTypeId: idIn(hotel.typeIds, reservedType),
    roomId: isHeld ? idIn(hotel.roomIds, roomNumber) : null,
    arrivalDate,
  }
}

/** Takes a reservation by telephone, as it was before anybody changed it. */
export const reserve = async (hotel: ReplayHotel, booking: Booking): Promise<void> => {
  const { drafts, agreedUntil } = courseOf(booking)
  const terms = drafts[0] ?? { departureDate: agreedUntil, rate: booking.rate }
  const { stayId } = await hotel.reception.run(
    (api) => api.stays.reserve,
    await formOf(hotel, booking, terms),
    signedFor(hotel, terms.rate),
  )
  hotel.reserved.set(booking.line, stayId)
  hotel.figures.bookings += 1
}

/** Changes a reservation as the form on the screen does: what stands there is looked at first. */
export const change = async (hotel: ReplayHotel, { booking, from, to }: PlannedChange): Promise<void> => {
  const stayId = reservedStay(hotel, booking.line)
  const seen = await hotel.reception.ask((api) => api.stays.byId.query({ stayId }))
  demand('the departure that was agreed', seen.departureDate, from.departureDate)
  demand('the rate that was agreed', seen.rate, from.rate)
  const input = { stayId, version: seen.version, ...(await formOf(hotel, booking, to)) }
  await hotel.reception.run((api) => api.stays.changeReservation, input, signedFor(hotel, to.rate))
}

export const cancel = async (hotel: ReplayHotel, { line }: Booking): Promise<void> => {
  const input = { stayId: reservedStay(hotel, line), reasonCode: 'guest_cancelled' as const }
  await hotel.reception.run((api) => api.stays.cancel, input)
  hotel.reserved.delete(line)
  hotel.figures.cancelled += 1
}

export const missArrival = async (hotel: ReplayHotel, { line }: Booking): Promise<void> => {
  await hotel.reception.run((api) => api.stays.markNoShow, { stayId: reservedStay(hotel, line) })
  hotel.reserved.delete(line)
  hotel.figures.noShows += 1
}

/** The stay of a booking that is expected. */
export const reservedStay = ({ reserved }: ReplayHotel, line: number): number => {
  const stayId = reserved.get(line)
  if (stayId === undefined) throw new Error('nothing is reserved')
  return stayId
}
