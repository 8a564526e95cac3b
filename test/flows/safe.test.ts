import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { dayEquationLines } from '@jiaoban/server/closings/day-equations.service.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { notesOf } from '@jiaoban/server/set-up/demo/drawer-cash.service.ts'
import { bankCash } from '@jiaoban/server/shifts/bank-cash.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { countSafe } from '@jiaoban/server/shifts/count-safe.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { fetchChange } from '@jiaoban/server/shifts/fetch-change.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { recordCounterfeit } from '@jiaoban/server/shifts/record-counterfeit.command.ts'
import { recordSafeCounterfeit } from '@jiaoban/server/shifts/record-safe-counterfeit.command.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { expectRefused } from '../support/refused-step.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'
import { brokenLines } from '../support/worked-shift.ts'

/** From the drawer to the bank: bags, the safe as it is counted, notes that are no money; each row what stands after. */
let hotel: TestHotel
let shiftId: number
let dropId = 0

beforeAll(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  shiftId = (await findDeskShiftOf(hotel.db.reader, lina.staffId))?.id ?? 0
})

afterAll(() => hotel.close())

const lead = () => ({ approver: hotel.people.zhaomin })
const counted = (amount: string) => ({ denominations: notesOf(Money.of(amount, 'CNY')) })

/** drawer safe bank; staff short over, which is owed and so negative. */
const standing = async (): Promise<string> => {
  const staff = hotel.people.lina.staffId
  return [
    await hotel.balance('cash.drawer', 'FO1'),
    await hotel.balance('cash.safe'),
    await hotel.balance('bank'),
    await hotel.balance('staff', staff),
    await hotel.balance('short.pending'),
    await hotel.balance('over.pending'),
  ].join(' ')
}

interface Row {
  readonly what: string
  readonly act: () => Promise<unknown>
  readonly after: string
}

const rows: readonly Row[] = [
  { what: 'opened', act: async () => null, after: '1000.00 19000.00 0.00 0.00 0.00 0.00' },
  {
    what: 'a false hundred in the drawer, which the cashier bears',
    act: () =>
      hotel.people.lina.run(
        recordCounterfeit,
        { value: '100.00', quantity: 1, serials: 'AB12345678', bearer: 'cashier' },
        lead(),
      ),
    after: '900.00 19000.00 0.00 100.00 0.00 0.00',
  },
  {
    what: 'two false fifties, about whom nobody decides yet',
    act: () =>
      hotel.people.lina.run(
        recordCounterfeit,
        { value: '50.00', quantity: 2, serials: 'CD1 CD2', bearer: 'undecided' },
        lead(),
      ),
    after: '800.00 19000.00 0.00 100.00 100.00 0.00',
  },
  {
    what: 'change from the safe',
    act: () => hotel.people.lina.run(fetchChange, { direction: 'from_safe', ...counted('300.00') }, lead()),
    after: '1100.00 18700.00 0.00 100.00 100.00 0.00',
  },
  {
    what: 'a bag',
    act: async () => {
      const drop = await hotel.people.lina.run(dropCash, { bagNumber: 'BAG-1', amount: '100.00' }, lead())
      dropId = drop.dropId
    },
    after: '1000.00 18700.00 0.00 100.00 100.00 0.00',
  },
  {
    what: 'banked',
    act: () => hotel.people.sunli.run(bankCash, { amount: '8000.00', slipNumber: 'B20260301' }),
    after: '1000.00 10700.00 8000.00 100.00 100.00 0.00',
  },
  {
    what: 'the safe counted: it agrees',
    act: () => hotel.people.sunli.run(countSafe, counted('10700.00'), lead()),
    after: '1000.00 10700.00 8000.00 100.00 100.00 0.00',
  },
  {
    what: 'the safe counted: 50.00 too little wait to be decided',
    act: () => hotel.people.sunli.run(countSafe, counted('10650.00'), lead()),
    after: '1000.00 10650.00 8000.00 100.00 150.00 0.00',
  },
  {
    what: 'the safe counted: 20.00 too much are never netted with them',
    act: () => hotel.people.sunli.run(countSafe, counted('10670.00'), lead()),
    after: '1000.00 10670.00 8000.00 100.00 150.00 -20.00',
  },
  {
    what: 'the bank sends a note back',
    act: () =>
      hotel.people.sunli.run(recordSafeCounterfeit, { value: '20.00', quantity: 1, serials: 'EF9' }, lead()),
    after: '1000.00 10650.00 8000.00 100.00 170.00 -20.00',
  },
]

