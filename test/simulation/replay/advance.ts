import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Booking } from './booking.ts'
import { demand } from './demand.ts'
import { pick } from './dice.ts'
import type { HeldSlip } from './guest-account.ts'
import { currency } from './replay-currency.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { reservedStay } from './reservation.ts'

/** Nobody brings cash to a booking. */
const methods = [
  [70, 'card'],
  [30, 'bank_transfer'],
] as const

/** What is paid with the booking: all of it where it is not given back, else the first night. */
const asked = ({ advance, rate, nights }: Booking): Money =>
  advance === 'none'
    ? Money.zero(currency)
    : rate.times(advance === 'non_refundable' ? Math.max(1, nights) : 1)

/** Takes what was to be paid with the booking. A rate of 0 asks for nothing. */
export const takeAdvance = async (hotel: ReplayHotel, desk: Desk, booking: Booking): Promise<void> => {
  const { line } = booking
  const amount = asked(booking)
  if (amount.isZero) return
  const methodCode = pick(line, 'advance method', methods)
  const { slips } = await desk.cashier.run((api) => api.stays.takeAdvanceDeposit, {
    stayId: reservedStay(hotel, line),
    tenders: [{ methodCode, amount: amount.toString(), reference: `A${line}` }],
  })
  demand('the number of slips', slips.length, 1)
  desk.model.receive({ methodCode, amount: amount.toString() })
  desk.model.keepPaper('deposit_slip')
  const [slip] = slips
  if (slip) hotel.advances.set(line, [{ slipId: slip.slipId, methodCode, amount }])
}

/** The rule of the house: free until the day before the arrival, then the first night. */
const freeDays = 1

const keptByRule = (hotel: ReplayHotel, booking: Booking, event: Ending): Money => {
  const days = daysBetween(hotel.house.businessDate, booking.arrivalDate)
  return event === 'cancelled' && days >= freeDays ? Money.zero(currency) : booking.rate
}

type Ending = 'cancelled' | 'no_show'

/**
 * Nobody will come: what the booking left with the desk is kept or given back. The server proposes what the
 * rule of the house keeps; of a deposit that is not refundable the lead keeps everything.
 */
export const endAdvance = async (
  hotel: ReplayHotel,
  desk: Desk,
  { booking, event }: { booking: Booking; event: Ending },
): Promise<void> => {
  const slips = hotel.advances.get(booking.line) ?? []
  if (slips.length === 0) return
  const stayId = reservedStay(hotel, booking.line)
  const proposed = await desk.cashier.ask((api) => api.stays.depositsAtEnd.query({ stayId, event }))
  for (const slip of slips) {
    const byRule = keptByRule(hotel, booking, event).min(slip.amount)
    const proposal = proposed.find(({ slipId }) => slipId === slip.slipId)
    demand('what the rule keeps', proposal?.keeps ?? '', byRule)
    const kept = booking.advance === 'non_refundable' ? slip.amount : byRule
    await keep(hotel, desk, { slip, kept, event })
    await giveRestBack(hotel, desk, { slip, rest: slip.amount.minus(kept) })
  }
  hotel.advances.delete(booking.line)
}

const keep = async (
  hotel: ReplayHotel,
  desk: Desk,
  { slip, kept, event }: { slip: HeldSlip; kept: Money; event: Ending },
): Promise<void> => {
  if (kept.isZero) return
  const input = { slipId: slip.slipId, amount: kept.toString(), isPaperBack: false, remark: '' }
  const reason = { reasonCode: event }
  const signed = { approver: hotel.lead }
  const receipt = await desk.cashier.run((api) => api.deposits.forfeit, { ...input, ...reason }, signed)
  demand('what is left on the slip', receipt.remaining, slip.amount.minus(kept))
  desk.model.keepPaper('receipt')
}

const giveRestBack = async (
  hotel: ReplayHotel,
  desk: Desk,
  { slip, rest }: { slip: HeldSlip; rest: Money },
): Promise<void> => {
  if (rest.isZero) return
  const receipt = await desk.cashier.run(
    (api) => api.deposits.refund,
    {
      slipId: slip.slipId,
      amount: rest.toString(),
      isPaperBack: false,
      reasonCode: 'not_arrived' as const,
      remark: '',
    },
    { approver: hotel.lead },
  )
  demand('the way a deposit goes back', receipt.methodCode, slip.methodCode)
  demand('what is left on the slip', receipt.remaining, Money.zero(currency))
  desk.model.giveBack(slip.methodCode, rest)
  desk.model.keepPaper('receipt')
}
