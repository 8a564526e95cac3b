import { Money } from '@jiaoban/shared/kernel/money.ts'
import { depositByRule } from '@jiaoban/shared/stays/deposit-rule.rules.ts'
import type { Booking } from './booking.ts'
import { senderOf } from './company-account.ts'
import type { PlannedStay } from './day-plan.ts'
import { demand } from './demand.ts'
import { GuestAccount, type HeldSlip } from './guest-account.ts'
import { guestsOf } from './guests.ts'
import { depositStep } from './hotel-plan.ts'
import { type Desk, idIn, type ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'
import { partyOf, priceOf, reservedStay, signedFor } from './reservation.ts'
import { changeOf, tendersFor } from './tender-mix.ts'

/** What the house still asks for at the arrival. Who pays on account, or paid enough in advance, leaves nothing. */
const depositOf = ({ isOnAccount, nights, rate }: Booking, advance: readonly HeldSlip[]): Money => {
  const zero = Money.zero(currency)
  if (isOnAccount) return zero
  const held = Money.sum(
    advance.map(({ amount }) => amount),
    currency,
  )
  return depositByRule(nights, rate, Money.of(depositStep, currency)).minus(held).max(zero)
}

/** Registers the guests, gives them their room and takes the deposit the house asks for. */
export const checkIn = async (hotel: ReplayHotel, desk: Desk, stay: PlannedStay): Promise<void> => {
  const { booking, roomNumber, agreedUntil } = stay
  const { line, rate, source } = booking
  const advance = hotel.advances.get(line) ?? []
  const asked = depositOf(booking, advance)
  const tenders = asked.isZero ? [] : tendersFor(line, 'deposit', asked)
  const input = {
    ...partyOf(booking),
    departureDate: agreedUntil,
    ...priceOf(rate),
    stayId: source === 'walk_in' ? null : reservedStay(hotel, line),
    source,
    segmentCode: booking.segmentCode,
    companyId: await senderOf(hotel, booking),
    roomId: idIn(hotel.roomIds, roomNumber),
    guests: guestsOf(booking),
    acceptDirtyRoom: false,
    deposit: tenders.length > 0 ? { tenders } : null,
  }
  const result = await desk.cashier.run((api) => api.stays.checkIn, input, signedFor(hotel, rate))
  hotel.reserved.delete(line)
  hotel.advances.delete(line)
  const account = new GuestAccount(stay, result)
  account.slips.push(...advance)
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