test.each(rows)('$what → $after', async ({ act, after }) => {
  await act()
  expect(await standing()).toBe(after)
})

test('each of them is an item that somebody decides', async () => {
  const items = await runSql(hotel.db, `select origin, kind, state, amount_minor from difference order by id`)
  expect(
    items.map((row) =>
      Object.values(row as Record<string, unknown>)
        .map(String)
        .join(' '),
    ),
  ).toEqual([
    'counterfeit short owed 10000',
    'counterfeit short pending 10000',
    'safe short pending 5000',
    'safe over pending 2000',
    'counterfeit short pending 2000',
  ])
})

test('the numbers of false notes stand on the slip alone, where they can be blanked', async () => {
  const kept = JSON.stringify([
    ...(await runSql(hotel.db, 'select payload from journal')),
    ...(await runSql(hotel.db, 'select * from difference')),
  ])
  expect(kept).not.toContain('AB12345678')
  expect(JSON.stringify(await runSql(hotel.db, 'select content from document_snapshot'))).toContain(
    'AB12345678',
  )
})

test('a bank slip counts once, and no more is banked than the safe holds', async () => {
  const bank =
    (amount: string, slipNumber: string) =>
    ({ people: { sunli } }: TestHotel) =>
      sunli.run(bankCash, { amount, slipNumber })
  await expectRefused(hotel, { code: 'bank_slip_used', act: bank('1.00', 'B20260301') })
  await expectRefused(hotel, { code: 'account_below_zero', act: bank('99999.00', 'B2') })
})

const bagLines = async (house: TestHotel): Promise<string[]> => {
  const day = { businessDate: '2026-03-01', officeShiftId: 1, nextOfficeShiftId: 2 }
  return (await dayEquationLines(house.db.reader, day, 'CNY'))
    .filter(({ equation }) => equation === 'b11')
    .map(({ label, left, right }) => `${label} ${left} ${right}`)
}

test('B11: each bag by its number; one that the ledger does not know, and one that is gone', async () => {
  expect(await bagLines(hotel)).toEqual(['bag:BAG-1 100.00 100.00'])
  await undone(hotel, async (house) => {
    await tamper(
      house.db,
      'cash_drop',
      `update cash_drop set state = 'received', received_minor = amount_minor, received_seq = 1`,
    )
    expect(await bagLines(house)).toEqual([`bag:#${dropId} 100.00 0.00`])
  })
  await undone(hotel, async (house) => {
    await house.people.sunli.run(receiveDrop, { dropId, counted: '100.00' })
    expect(await bagLines(house)).toEqual(['nothing 0 0'])
  })
})

test('the shift balances, the day is sealed with B11, and the office report tells of the safe', async () => {
  const { lina, zhouhao, zhaomin } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  await lina.run(endShift, {}, { approver: zhouhao })
  expect(await brokenLines(hotel, shiftId)).toEqual([])
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  expect(await runSql(hotel.db, 'select b11_lines, b11_difference from day_closing')).toEqual([
    { b11_lines: 1, b11_difference: 0 },
  ])
  const [office] = await runSql(
    hotel.db,
    `select content from closing join shift_closing on shift_closing.closing_id = closing.id
     join cashier_shift on cashier_shift.id = shift_closing.shift_id where kind = 'office'`,
  )
  const report = JSON.parse((office as { content: string }).content) as { safe: unknown }
  const by = { countedBy: hotel.people.sunli.staffId, approvedBy: zhaomin.staffId }
  expect(report.safe).toEqual({
    banked: [{ slipNumber: 'B20260301', amount: '8000.00' }],
    counts: [
      { ...by, expected: '10700.00', counted: '10700.00', overShort: '0.00' },
      { ...by, expected: '10700.00', counted: '10650.00', overShort: '-50.00' },
      { ...by, expected: '10650.00', counted: '10670.00', overShort: '20.00' },
    ],
  })
})
