import { constraintOf } from '@jiaoban/db/kernel/constraint-error.ts'
import { findForeignCurrency } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { setExchangeRate } from '@jiaoban/server/property/set-exchange-rate.command.ts'
import { setForeignCurrency } from '@jiaoban/server/property/set-foreign-currency.command.ts'
import { exchangeCurrency } from '@jiaoban/server/payments/exchange-currency.command.ts'
import { sellForeignCash } from '@jiaoban/server/payments/sell-foreign-cash.command.ts'
import { takeBackExchange } from '@jiaoban/server/payments/take-back-exchange.command.ts'
import { bankCash } from '@jiaoban/server/shifts/bank-cash.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeForeignCash, traveller } from '../support/foreign-cash.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'
import { expectRefused, type Refusal, type Step } from '../support/refused-step.ts'

/** What the rules of foreign cash refuse, one by one; and what the database refuses whoever asks. */
let hotel: TestHotel
let exchangeId: number

beforeAll(async () => {
  hotel = await openTestHotel()
  await takeForeignCash(hotel)
  const { lina, wangqiang } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  await wangqiang.openShift(hotel.deskId('FO2'))
  exchangeId = (await exchange({})(hotel)).exchangeId
})

afterAll(() => hotel.close())

interface Wish {
  readonly amount?: string
  readonly rate?: string
  readonly currency?: 'USD' | 'JPY' | 'EUR' | 'CNY'
  readonly direction?: 'buy' | 'sell'
  readonly idNumber?: string
  readonly isApproved?: boolean
}

const exchange =
  ({ amount = '10.00', rate = '7.10', currency = 'USD', ...wish }: Wish) =>
  ({ people: { lina, zhaomin } }: TestHotel) =>
    lina.run(
      exchangeCurrency,
      {
        direction: wish.direction ?? 'buy',
        currency,
        amount,
        rate,
        guest: { ...traveller, idNumber: wish.idNumber ?? traveller.idNumber },
      },
      wish.isApproved ? { approver: zhaomin } : {},
    )

const takeBack =
  (who: 'lina' | 'wangqiang'): Step =>
  ({ people }) =>
    people[who].run(takeBackExchange, { exchangeId, reasonCode: 'other' }, { approver: people.zhaomin })

const setRate =
  (changes: { currency?: 'EUR' | 'JPY'; buy?: string; sell?: string; validFromDate?: string }): Step =>
  ({ people: { sunli } }) =>
    sunli.run(setExchangeRate, {
      currency: 'USD',
      buy: '7.00',
      sell: null,
      validFromDate: '2026-03-01',
      ...changes,
    })

const setCurrency =
  (currency: 'USD' | 'JPY' | 'EUR' | 'CNY', isActive = true): Step =>
  ({ people: { admin } }) =>
    admin.run(setForeignCurrency, { currency, isActive })

const sale: Step = ({ people: { sunli } }) =>
  sunli.run(sellForeignCash, { currency: 'USD', amount: '1.00', received: '7.00', slipNumber: 'B1' })

