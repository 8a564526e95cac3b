import { exchangeCurrency } from '@jiaoban/server/payments/exchange-currency.command.ts'
import { sellForeignCash } from '@jiaoban/server/payments/sell-foreign-cash.command.ts'
import { takeBackExchange } from '@jiaoban/server/payments/take-back-exchange.command.ts'
import { takeForeignPayment } from '@jiaoban/server/payments/take-foreign-payment.command.ts'
import type { Action } from './action.ts'
import { type Cents, least, sumOf, toStep, toText } from './cents.ts'
import { localDate } from './days.ts'
import { isReceptionist, takeMemo, takeReceipt } from './desk-papers.ts'
import { addLine, folioBalance, guestOf } from './folio-model.ts'
import {
  bookResult,
  type CurrencyModel,
  type ExchangeModel,
  foreignHeld,
  fxOf,
  homeOf,
  inCurrency,
  rateOn,
  rateText,
  textIn,
} from './foreign.ts'
import { add, balanceOf, drawerOf, type HotelModel, post, type ShiftModel } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

/** So much of a currency as a traveller has in the pocket. */
const pocketful = ({ random }: Simulation, { unit }: CurrencyModel): Cents =>
  unit === 1n ? random.cents(1, 90_000) : random.cents(1, 60_000, random.pick([1, 5, 100, 1_000]))

/** What a guest has exchanged on a day, without what was taken back and what paid a bill. */
const exchangedBy = (model: HotelModel, guest: string, day: string): Cents =>
  sumOf(
    model.exchanges
      .filter((one) => one.guest === guest && one.day === day && !one.isTakenBack)
      .map(({ home, settled }) => home - settled),
  )

/** Both sums cross; one comes into the drawer and the other leaves it. */
const cross = (
  model: HotelModel,
  shift: ShiftModel,
  deed: Pick<ExchangeModel, 'currency' | 'isBuying' | 'foreign' | 'home' | 'settled'>,
  sign: 1n | -1n = 1n,
): void => {
  const { currency, isBuying, foreign, home, settled } = deed
  const [drawer, fx] = [drawerOf(shift.desk), fxOf(currency)]
  const [into, from] = isBuying ? [drawer, fx] : [fx, drawer]
  post(model, inCurrency(into, currency), inCurrency(from, currency), sign * foreign)
  post(model, from, into, sign * (home - settled))
  takeMemo(model, shift)
}

