import { findShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { drawerSections } from '@jiaoban/server/closings/drawer-sections.service.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import {
  listDifferencesWithHistory,
  listFoliosForOver,
} from '@jiaoban/server/payments/difference-list.service.ts'
import { exchangeCurrency } from '@jiaoban/server/payments/exchange-currency.command.ts'
import { matchOver } from '@jiaoban/server/payments/match-over.command.ts'
import { repayShort } from '@jiaoban/server/payments/repay-short.command.ts'
import { returnOver } from '@jiaoban/server/payments/return-over.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { recordCounterfeit } from '@jiaoban/server/shifts/record-counterfeit.command.ts'
import { spotCheck } from '@jiaoban/server/shifts/spot-check.command.ts'
import { waiveShort } from '@jiaoban/server/shifts/waive-short.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { balanceIn, takeForeignCash, traveller } from '../support/foreign-cash.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel
let folioId: number

/** Li Na's drawer with 100 dollars and takings, and a guest in 101 who owes 130.00. */
beforeEach(async () => {
  hotel = await openTestHotel()
  await takeForeignCash(hotel)
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  ;({ folioId } = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E8800101')],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '900.00' }] },
  }))
  await lina.run(postCharge, { folioId, code: 'restaurant', amount: '130.00', quantity: 1 })
  await lina.run(exchangeCurrency, {
    direction: 'buy',
    currency: 'USD',
    amount: '100.00',
    rate: '7.1000',
    guest: traveller,
  })
})

afterEach(() => hotel.close())

const lead = () => ({ approver: hotel.people.zhaomin })

/** Currency, amount and what is left of every open difference, the newest first. */
const open = async () =>
  (await listDifferencesWithHistory(hotel.db.reader, false)).map(
    ({ kind, currency, amount, left }) => `${kind} ${currency} ${amount} ${left}`,
  )

/** A bag of dollars and one of the hotel's money, in which other sums are found. */
const bags = async (dollars: string, home: string): Promise<void> => {
  const { lina, sunli, wangqiang } = hotel.people
  const foreign = { bagNumber: 'USD-1', amount: '50.00', currency: 'USD' } as const
  const one = await lina.run(dropCash, foreign, { approver: wangqiang })
  const other = await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '50.00' }, { approver: wangqiang })
  await sunli.run(receiveDrop, { dropId: one.dropId, counted: dollars })
  await sunli.run(receiveDrop, { dropId: other.dropId, counted: home })
}

test('a false note of ten dollars is a debt in dollars, repaid in dollars and waived in dollars', async () => {
  const { lina, zhaomin } = hotel.people
  const note = { value: '10.00', quantity: 1, serials: 'PB 1', bearer: 'cashier' } as const
  await lina.run(recordCounterfeit, { ...note, currency: 'USD' }, lead())
  await lina.run(recordCounterfeit, note, lead())
  expect(await open()).toEqual(['short CNY 10.00 10.00', 'short USD 10.00 10.00'])
  const debt = (await listDifferencesWithHistory(hotel.db.reader, false))[1]?.differenceId ?? 0
  const repay = { differenceId: debt, tenders: [{ methodCode: 'cash', amount: '4.00' }] }
  expect(await lina.run(repayShort, repay)).toMatchObject({ amount: '4.00', left: '6.00' })
  expect(await balanceIn(hotel, ['cash.drawer', 'USD', 'FO1'])).toBe('94.00')
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1180.00')
  await zhaomin.run(waiveShort, { differenceId: debt }, { approver: hotel.people.admin })
  const ended = await listDifferencesWithHistory(hotel.db.reader, true)
  expect(
    ended.map(({ currency, moves }) => [currency, moves.map(({ kind, amount }) => `${kind} ${amount}`)]),
  ).toEqual([['USD', ['repaid 4.00', 'waived 6.00']]])
})

test('overs of two currencies stand side by side and are never one sum', async () => {
  await bags('60.00', '70.00')
  expect(await open()).toEqual(['over CNY 20.00 20.00', 'over USD 10.00 10.00'])
  const [home, dollars] = await listDifferencesWithHistory(hotel.db.reader, false)
  const ofHome = await listFoliosForOver(hotel.db.reader, home?.differenceId ?? 0)
  expect(ofHome.map(({ roomNumber }) => roomNumber)).toEqual(['101'])
  expect(await listFoliosForOver(hotel.db.reader, dollars?.differenceId ?? 0)).toEqual([])
  const match = hotel.people.zhaomin.run(
    matchOver,
    { differenceId: dollars?.differenceId ?? 0, folioId },
    { approver: hotel.people.admin },
  )
  expect(await refusalFrom(match)).toBe('over_in_foreign_cash {"currency":"USD"}')
  const tender = { methodCode: 'cash' }
  const back = { differenceId: dollars?.differenceId ?? 0, payee: 'John Smith', tender }
  expect(await hotel.people.lina.run(returnOver, back, lead())).toMatchObject({ amount: '10.00' })
  expect(await balanceIn(hotel, ['cash.drawer', 'USD', 'FO1'])).toBe('40.00')
  expect(await open()).toEqual(['over CNY 20.00 20.00'])
})

test('a light bag of dollars waits in dollars', async () => {
  await bags('45.00', '50.00')
  expect(await open()).toEqual(['short USD 5.00 5.00'])
})

const twoDollarNotes = [
  { value: '50.00', quantity: 1 },
  { value: '20.00', quantity: 2 },
]

test('a lead looks into a drawer in every currency; each difference is noted by itself and books nothing', async () => {
  const { lina, zhaomin } = hotel.people
  const { id: shiftId } = await lina.shift()
  const home = { shiftId, denominations: [{ value: '100.00', quantity: 12 }], remark: '' }
  const look = (foreign: object) => zhaomin.run(spotCheck, { ...home, ...foreign }, { approver: lina })
  expect(await refusalFrom(look({}))).toBe('count_incomplete {"what":"currency"}')
  const foreign = [
    { currency: 'JPY' as const, denominations: [] },
    { currency: 'USD' as const, denominations: twoDollarNotes },
  ]
  expect(await look({ foreign })).toMatchObject({
    counted: '1200.00',
    overShort: '10.00',
    foreign: [
      { currency: 'JPY', counted: '0', overShort: '0' },
      { currency: 'USD', counted: '90.00', overShort: '-10.00' },
    ],
  })
  expect(await balanceIn(hotel, ['cash.drawer', 'USD', 'FO1'])).toBe('100.00')
  expect(await open()).toEqual([])
  const shift = await findShift(hotel.db.reader, shiftId)
  if (!shift) throw new Error('the shift runs')
  const { spotChecks } = await drawerSections(hotel.db.reader, shift)
  expect(spotChecks.map(({ currency = 'CNY', expected, counted }) => [currency, expected, counted])).toEqual([
    ['CNY', '1190.00', '1200.00'],
    ['JPY', '0', '0'],
    ['USD', '100.00', '90.00'],
  ])
})
