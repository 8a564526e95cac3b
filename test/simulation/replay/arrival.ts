import { Money } from '@jiaoban/shared/kernel/money.ts'
import { depositByRule } from '@jiaoban/shared/stays/deposit-rule.rules.ts'
import type { Booking } from './booking.ts'
import type { PlannedStay } from './day-plan.ts'
import { demand } from './demand.ts'
import { GuestAccount } from './guest-account.ts'
import { callerOf, guestsOf } from './guests.ts'
import { depositStep } from './hotel-plan.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'
import { changeOf, tendersFor } from './tender-mix.ts'

/** Everything but the room of a booking, as the desk types it. */
const termsOf = (booking: Booking) => ({
  departureDate: booking.departureDate,
  rate: booking.rate.toString(),
  adults: booking.adults,
  children: booking.children,
  breakfasts: booking.meal === 'none' ? 0 : booking.adults + booking.children,
  plate: booking.cars > 0 ? `${booking.nationality.slice(0, 2)}-${booking.line}` : '',
  remarks: '',
})

/** Takes a reservation by telephone. Those who come in a block are given their rooms at once. */
export const reserve = async (hotel: ReplayHotel, booking: Booking, roomNumber: string): Promise<void> => {
  const isHeld = booking.isBlock && roomNumber !== '' && booking.reservedType === booking.assignedType
  const { stayId } = await hotel.reception.run((api) => api.stays.reserve, {
    ...termsOf(booking),
    source: booking.source === 'walk_in' ? 'direct' : booking.source,
    guest: { guestId: null, ...callerOf(booking) },
    roomTypeId: idIn(hotel.typeIds, booking.reservedType),
    roomId: isHeld ? idIn(hotel.roomIds, roomNumber) : null,
    arrivalDate: booking.arrivalDate,
  })
  hotel.reserved.set(booking.line, stayId)
  hotel.figures.bookings += 1
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

/** Registers the guests, gives them their room and takes the deposit the house asks for. */
export const checkIn = async (hotel: ReplayHotel, desk: Desk, stay: PlannedStay): Promise<void> => {
  const { booking, roomNumber } = stay
  const { line, nights, rate, source } = booking
  const asked = booking.isOnAccount
    ? Money.zero(currency)
    : depositByRule(nights, rate, Money.of(depositStep, currency))
  const tenders = asked.isZero ? [] : tendersFor(line, 'deposit', asked)
  const result = await desk.cashier.run((api) => api.stays.checkIn, {
    ...termsOf(booking),
    stayId: source === 'walk_in' ? null : reservedStay(hotel, line),
    source,
    roomId: idIn(hotel.roomIds, roomNumber),
    guests: guestsOf(booking),
    acceptDirtyRoom: false,
    deposit: tenders.length > 0 ? { tenders } : null,
  })
  hotel.reserved.delete(line)
  const account = new GuestAccount(stay, result)
  demand('the number of slips', result.slips.length, tenders.length)
  for (const [index, tender] of tenders.entries()) {
    const slip = result.slips[index]
    if (!slip) continue
    demand('the change of a deposit', slip.change, changeOf(tender, currency))
    desk.model.receive(tender)
    desk.model.keepPaper('deposit_slip')
    account.slips.push({
      slipId: slip.slipId,
      methodCode: tender.methodCode,
      amount: Money.of(tender.amount, currency),
    })
  }
  hotel.inHouse.set(line, account)
  hotel.figures.stays += 1
  if (source === 'walk_in') hotel.figures.bookings += 1
}

const reservedStay = ({ reserved }: ReplayHotel, line: number): number => {
  const stayId = reserved.get(line)
  if (stayId === undefined) throw new Error('nothing is reserved')
  return stayId
}

const idIn = (ids: ReadonlyMap<string, number>, name: string): number => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`the hotel has no ${name}`)
  return id
}