/** A traveller changes money, at the rate on the board or at one that holds no more. */
const exchange = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = simulation.openShift()
  const currency = random.pick(model.currencies)
  if (!shift) return false
  const isBuying = random.chance(0.7)
  const held = foreignHeld(model, shift.desk, currency)
  const wanted = pocketful(simulation, currency)
  const foreign = isBuying || held === 0n || random.chance(0.2) ? wanted : least(wanted, held)
  const valid = rateOn(currency, model.date)
  const asked = isBuying ? valid?.buy : valid?.sell
  const told = (asked ?? 1_000_000n) + (random.chance(0.04) ? 1n : 0n)
  const home = homeOf(model, { currency, foreign, rate: asked ?? 0n })
  const guest = `TK${random.int(1_001, 1_012)}`
  const day = localDate(hotel.clock.now())
  const hasLead = random.chance(0.4)
  const { exchangeLimits: limits } = model
  const refusal = (() => {
    if (!currency.isTaken) return 'currency_not_taken'
    if (valid === undefined) return 'exchange_rate_missing'
    if (asked === undefined || asked === null) return 'currency_not_sold'
    if (told !== asked) return 'exchange_rate_changed'
    if (home === 0n) return 'exchange_too_small'
    if (home > limits.exchange) return 'exchange_above_limit'
    if (exchangedBy(model, guest, day) + home > limits.guest_day) return 'exchange_above_guest_limit'
    if (home > limits.alone && !hasLead) return 'exchange_needs_approval'
    const pays = isBuying ? home > balanceOf(model, drawerOf(shift.desk)) : foreign > held
    return pays ? 'account_below_zero' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      exchangeCurrency,
      {
        direction: isBuying ? 'buy' : 'sell',
        currency: currency.code,
        amount: textIn(foreign, currency),
        rate: rateText(told),
        guest: { name: '田中太郎', idKind: 'passport', idNumber: guest },
      },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  const deed = { currency, isBuying, foreign, home, settled: 0n }
  cross(model, shift, deed)
  model.exchanges.push({ ...deed, id: result.exchangeId, shift, guest, day, isTakenBack: false })
  bookResult(model, currency)
  return true
}

/** A mistake and its cure: the shift that exchanged takes it back, also after the count. */
const takeBack = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = random.pickAny(simulation.workingShifts())
  const own = model.exchanges.filter((one) => one.shift === shift)
  const made = random.pickAny(random.chance(0.9) ? own : model.exchanges.slice(-30))
  if (!shift || !made) return false
  const { currency, isBuying, foreign, home, settled } = made
  const drawer = drawerOf(shift.desk)
  const refusal = (() => {
    if (isReceptionist(shift)) return 'not_permitted'
    if (made.shift !== shift) return 'exchange_of_another_shift'
    if (made.isTakenBack) return 'exchange_already_taken_back'
    if (settled > 0n) return 'exchange_paid_folio'
    const isShort = isBuying
      ? foreign > foreignHeld(model, shift.desk, currency)
      : home > balanceOf(model, drawer)
    return isShort ? 'account_below_zero' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      takeBackExchange,
      { exchangeId: made.id, reasonCode: 'wrong_amount' },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  cross(model, shift, made, -1n)
  bookResult(model, currency)
  made.isTakenBack = true
  const sign = isBuying ? -1n : 1n
  const counted = shift.count?.foreign.find((one) => one.currency === currency)
  if (counted) counted.expected += sign * foreign
  if (shift.count) shift.count.expected -= sign * home
  return true
}

/** Foreign notes pay a folio, never more than it owes; what they pay is rounded like cash, change is the hotel's. */
const pay = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = simulation.openShift()
  const wanted = random.chance(0.03) ? 'checked_out' : 'in_house'
  const stay = random.pickAny(model.stays.filter(({ state }) => state === wanted))
  const currency = random.pick(model.currencies)
  if (!shift || !stay) return false
  const owed = folioBalance(stay)
  const given = pocketful(simulation, currency)
  const rate = rateOn(currency, model.date)?.buy ?? 1_000_000n
  const home = homeOf(model, { currency, foreign: given, rate })
  const most = owed > 0n ? least(owed, home) : 100n
  const amount = random.chance(0.05) ? most + 100n : random.chance(0.4) || most < 2n ? most : most / 2n
  if (amount <= 0n) return false
  const told = rate + (random.chance(0.04) ? 1n : 0n)
  const hasLead = random.chance(0.4)
  const due = toStep(amount, model.cashStep)
  const change = home - due
  const { exchangeLimits: limits } = model
  const ofDay = `${stay.id} ${localDate(hotel.clock.now())}`
  const before = model.changeForNotes.get(ofDay) ?? 0n
  const refusal = (() => {
    if (!stay.isFolioOpen) return 'folio_closed'
    if (owed <= 0n) return 'nothing_to_pay'
    if (amount > owed) return 'payment_above_balance'
    if (!currency.isTaken) return 'currency_not_taken'
    if (told !== rate) return 'exchange_rate_changed'
    if (home === 0n || due === 0n) return 'exchange_too_small'
    if (change < 0n) return 'tendered_too_little'
    if (change > limits.exchange) return 'exchange_above_limit'
    if (change > 0n && before + change > limits.guest_day) return 'exchange_above_guest_limit'
    if (change > limits.alone && !hasLead) return 'exchange_needs_approval'
    return change > balanceOf(model, drawerOf(shift.desk)) ? 'account_below_zero' : null
  })()
  if (refusal === 'nothing_to_pay' && random.chance(0.8)) return false
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      takeForeignPayment,
      {
        folioId: stay.folioId,
        amount: toText(amount),
        currency: currency.code,
        given: textIn(given, currency),
        rate: rateText(told),
      },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  takeReceipt(model, shift)
  cross(model, shift, { currency, isBuying: true, foreign: given, home, settled: due })
  const paid = least(amount, due)
  post(model, fxOf(currency), guestOf(stay), paid)
  addLine(model, stay, { kind: 'fx_settled', amount: -paid })
  if (due > amount) post(model, fxOf(currency), 'rounding:0', due - amount)
  if (amount > due) {
    post(model, 'rounding:0', guestOf(stay), amount - due)
    addLine(model, stay, { kind: 'rounding_settled', amount: due - amount })
  }
  add(model.changeForNotes, ofDay, change)
  bookResult(model, currency)
  return true
}

/** The bank buys what the safe has of a currency, against a slip that is used once. */
const sellToBank = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const currency = random.pick(model.currencies)
  const held = balanceOf(model, inCurrency('cash.safe:0', currency))
  const isTooMuch = random.chance(0.1)
  if (held === 0n && !isTooMuch) return false
  const amount = isTooMuch ? held + 1n : random.chance(0.7) ? held : (held + 1n) / 2n
  const used = random.chance(0.05) ? random.pickAny(model.bankSlips) : undefined
  const slipNumber = used ?? `FX-${model.bankSlips.length}`
  const rate = (rateOn(currency, model.date)?.buy ?? 1_000_000n) - 1_000n
  const exact = homeOf(model, { currency, foreign: amount, rate })
  const received = exact > 0n ? exact : 1n
  const refusal = used ? 'bank_slip_used' : isTooMuch ? 'account_below_zero' : null
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(sellForeignCash, {
      currency: currency.code,
      amount: textIn(amount, currency),
      received: toText(received),
      slipNumber,
    }),
  )
  if (!result) return true
  model.bankSlips.push(slipNumber)
  post(model, inCurrency(fxOf(currency), currency), inCurrency('cash.safe:0', currency), amount)
  post(model, 'bank:0', fxOf(currency), received)
  bookResult(model, currency)
  return true
}

export const exchangeActions: readonly Action[] = [
  { weight: 5, run: exchange },
  { weight: 2, run: takeBack },
  { weight: 3, run: pay },
  { weight: 1, run: sellToBank },
]
