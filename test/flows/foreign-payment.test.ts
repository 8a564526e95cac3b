import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { takeForeignPayment } from '@jiaoban/server/payments/take-foreign-payment.command.ts'
import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaving, slipsOf } from '../support/busy-hotel.ts'
import { balanceIn, takeForeignCash } from '../support/foreign-cash.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { expectRefused } from '../support/refused-step.ts'
import { brokenLines } from '../support/worked-shift.ts'

/** 600 due, 100 dollars given at 7.10, 110 back: from the counter to the bill and the sealed report. */
let hotel: TestHotel
let folioId: number
let stay: Awaited<ReturnType<typeof moveIn>>
let shiftId: number

const moveIn = () =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: 'John Smith', idKind: 'passport', idNumber: 'X1234567', phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'card', amount: '300.00', reference: 'POS1' }] },
  })

beforeAll(async () => {
  hotel = await openTestHotel()
  await takeForeignCash(hotel)
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  shiftId = (await findDeskShiftOf(hotel.db.reader, lina.staffId))?.id ?? 0
  stay = await moveIn()
  folioId = stay.folioId
  await lina.run(postCharge, { folioId, code: 'restaurant', amount: '600.00', quantity: 1 })
})

afterAll(() => hotel.close())

const pay =
  (changes: { amount?: string; given?: string; rate?: string } = {}) =>
  ({ people: { lina } }: TestHotel) =>
    lina.run(takeForeignPayment, {
      folioId,
      amount: '600.00',
      currency: 'USD',
      given: '100.00',
      rate: '7.10',
      ...changes,
    })

test.each([
  ['less than it pays', { given: '84.50' }, 'tendered_too_little'],
  ['more than is owed', { amount: '600.01' }, 'payment_above_balance'],
  ['another rate than was told', { rate: '7.11' }, 'exchange_rate_changed'],
] as const)('%s: %s', async (_, changes, code) => {
  await expectRefused(hotel, { code, act: pay(changes) })
})

test('change above what a cashier exchanges alone needs a lead', async () => {
  await expectRefused(hotel, {
    code: 'exchange_needs_approval',
    after: ({ people: { admin } }) =>
      admin.run(changeExchangeLimits, { limits: [{ code: 'alone', limit: '109.99' }] }),
    act: pay(),
  })
})

test('each posting stays in its currency', async () => {
  const done = await pay()(hotel)
  expect(done).toMatchObject({ amount: '600.00', change: '110.00', balance: '0.00', memoNumber: 'X000001' })
  const rows = await runSql(
    hotel.db,
    `select kind, currency, amount_minor, debit_control, credit_control from posting
     where journal_seq = (select max(seq) from journal) order by id`,
  )
  expect(rows.map((row) => Object.values(row).map(String).join(' '))).toEqual([
    'fx_cash USD 10000 cash.drawer fx',
    'fx_cash CNY 11000 fx cash.drawer',
    'fx_settled CNY 60000 fx guest',
  ])
  expect(await balanceIn(hotel, ['cash.drawer', 'USD', 'FO1'])).toBe('100.00')
  expect(await balanceIn(hotel, ['cash.drawer', 'CNY', 'FO1'])).toBe('890.00')
  expect(await balanceIn(hotel, ['fx', 'CNY', 'USD'])).toBe('710.00')
})

test('the receipt tells currency, amount and rate, and the bill what was received before', async () => {
  const { lina } = hotel.people
  const [receipt] = await runSql(
    hotel.db,
    `select content from document_snapshot join document on document.id = document_id where kind = 'receipt'`,
  )
  const { tenders } = JSON.parse((receipt as { content: string }).content) as { tenders: object[] }
  expect(tenders).toEqual([
    {
      name: { zh: '外币现钞', en: 'Foreign cash' },
      amount: '600.00',
      tendered: null,
      change: '110.00',
      reference: '',
      foreign: { currency: 'USD', amount: '100.00', rate: '7.10', worth: '710.00', memoNumber: 'X000001' },
    },
  ])
  await lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: (await findFolio(hotel.db.reader, folioId))?.version ?? -1,
    slipsBack: slipsOf(stay),
  })
  const [bill] = await runSql(hotel.db, 'select charges_minor, received_before_minor from bill')
  expect(bill).toEqual({ charges_minor: 90000, received_before_minor: 60000 })
})

test('the shift balances, and its report has a row of foreign cash among the tenders', async () => {
  const { lina, zhaomin, zhouhao } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  await lina.run(dropCash, { bagNumber: 'B1', amount: '100.00', currency: 'USD' }, { approver: zhaomin })
  const { closingId } = await lina.run(endShift, {}, { approver: zhouhao })
  expect(await brokenLines(hotel, shiftId)).toEqual([])
  const [row] = await runSql(hotel.db, `select content from closing where id = ${closingId}`)
  const report = JSON.parse((row as { content: string }).content) as SealedShiftReport
  expect(report.tenders.find(({ methodCode }) => methodCode === 'foreign_cash')).toMatchObject({
    payments: '600.00',
    net: '600.00',
  })
  expect(report.exchanges).toMatchObject([{ home: '710.00', settled: '600.00', amount: '100.00' }])
  expect(report.cash).toMatchObject({ otherOut: '110.00', expected: '890.00' })
  await verifyHotel(evidenceOf(hotel.db), null)
})
