import { addDays, type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Booking } from './booking.ts'
import { demand } from './demand.ts'
import { happens } from './dice.ts'
import type { GuestAccount } from './guest-account.ts'
import type { Desk } from './replay-hotel.ts'
import { currency } from './replay-currency.ts'
import { changeOf, tendersFor } from './tender-mix.ts'

interface Meal {
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

/** Guests have breakfast and lunch from the day after their arrival, dinner from the arrival on. */
const isServed = (
  { arrivalDate, nights }: Booking,
  watch: keyof typeof servedBy,
  date: BusinessDate,
): boolean => nights > 0 && (watch === 'night' || date > arrivalDate)

/** Posts what a room has eaten in a watch. Now and then the wrong amount is typed first, and taken back. */
export const postMeals = async (
  desk: Desk,
  account: GuestAccount,
  { watch, date }: { watch: keyof typeof servedBy; date: BusinessDate },
): Promise<void> => {
  const { booking } = account.stay
  if (!isServed(booking, watch, date)) return
  const persons = booking.adults + booking.children
  for (const { code, name, price } of servedBy[watch][booking.meal]) {
    const amount = price.times(persons)
    const line = { folioId: account.folioId, code, quantity: persons, remark: name }
    if (happens(booking.line, `slip of the hand ${date} ${name}`, 0.5)) {
      const wrong = await desk.cashier.run((api) => api.folios.postCharge, {
        ...line,
        amount: price.toString(),
      })
      const taken = { folioLineId: wrong.folioLineId, reasonCode: 'wrong_amount' as const, remark: '' }
      await desk.cashier.run((api) => api.folios.correctCharge, taken)
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
export const payWeek = async (desk: Desk, account: GuestAccount, date: BusinessDate): Promise<void> => {
  const { arrivalDate, departureDate, line } = account.stay.booking
  const isDue = date > arrivalDate && date < departureDate && daysBetween(arrivalDate, date) % week === 0
  if (!isDue || !account.owed.isPositive) return
  const tenders = tendersFor(line, `week until ${addDays(date, -1)}`, account.owed)
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
