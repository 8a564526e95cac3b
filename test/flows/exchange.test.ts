import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { dayEquationLines } from '@jiaoban/server/closings/day-equations.service.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { exchangeCurrency } from '@jiaoban/server/payments/exchange-currency.command.ts'
import { sellForeignCash } from '@jiaoban/server/payments/sell-foreign-cash.command.ts'
import { takeBackExchange } from '@jiaoban/server/payments/take-back-exchange.command.ts'
import { bankCash } from '@jiaoban/server/shifts/bank-cash.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { countSafe } from '@jiaoban/server/shifts/count-safe.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { balanceIn, takeForeignCash, traveller } from '../support/foreign-cash.ts'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { expectRefused } from '../support/refused-step.ts'
import { smallHotel } from '../support/small-hotel.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'
import { brokenLines, sayLine } from '../support/worked-shift.ts'

/** Foreign cash from the guest's hand to the bank, each row an event and what stands after it. */
let hotel: TestHotel
let shiftId: number
let handoverId: number
let wrong: number
const drops = new Map<string, number>()

beforeAll(async () => {
  // No coin makes two fen: this house pays out in jiao.
  const profile = { ...smallHotel.profile, cashRounding: '0.10' as const }
  hotel = await openTestHotel({ founding: { profile } })
  await takeForeignCash(hotel)
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  shiftId = (await findDeskShiftOf(hotel.db.reader, lina.staffId))?.id ?? 0
})

afterAll(() => hotel.close())

const lead = () => ({ approver: hotel.people.zhaomin })

const buy = (amount: string, rate = '7.10') => ({
  direction: 'buy' as const,
  currency: 'USD' as const,
  amount,
  rate,
  guest: traveller,
})

/** drawer CNY, drawer USD, fx USD, fx CNY, income. */
const standing = async (): Promise<string> => {
  const figures = [
    ['cash.drawer', 'CNY', 'FO1'],
    ['cash.drawer', 'USD', 'FO1'],
    ['fx', 'USD', 'USD'],
    ['fx', 'CNY', 'USD'],
    ['income.fx', 'CNY'],
  ] as const
  const texts = []
  for (const figure of figures) texts.push(await balanceIn(hotel, figure))
  return texts.join(' ')
}

const drop = async (bagNumber: string, amount: string, currency?: 'USD' | 'JPY'): Promise<void> => {
  const input = { bagNumber, amount, ...(currency ? { currency } : {}) }
  drops.set(bagNumber, (await hotel.people.lina.run(dropCash, input, lead())).dropId)
}

interface Row {
  readonly what: string
  readonly act: () => Promise<unknown>
  /** CNY and USD in the drawer; fx in USD and in CNY; income */
  readonly after: string
}

const rows: readonly Row[] = [
  { what: 'opened', act: async () => null, after: '1000.00 0.00 0.00 0.00 0.00' },
  {
    what: '100 dollars bought at 7.10',
    act: () => hotel.people.lina.run(exchangeCurrency, buy('100.00')),
    after: '290.00 100.00 -100.00 710.00 0.00',
  },
  {
    what: '20 more, which were a mistake',
    act: async () => {
      wrong = (await hotel.people.lina.run(exchangeCurrency, buy('20.00'))).exchangeId
    },
    after: '148.00 120.00 -120.00 852.00 0.00',
  },
  {
    what: 'and are taken back by a memo of their own',
    act: () =>
      hotel.people.lina.run(takeBackExchange, { exchangeId: wrong, reasonCode: 'wrong_amount' }, lead()),
    after: '290.00 100.00 -100.00 710.00 0.00',
  },
  {
    what: '40 dollars sold at 7.25',
    act: () => hotel.people.lina.run(exchangeCurrency, { ...buy('40.00', '7.25'), direction: 'sell' }),
    after: '580.00 60.00 -60.00 420.00 0.00',
  },
  {
    what: '10,000 yen bought at 0.048312, which is 483.12 and paid as 483.10',
    act: () => hotel.people.lina.run(exchangeCurrency, { ...buy('10000', '0.048312'), currency: 'JPY' }),
    after: '96.90 60.00 -60.00 420.00 0.00',
  },
]

test.each(rows)('$what → $after', async ({ act, after }) => {
  await act()
  expect(await standing()).toBe(after)
})

