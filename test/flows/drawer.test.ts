import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { listBills } from '@jiaoban/db/invoices/bill.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { changeCashLimits } from '@jiaoban/server/shifts/change-cash-limits.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { exchangeChange } from '@jiaoban/server/shifts/exchange-change.command.ts'
import { fetchChange } from '@jiaoban/server/shifts/fetch-change.command.ts'
import { payOut } from '@jiaoban/server/shifts/pay-out.command.ts'
import { payPettyExpense } from '@jiaoban/server/shifts/pay-petty-expense.command.ts'
import { spotCheck } from '@jiaoban/server/shifts/spot-check.command.ts'
import { takeBackPaidOut } from '@jiaoban/server/shifts/take-back-paid-out.command.ts'
import { topUpFloat } from '@jiaoban/server/shifts/top-up-float.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaving, slipsOf } from '../support/busy-hotel.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { brokenLines } from '../support/worked-shift.ts'

/** One shift of a drawer that does everything but take payments: each row an event and what stands after it. */
let hotel: TestHotel
let folioId: number
let stayId: number
let slipsBack: readonly number[]
let shiftId: number

beforeAll(async () => {
  hotel = await openTestHotel()
  const { admin, lina } = hotel.people
  await admin.run(changeCashLimits, {
    limits: [
      { code: 'paid_out', limit: '100.00' },
      { code: 'petty_expense', limit: '50.00' },
    ],
  })
  await lina.openShift(hotel.deskId('FO1'))
  shiftId = (await findDeskShiftOf(hotel.db.reader, lina.staffId))?.id ?? 0
  const stay = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: 'E88001', phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'card', amount: '600.00', reference: 'POS1' }] },
  })
  folioId = stay.folioId
  stayId = stay.stayId
  slipsBack = slipsOf(stay)
})

afterAll(() => hotel.close())

const hundreds = (quantity: number) => [{ value: '100.00', quantity }]

/** drawer, safe, folio, petty expenses of the house. */
const standing = async (): Promise<string> =>
  [
    await hotel.balance('cash.drawer', 'FO1'),
    await hotel.balance('cash.safe'),
    await hotel.balance('guest', folioId),
    await hotel.balance('expense.petty'),
  ].join(' ')

interface Row {
  readonly what: string
  readonly act: () => Promise<unknown>
  /** drawer safe folio petty */
  readonly after: string
}

const zhaomin = {
  get approver() {
    return hotel.people.zhaomin
  },
}
const lina = () => hotel.people.lina
let wrongVoucher = 0

const rows: readonly Row[] = [
  { what: 'opened from the safe', act: async () => null, after: '1000.00 19000.00 0.00 0.00' },
  {
    what: 'a taxi paid for the guest',
    act: () => lina().run(payOut, { folioId, amount: '88.00', remark: '出租车' }),
    after: '912.00 19000.00 88.00 0.00',
  },
  {
    what: 'flowers above the limit, approved',
    act: () => lina().run(payOut, { folioId, amount: '150.50', remark: '鲜花' }, zhaomin),
    after: '761.50 19000.00 238.50 0.00',
  },
  {
    what: 'a parcel, typed ten times too high',
    act: async () => {
      const paid = await lina().run(payOut, { folioId, amount: '220.00', remark: '快递' }, zhaomin)
      wrongVoucher = paid.paidOutId
    },
    after: '541.50 19000.00 458.50 0.00',
  },
  {
    what: 'taken back',
    act: () => lina().run(takeBackPaidOut, { paidOutId: wrongVoucher, reasonCode: 'wrong_amount' }, zhaomin),
    after: '761.50 19000.00 238.50 0.00',
  },
  {
    what: 'light bulbs',
    act: () => lina().run(payPettyExpense, { categoryCode: 'supplies', amount: '36.40', remark: '灯泡' }),
    after: '725.10 19000.00 238.50 36.40',
  },
  {
    what: 'back towards the float',
    act: () => lina().run(topUpFloat, { denominations: [{ value: '100.00', quantity: 2 }] }, zhaomin),
    after: '925.10 18800.00 238.50 36.40',
  },
  {
    what: 'small notes fetched',
    act: () =>
      lina().run(
        fetchChange,
        { direction: 'from_safe', denominations: [{ value: '10.00', quantity: 30 }] },
        zhaomin,
      ),
    after: '1225.10 18500.00 238.50 36.40',
  },
  {
    what: 'some of them brought back',
    act: () => lina().run(fetchChange, { direction: 'to_safe', denominations: hundreds(1) }, zhaomin),
    after: '1125.10 18600.00 238.50 36.40',
  },
  {
    what: 'a hundred changed into tens: no money moves',
    act: () =>
      lina().run(
        exchangeChange,
        { given: hundreds(1), received: [{ value: '10.00', quantity: 10 }] },
        zhaomin,
      ),
    after: '1125.10 18600.00 238.50 36.40',
  },
  {
    what: 'a spot check that finds 25.10 too little and books nothing',
    act: () =>
      hotel.people.zhaomin.run(
        spotCheck,
        { shiftId, denominations: hundreds(11), remark: '少 25.10，晚上再点' },
        { approver: lina() },
      ),
    after: '1125.10 18600.00 238.50 36.40',
  },
]