const rows: readonly (Refusal & { readonly what: string })[] = [
  { what: 'a currency nobody takes', code: 'currency_not_taken', act: exchange({ currency: 'EUR' }) },
  {
    what: 'a currency that is taken no more',
    code: 'currency_not_taken',
    after: setCurrency('USD', false),
    act: exchange({}),
  },
  {
    what: 'a currency without a rate',
    code: 'exchange_rate_missing',
    after: setCurrency('EUR'),
    act: exchange({ currency: 'EUR' }),
  },
  {
    what: 'one that the house only buys',
    code: 'currency_not_sold',
    act: exchange({ currency: 'JPY', direction: 'sell', amount: '100' }),
  },
  {
    what: 'another rate than the guest was told',
    code: 'exchange_rate_changed',
    after: setRate({}),
    act: exchange({}),
  },
  {
    what: 'less than any cash',
    code: 'exchange_too_small',
    after: setRate({ currency: 'JPY', buy: '0.004' }),
    act: exchange({ currency: 'JPY', rate: '0.004', amount: '1' }),
  },
  {
    what: 'half a cent',
    code: 'amount_too_precise',
    act: exchange({ currency: 'JPY', rate: '0.048312', amount: '0.5' }),
  },
  {
    what: 'too much at once',
    code: 'exchange_above_limit',
    act: exchange({ amount: '704.23', isApproved: true }),
  },
  {
    what: 'too much for one guest on a day',
    code: 'exchange_above_guest_limit',
    after: ({ people: { admin } }) =>
      admin.run(changeExchangeLimits, { limits: [{ code: 'guest_day', limit: '100.00' }] }),
    act: exchange({ amount: '4.09' }),
  },
  {
    what: 'too much for a cashier alone',
    code: 'exchange_needs_approval',
    act: exchange({ amount: '281.70' }),
  },
  {
    what: 'more than the drawer can pay',
    code: 'account_below_zero',
    act: exchange({ amount: '140.00', idNumber: 'Y1234567' }),
  },
  {
    what: 'more dollars than it holds',
    code: 'account_below_zero',
    act: exchange({ direction: 'sell', rate: '7.25', amount: '10.01' }),
  },
  { what: 'a memo of another shift', code: 'exchange_of_another_shift', act: takeBack('wangqiang') },
  {
    what: 'a memo twice',
    code: 'exchange_already_taken_back',
    after: takeBack('lina'),
    act: takeBack('lina'),
  },
  {
    what: 'dollars that went into a bag',
    code: 'account_below_zero',
    after: ({ people: { lina, zhaomin } }) =>
      lina.run(dropCash, { bagNumber: 'B', amount: '10.00', currency: 'USD' }, { approver: zhaomin }),
    act: takeBack('lina'),
  },
  {
    what: 'more than there is into a bag',
    code: 'drop_above_takings',
    act: ({ people: { lina, zhaomin } }) =>
      lina.run(dropCash, { bagNumber: 'B', amount: '10.01', currency: 'USD' }, { approver: zhaomin }),
  },
  {
    what: 'a count without the dollars',
    code: 'count_incomplete',
    act: async (house) =>
      house.people.lina.run(countDrawer, {
        count: { ...(await honestCount(house, 'lina')), foreign: [] },
      }),
  },
  {
    what: 'a count of what nobody takes',
    code: 'currency_not_taken',
    act: async (house) => {
      const count = await honestCount(house, 'lina')
      const foreign = [...count.foreign, { currency: 'EUR' as const, denominations: [] }]
      return house.people.lina.run(countDrawer, { count: { ...count, foreign } })
    },
  },
  {
    what: 'a note of three dollars',
    code: 'denomination_unknown',
    act: async (house) => {
      const count = await honestCount(house, 'lina')
      const foreign = count.foreign.map((one) => ({ ...one, denominations: [{ value: '3', quantity: 1 }] }))
      return house.people.lina.run(countDrawer, { count: { ...count, foreign } })
    },
  },
  { what: 'the hotel’s own currency', code: 'currency_of_hotel', act: setCurrency('CNY') },
  { what: 'a rate of no currency', code: 'currency_not_taken', act: setRate({ currency: 'EUR' }) },
  { what: 'a rate of yesterday', code: 'rate_in_the_past', act: setRate({ validFromDate: '2026-02-28' }) },
  { what: 'selling cheaper than buying', code: 'rate_sells_cheaper', act: setRate({ sell: '6.99' }) },
  { what: 'dollars the safe does not hold', code: 'account_below_zero', act: sale },
  {
    what: 'a slip of the bank twice',
    code: 'bank_slip_used',
    after: ({ people: { sunli } }) => sunli.run(bankCash, { amount: '1.00', slipNumber: 'B1' }),
    act: sale,
  },
]

test.each(rows)('$what: $code', (refusal) => expectRefused(hotel, refusal))

test('a currency that is taken no more is counted while some of it is there', () =>
  undone(hotel, async (house) => {
    for (const currency of ['USD', 'JPY'] as const) await setCurrency(currency, false)(house)
    expect((await findForeignCurrency(house.db.reader, 'USD'))?.isActive).toBe(false)
    const counted = async (who: 'lina' | 'wangqiang') =>
      (await honestCount(house, who)).foreign.map(({ currency }) => currency)
    expect([await counted('lina'), await counted('wangqiang')]).toEqual([['USD'], []])
  }))

test.each([
  ['currency_exchange_of_two_currencies', `update currency_exchange set home_currency = currency`],
  ['currency_exchange_positive', `update currency_exchange set foreign_minor = 0`],
  ['currency_exchange_settles_no_more', `update currency_exchange set settled_minor = home_minor + 1`],
  ['currency_exchange_second_person', `update currency_exchange set approved_by = exchanged_by`],
  ['exchange_rate_sells_no_cheaper', `update exchange_rate set sell_millionths = buy_millionths - 1`],
  ['foreign_currency_active_is_flag', `update foreign_currency set is_active = 2`],
])('the database itself refuses: %s', async (constraint, statement) => {
  await undone(hotel, async (house) => {
    const table = statement.split(' ')[1] ?? ''
    const error = await tamper(house.db, table, statement).catch((thrown: unknown) => thrown)
    expect(constraintOf(error)).toBe(constraint)
  })
})