test('a note of 50 dollars is missing at the blind count: B6 tells of it, in dollars', async () => {
  const { lina } = hotel.people
  const honest = await honestCount(hotel, 'lina')
  const foreign = honest.foreign.map((one) =>
    one.currency === 'USD' ? { ...one, denominations: [{ value: '10.00', quantity: 1 }] } : one,
  )
  await lina.run(countDrawer, { count: { ...honest, foreign } })
  expect((await brokenLines(hotel, shiftId)).map(sayLine)).toEqual([
    'b6b drawer_at_seal: 96.90 ≠ 0.00',
    'b6b drawer_at_seal@JPY: 10000 ≠ 0',
    'b6 drawer@USD: 60.00 ≠ 10.00',
    'b6b drawer_at_seal@USD: 60.00 ≠ 0.00',
  ])
  await expect(lina.run(giveHandover, {})).rejects.toMatchObject({
    code: 'count_differs',
    facts: { label: 'drawer@USD', left: '60.00', right: '10.00' },
  })
})

test('counted again, it agrees; foreign cash does not go with the float', async () => {
  const { lina } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') }, lead())
  await expect(lina.run(giveHandover, {})).rejects.toMatchObject({
    code: 'takings_not_dropped',
    facts: { takings: '10000 JPY' },
  })
  await drop('BAG-Y', '10000', 'JPY')
  await drop('BAG-D', '60.00', 'USD')
  handoverId = (await lina.run(giveHandover, {})).handoverId
  expect(await standing()).toBe('0.00 0.00 -60.00 420.00 0.00')
})

test('the next cashier counts the float alone; the shift is sealed with a line a currency', async () => {
  const { wangqiang } = hotel.people
  const count = await honestOpening(hotel, hotel.deskId('FO1'), '96.90')
  const accepted = await wangqiang.run(acceptHandover, { handoverId, count })
  expect(await brokenLines(hotel, shiftId)).toEqual([])
  const [row] = await runSql(hotel.db, `select content from closing where id = ${accepted.closingId}`)
  const report = JSON.parse((row as { content: string }).content) as SealedShiftReport
  expect(report.foreignCash).toEqual([
    {
      currency: 'JPY',
      carriedIn: '0',
      received: '10000',
      paid: '0',
      overShort: '0',
      expected: '10000',
      counted: '10000',
      dropped: '10000',
      carriedOut: '0',
      denominations: [{ value: '10000', quantity: 1 }],
      bags: [{ bagNumber: 'BAG-Y', amount: '10000' }],
    },
    {
      currency: 'USD',
      carriedIn: '0.00',
      received: '100.00',
      paid: '40.00',
      overShort: '0.00',
      expected: '60.00',
      counted: '60.00',
      dropped: '60.00',
      carriedOut: '0.00',
      denominations: [
        { value: '50.00', quantity: 1 },
        { value: '10.00', quantity: 1 },
      ],
      bags: [{ bagNumber: 'BAG-D', amount: '60.00' }],
    },
  ])
  expect(
    report.exchanges?.map(({ documentNumber, direction, amount, currency, rate, home, takesBack }) =>
      [documentNumber, direction, amount, currency, rate, home, takesBack].join(' '),
    ),
  ).toEqual([
    'X000001 buy 100.00 USD 7.10 710.00 false',
    'X000002 buy 20.00 USD 7.10 142.00 false',
    'X000003 buy 20.00 USD 7.10 142.00 true',
    'X000004 sell 40.00 USD 7.25 290.00 false',
    'X000005 buy 10000 JPY 0.048312 483.10 false',
  ])
  expect(report.cash).toMatchObject({ otherIn: '290.00', otherOut: '1193.10', expected: '96.90' })
})

test('B11 knows each bag by its number; the general cashier counts each in its currency', async () => {
  const { sunli } = hotel.people
  const day = { businessDate: '2026-03-01', officeShiftId: 1, nextOfficeShiftId: Number.MAX_SAFE_INTEGER }
  const bags = (await dayEquationLines(hotel.db.reader, day, 'CNY')).filter(
    ({ equation }) => equation === 'b11',
  )
  expect(bags.map(sayLine)).toEqual(['b11 bag:BAG-Y: 10000 ≠ 10000', 'b11 bag:BAG-D: 60.00 ≠ 60.00'])
  await sunli.run(receiveDrop, { dropId: drops.get('BAG-Y') ?? 0, counted: '10000' })
  await sunli.run(receiveDrop, { dropId: drops.get('BAG-D') ?? 0, counted: '50.00' })
  expect(await balanceIn(hotel, ['cash.safe', 'USD'])).toBe('50.00')
  expect(await balanceIn(hotel, ['short.pending', 'USD'])).toBe('10.00')
  expect(await balanceIn(hotel, ['short.pending', 'CNY'])).toBe('0.00')
})

