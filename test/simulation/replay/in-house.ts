import { addDays, type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { Booking } from './booking.ts'
import type { Watch } from './day-plan.ts'
import { demand } from './demand.ts'
import type { GuestAccount } from './guest-account.ts'
import type { Desk, ReplayHotel } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'
import { changeOf, tendersFor } from './tender-mix.ts'

export interface Meal {
  readonly code: 'breakfast' | 'restaurant'
  readonly name: string
  readonly price: Money
}

const breakfast: Meal = { code: 'breakfast', name: 'Breakfast', price: Money.of('12.00', currency) }
const lunch: Meal = { code: 'restaurant', name: 'Lunch', price: Money.of('17.50', currency) }
const dinner: Meal = { code: 'restaurant', name: 'Dinner', price: Money.of('24.90', currency) }

const servedBy = {
  morning: { none: [], breakfast: [breakfast], half_board: [breakfast], full_board: [breakfast] },
  afternoon: { none: [], breakfast: [], half_board: [], full_board: [lunch] },
  night: { none: [], breakfast: [], half_board: [dinner], full_board: [dinner] },
} as const

/** The meals of a booking in a watch. Guests have breakfast and lunch from the day after their arrival, dinner from the arrival on. */
export const mealsOf = (
  { arrivalDate, nights, meal }: Booking,
  watch: Watch,
  date: BusinessDate,
): readonly Meal[] => (nights > 0 && (watch === 'night' || date > arrivalDate) ? servedBy[watch][meal] : [])

/** Posts what a room has eaten in a watch. Now and then the wrong amount is typed first, and taken back. */
export const postMeals = async (
  hotel: ReplayHotel,
  desk: Desk,
  account: GuestAccount,
  { watch, date }: { watch: Watch; date: BusinessDate },
): Promise<void> => {
  const { booking } = account.stay
  const persons = booking.adults + booking.children
  for (const { code, name, price } of mealsOf(booking, watch, date)) {
    const amount = price.times(persons)
    const line = { folioId: account.folioId, code, quantity: persons, remark: name }
    if (hotel.mistakes.happens('wrong_posting', `${booking.line} ${date} ${name}`)) {
      const wrong = await desk.cashier.run((api) => api.folios.postCharge, {
        ...line,
        amount: price.toString(),
      })
      const taken = { folioLineId: wrong.folioLineId, reasonCode: 'wrong_amount' as const, remark: '' }
      await desk.cashier.run((api) => api.folios.correctCharge, taken)
      hotel.mistakes.made({
        kind: 'wrong_posting',
        cashier: desk.cashier.name,
        what: price.toString(),
      })
    }
    const posted = await desk.cashier.run((api) => api.folios.postCharge, {
      ...line,
      amount: amount.toString(),
    })
    account.charge(amount)
    demand('the folio', posted.balance, account.owed)
  }
}

const week = 7

/** Who stays long pays the week that is over. */
export const payWeek = async (
  hotel: ReplayHotel,
  desk: Desk,
  account: GuestAccount,
  date: BusinessDate,
): Promise<void> => {
  const { arrivalDate, departureDate, line } = account.stay.booking
  const isDue = date > arrivalDate && date < departureDate && daysBetween(arrivalDate, date) % week === 0
  if (!isDue || !account.owed.isPositive) return
  const tenders = tendersFor(line, `week until ${addDays(date, -1)}`, account.owed)
  const [only, second] = tenders
  if (only && !second && hotel.mistakes.happens('wrong_tender', `${line} ${date}`)) {
    await payByWrongTender(hotel, desk, account, only)
    return
  }
  const input = { folioId: account.folioId, tenders }
  const receipt = await desk.cashier.run((api) => api.payments.take, input)
  for (const [index, tender] of tenders.entries()) {
    demand('the change', receipt.change[index] ?? '', changeOf(tender, currency))
    desk.model.receive(tender)
  }
  desk.model.keepPaper('receipt')
  account.pay(account.owed)
  demand('the folio', receipt.balance, account.owed)
}

/** Cash is typed where the guest gave something else, or a card where it was cash; one correction receipt says so. */
const payByWrongTender = async (
  hotel: ReplayHotel,
  desk: Desk,
  account: GuestAccount,
  { methodCode, reference, amount }: TenderInput,
): Promise<void> => {
  const { folioId, stayId } = account
  const wrong =
    methodCode === 'cash'
      ? { methodCode: 'card', amount, reference: 'R-wrong' }
      : { methodCode: 'cash', amount, reference: '' }
  await desk.cashier.run((api) => api.payments.take, { folioId, tenders: [wrong] })
  const folios = await desk.cashier.ask((api) => api.folios.ofStay.query({ stayId }))
  const line = folios[0]?.lines.findLast(({ kind }) => kind === 'payment')
  const input = {
    paymentLineId: line?.id ?? 0,
    methodCode,
    reference,
    reasonCode: 'wrong_method' as const,
  }
  const corrected = await desk.cashier.run((api) => api.payments.correctTender, input)
  demand('what was booked anew', corrected.amount, amount)
  desk.model.receive({ methodCode, amount })
  desk.model.keepPaper('receipt', 2)
  account.pay(account.owed)
  hotel.mistakes.made({ kind: 'wrong_tender', cashier: desk.cashier.name, what: amount })
}