test.each(rows)('$what → $after', async ({ act, after }) => {
  await act()
  expect(await standing()).toBe(after)
})

test('a paid-out is no revenue and stands on no tax invoice', async () => {
  expect(await hotel.balance('revenue.other')).toBe('0.00')
  await lina().run(postCharge, { folioId, code: 'minibar', amount: '12.00', quantity: 1 })
  const folio = await findFolio(hotel.db.reader, folioId)
  const left = await lina().run(checkOut, {
    ...leaving,
    slipsBack: [...slipsBack],
    stayId,
    folioVersion: folio?.version ?? 0,
  })
  const [bill] = await listBills(hotel.db.reader, [left.documentId])
  // A night of 300.00, 12.00 from the minibar, and 238.50 paid out for the guest.
  expect(`${bill?.charges} ${bill?.invoiceable}`).toBe('550.50 312.00')
  expect(await hotel.balance('guest', folioId)).toBe('0.00')
})

test('it is counted, balances, is sealed, and the report tells what was paid out, fetched and checked', async () => {
  const { zhouhao } = hotel.people
  await lina().run(countDrawer, { count: await honestCount(hotel, 'lina') })
  expect(await brokenLines(hotel, shiftId)).toMatchObject([{ equation: 'b6b', label: 'drawer_at_seal' }])
  await lina().run(dropCash, { bagNumber: 'BAG-1', amount: '125.10' }, { approver: zhouhao })
  const { closingId } = await lina().run(endShift, {}, { approver: zhouhao })
  const closing = await findClosing(hotel.db.reader, closingId)
  const report = JSON.parse(closing?.content ?? '{}') as SealedShiftReport
  expect(report.cash).toMatchObject({
    floatTaken: '1000.00',
    changeFetched: '400.00',
    otherIn: '0.00',
    otherOut: '274.90',
    expected: '1125.10',
    counted: '1125.10',
    dropped: '125.10',
    floatGiven: '1000.00',
  })
  const said = report.paidOuts.map(({ documentNumber, kind, categoryCode, roomNumber, amount }) =>
    [documentNumber, kind, categoryCode ?? roomNumber, amount].join(' '),
  )
  expect(said).toEqual([
    'E000001 guest 101 88.00',
    'E000002 guest 101 150.50',
    'E000003 guest 101 220.00',
    'E000004 guest 101 -220.00',
    'E000005 petty supplies 36.40',
  ])
  expect(report.paidOuts.map(({ approvedBy }) => approvedBy !== null)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  expect(report.spotChecks).toMatchObject([
    { checkedBy: hotel.people.zhaomin.staffId, expected: '1125.10', counted: '1100.00', overShort: '-25.10' },
  ])
  expect(report.tenders.find(({ methodCode }) => methodCode === 'cash')).toMatchObject({
    otherIn: '0.00',
    otherOut: '274.90',
    net: '-274.90',
  })
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('0.00')
})

test('the pieces of an exchange are kept, each way', async () => {
  expect(
    await runSql(
      hotel.db,
      'select direction, denomination_minor, quantity from change_exchange_piece order by direction',
    ),
  ).toEqual([
    { direction: 'in', denomination_minor: 1000, quantity: 10 },
    { direction: 'out', denomination_minor: 10_000, quantity: 1 },
  ])
})