test('the safe is counted in dollars, and the yen are sold to the bank: their result is income', async () => {
  const { sunli } = hotel.people
  const dollars = [{ value: '50.00', quantity: 1 }]
  const counted = await sunli.run(countSafe, { currency: 'USD', denominations: dollars }, lead())
  expect(counted).toMatchObject({ counted: '50.00', expected: '50.00', overShort: '0.00' })
  await sunli.run(sellForeignCash, {
    currency: 'JPY',
    amount: '10000',
    received: '485.00',
    slipNumber: 'B20260301',
  })
  expect(await balanceIn(hotel, ['fx', 'JPY', 'JPY'])).toBe('0')
  expect(await balanceIn(hotel, ['fx', 'CNY', 'JPY'])).toBe('0.00')
  expect(await balanceIn(hotel, ['income.fx', 'CNY'])).toBe('-1.90')
  expect(await balanceIn(hotel, ['bank', 'CNY'])).toBe('485.00')
})

test('a slip of the bank that bought foreign cash is not also one that took cash in', async () => {
  const input = { amount: '100.00', slipNumber: 'B20260301' }
  await expectRefused(hotel, {
    code: 'bank_slip_used',
    act: ({ people: { sunli } }) => sunli.run(bankCash, input),
  })
})

test('while dollars are left, what they cost stays where it is', async () => {
  const { sunli } = hotel.people
  await sunli.run(sellForeignCash, {
    currency: 'USD',
    amount: '50.00',
    received: '352.00',
    slipNumber: 'B20260302',
  })
  expect(await balanceIn(hotel, ['fx', 'USD', 'USD'])).toBe('-10.00')
  expect(await balanceIn(hotel, ['fx', 'CNY', 'USD'])).toBe('68.00')
  expect(await balanceIn(hotel, ['income.fx', 'CNY'])).toBe('-1.90')
})

test('an open shift is turned with what it holds of other currencies, and the day is sealed', async () => {
  const { wangqiang, lina, zhaomin } = hotel.people
  await wangqiang.run(exchangeCurrency, buy('10.00'))
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  expect(await balanceIn(hotel, ['cash.drawer', 'USD', 'FO1'])).toBe('10.00')
  const turned = (await wangqiang.shift()).id
  await wangqiang.run(countDrawer, { count: await honestCount(hotel, 'wangqiang') })
  await wangqiang.run(dropCash, { bagNumber: 'BAG-2', amount: '10.00', currency: 'USD' }, lead())
  const given = await wangqiang.run(giveHandover, {})
  const count = await honestOpening(hotel, hotel.deskId('FO1'), given.given)
  await lina.run(acceptHandover, { handoverId: given.handoverId, count })
  const lines = await runSql(
    hotel.db,
    `select label, left_value from closing_line join shift_closing on shift_closing.closing_id = closing_line.closing_id
     where shift_id = ${turned} and equation in ('b6', 'b6b', 'b9') and label like '%@%' order by equation, label`,
  )
  expect(lines.map((line) => Object.values(line).map(String).join(' '))).toEqual([
    'drawer@JPY 0',
    'drawer@USD 1000',
    'drawer_at_seal@JPY 0',
    'drawer_at_seal@USD 0',
    'float@USD 1000',
  ])
})

test.each([
  [
    'currency_exchange',
    `update currency_exchange set home_minor = home_minor + 1 where id = (select min(id) from currency_exchange)`,
  ],
  [
    'exchange_rate',
    `update exchange_rate set buy_millionths = 7000000 where id = (select min(id) from exchange_rate)`,
  ],
  [
    'foreign_cash_sale',
    `update foreign_cash_sale set slip_number = 'B0' where id = (select min(id) from foreign_cash_sale)`,
  ],
] as const)('a %s that was changed behind the journal is found', async (table, statement) => {
  await undone(hotel, async (house) => {
    await tamper(house.db, table, statement)
    await expect(verifyHotel(evidenceOf(house.db), null)).rejects.toMatchObject({ table })
  })
})

test('a verification proves it all again from the journal', async () => {
  await expect(verifyHotel(evidenceOf(hotel.db), null)).resolves.toMatchObject({ closings: 5 })
})
