import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { readCountedEquations } from '@jiaoban/server/closings/live-report.service.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { recordPrint } from '@jiaoban/server/documents/print.service.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { exchangeCurrency } from '@jiaoban/server/payments/exchange-currency.command.ts'
import { takeBackExchange } from '@jiaoban/server/payments/take-back-exchange.command.ts'
import { setForeignCurrency } from '@jiaoban/server/property/set-foreign-currency.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { readCountForm } from '@jiaoban/server/shifts/count-form.service.ts'
import { declareMissingPaper } from '@jiaoban/server/shifts/declare-missing-paper.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { PaperKind } from '@jiaoban/shared/shifts/shift.types.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaving } from '../support/busy-hotel.ts'
import { dollars, takeForeignCash, traveller } from '../support/foreign-cash.ts'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { charge, moveIn, versionOf } from '../support/settling.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'
import { brokenLines, sayLine } from '../support/worked-shift.ts'

/** The house's copies of exchange memos, from the desk into the pack: B10 counts them like bills and slips. */
let hotel: TestHotel
let shiftId: number
let wrong: { exchangeId: number; documentId: number }
let late: number
let handoverId: number

beforeAll(async () => {
  hotel = await openTestHotel()
  await takeForeignCash(hotel)
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  shiftId = (await findDeskShiftOf(hotel.db.reader, lina.staffId))?.id ?? 0
})

afterAll(() => hotel.close())

const buy = (amount: string, rate = '7.10') =>
  hotel.people.lina.run(exchangeCurrency, {
    direction: 'buy',
    currency: 'USD',
    amount,
    rate,
    guest: traveller,
  })

const lead = () => ({ approver: hotel.people.zhaomin })

/** Memos and bills that belong into the pack of the shift. */
const pack = async (): Promise<string> => {
  const { papers } = await honestCount(hotel, 'lina')
  const of = (kind: PaperKind) => papers.find((paper) => paper.kind === kind)?.quantity
  return `memos ${of('exchange_memo')}, bills ${of('bill')}, slips ${of('deposit_slip')}`
}

const asked = async (house: TestHotel, desk: 'FO1' | 'FO2' = 'FO1'): Promise<readonly PaperKind[]> =>
  (await readCountForm(house.db.reader, house.deskId(desk))).paperKinds

const memoLines = async (house: TestHotel): Promise<string[]> =>
  (await readCountedEquations(house.db.reader, house.people.lina.staffId)).lines
    .filter(({ equation, label }) => equation === 'b10' && label === 'paper:exchange_memo')
    .map(({ left, right }) => `${left} = ${right}`)

interface Row {
  readonly what: string
  readonly act: () => Promise<unknown>
  readonly after: string
}

const rows: readonly Row[] = [
  { what: 'opened', act: async () => null, after: 'memos 0, bills 0, slips 0' },
  { what: '50 dollars bought: X000001', act: () => buy('50.00'), after: 'memos 1, bills 0, slips 0' },
  {
    what: '10 more, a mistake: X000002',
    act: async () => {
      wrong = await buy('10.00')
    },
    after: 'memos 2, bills 0, slips 0',
  },
  {
    what: 'taken back: X000003, and the wrong one stays in the pack',
    act: () =>
      hotel.people.lina.run(
        takeBackExchange,
        { exchangeId: wrong.exchangeId, reasonCode: 'wrong_amount' },
        lead(),
      ),
    after: 'memos 3, bills 0, slips 0',
  },
  {
    what: 'a memo jams in the printer: its second print is the same paper again',
    act: async () => {
      const { db, clock, people } = hotel
      const print = { documentId: wrong.documentId, staffId: people.lina.staffId, at: clock.now() }
      await recordPrint(db, print)
      expect(await recordPrint(db, print)).toEqual({ copyNumber: 2 })
    },
    after: 'memos 3, bills 0, slips 0',
  },
  {
    what: 'at a rate that holds no more: refused, and no paper is left of it',
    act: () => expect(buy('5.00', '7.00')).rejects.toMatchObject({ code: 'exchange_rate_changed' }),
    after: 'memos 3, bills 0, slips 0',
  },
  {
    what: 'check-out, 600.00 due, paid with 40 dollars and local cash: X000004 beside the bill',
    act: async () => {
      const stay = await moveIn(hotel, '101')
      await charge(hotel, stay.folioId, '300.00', 'restaurant')
      const payments = [dollars('40.00', '284.00'), { methodCode: 'cash', amount: '316.00' }]
      const folioVersion = await versionOf(hotel, stay.folioId)
      const input = { ...leaving, stayId: stay.stayId, folioVersion, payments, slipsBack: [] }
      await hotel.people.lina.run(checkOut, input)
    },
    after: 'memos 4, bills 1, slips 0',
  },
  {
    what: 'a deposit of 100.00 in dollars: X000005 beside the slip',
    act: async () => {
      const { folioId } = await moveIn(hotel, '102')
      await hotel.people.lina.run(takeDeposit, { folioId, tenders: [dollars('20.00', '100.00')] })
    },
    after: 'memos 5, bills 1, slips 1',
  },
  {
    what: '8 dollars bought, which the count will show to be wrong: X000006',
    act: async () => {
      late = (await buy('8.00')).exchangeId
    },
    after: 'memos 6, bills 1, slips 1',
  },
]

test.each(rows)('$what → $after', async ({ act, after }) => {
  await act()
  expect(await pack()).toBe(after)
})

test('every desk of a house that exchanges is asked for them, whether it made one or not', async () => {
  expect(await asked(hotel)).toContain('exchange_memo')
  expect(await asked(hotel, 'FO2')).toContain('exchange_memo')
  const { papers, ...rest } = await honestCount(hotel, 'lina')
  const left = papers.filter(({ kind }) => kind !== 'exchange_memo')
  await expect(
    hotel.people.lina.run(countDrawer, { count: { ...rest, papers: left } }),
  ).rejects.toMatchObject({ code: 'count_incomplete', facts: { what: 'paper' } })
})

test('a house that takes the last currency off its list: only the desk that made some is still asked', () =>
  undone(hotel, async (house) => {
    await tamper(house.db, 'account_balance', `delete from account_balance where currency = 'USD'`)
    for (const currency of ['USD', 'JPY'] as const)
      await house.people.admin.run(setForeignCurrency, { currency, isActive: false })
    expect(await asked(house)).toContain('exchange_memo')
    expect(await asked(house, 'FO2')).not.toContain('exchange_memo')
  }))

test('one memo is lost: B10 differs, the shift stays', async () => {
  const { lina } = hotel.people
  const honest = await honestCount(hotel, 'lina')
  const papers = honest.papers.map((one) => (one.kind === 'exchange_memo' ? { ...one, quantity: 5 } : one))
  await lina.run(countDrawer, { count: { ...honest, papers } })
  expect(await memoLines(hotel)).toEqual(['5 = 6'])
  await expect(lina.run(giveHandover, {})).rejects.toMatchObject({
    code: 'count_differs',
    facts: { equation: 'b10', label: 'paper:exchange_memo', left: '5', right: '6' },
  })
})

test('it is declared before a lead, and B10 agrees', async () => {
  const { lina } = hotel.people
  const missing = { kind: 'exchange_memo', quantity: 1, reasonCode: 'lost' } as const
  await expect(lina.run(declareMissingPaper, missing)).rejects.toMatchObject({ code: 'approval_required' })
  expect(await lina.run(declareMissingPaper, missing, lead())).toMatchObject({ number: 'L000001' })
  expect(await memoLines(hotel)).toEqual(['6 = 6'])
})

test('an exchange taken back after the count: its memo, X000007, was not there to be counted', async () => {
  const { lina } = hotel.people
  await lina.run(takeBackExchange, { exchangeId: late, reasonCode: 'wrong_amount' }, lead())
  expect(await memoLines(hotel)).toEqual(['6 = 6'])
  // The cash it moved is counted again, and then the memo is there too: the lost one is declared already.
  const honest = await honestCount(hotel, 'lina')
  const papers = honest.papers.map((one) => (one.kind === 'exchange_memo' ? { ...one, quantity: 6 } : one))
  await lina.run(countDrawer, { count: { ...honest, papers } }, lead())
  expect(await memoLines(hotel)).toEqual(['7 = 7'])
})

test('the bags go to the safe, the float to the next cashier', async () => {
  const { lina } = hotel.people
  const held = (await honestCount(hotel, 'lina')).foreign.find(({ currency }) => currency === 'USD')
  expect(held?.denominations.map(({ value, quantity }) => `${value} × ${quantity}`)).toEqual([
    '100.00 × 1',
    '10.00 × 1',
  ])
  await lina.run(dropCash, { bagNumber: 'BAG-D', amount: '110.00', currency: 'USD' }, lead())
  handoverId = (await lina.run(giveHandover, {})).handoverId
})

const accept = async (house: TestHotel) => {
  const [row] = await runSql(house.db, `select given_minor from handover where id = ${handoverId}`)
  const given = (Number(Object.values(row as object)[0]) / 100).toFixed(2)
  const count = await honestOpening(house, house.deskId('FO1'), given)
  return house.people.wangqiang.run(acceptHandover, { handoverId, count })
}

const lastCount = `(select max(id) from shift_count where purpose in ('hand_over', 'recount'))`
const injected = [
  [
    'the count of the memos is lowered after it was made',
    'count_paper',
    `update count_paper set quantity = quantity - 1
     where count_id = ${lastCount} and paper_kind = 'exchange_memo'`,
    'b10 paper:exchange_memo: 6 ≠ 7',
  ],
  [
    'the memos are struck from the count',
    'count_paper',
    `delete from count_paper where count_id = ${lastCount} and paper_kind = 'exchange_memo'`,
    'b10 paper:exchange_memo: 1 ≠ 7',
  ],
  [
    'the declaration says two are missing',
    'paper_declaration',
    `update paper_declaration set quantity = 2 where paper_kind = 'exchange_memo'`,
    'b10 paper:exchange_memo: 8 ≠ 7',
  ],
  [
    'a memo is passed off as a credit bill',
    'document',
    `update document set kind = 'credit_bill' where number = 'X000001'`,
    'b10 paper:exchange_memo: 7 ≠ 6',
  ],
] as const

test.each(injected)('B10: %s, and there is no seal', (_, table, statement, line) =>
  undone(hotel, async (house) => {
    await tamper(house.db, table, statement)
    expect((await brokenLines(house, shiftId)).map(sayLine)).toEqual([line])
    await expect(accept(house)).rejects.toMatchObject({
      code: 'shift_does_not_balance',
      facts: { equation: 'b10', label: 'paper:exchange_memo' },
    })
  }),
)

test('the seal has a line of the memos and tells of the declared one; the hotel is proved', async () => {
  const { closingId } = await accept(hotel)
  const lines = await runSql(
    hotel.db,
    `select left_value, right_value from closing_line
     where closing_id = ${closingId} and equation = 'b10' and label = 'paper:exchange_memo'`,
  )
  expect(lines.map((line) => Object.values(line).map(Number))).toEqual([[7, 7]])
  const [row] = await runSql(hotel.db, `select content from closing where id = ${closingId}`)
  const report = JSON.parse((row as { content: string }).content) as SealedShiftReport
  expect(report.exceptions.map(({ documentNumber, detail }) => `${documentNumber} ${detail}`)).toEqual([
    'L000001 exchange_memo × 1: lost',
  ])
  expect(report.exchanges).toHaveLength(7)
  await verifyHotel(evidenceOf(hotel.db), null)
})

test('the database refuses a line of memos whose sides differ', () =>
  undone(hotel, async (house) => {
    const line = `insert into closing_line select closing_id, equation, 99, 'paper:exchange_memo', unit, 6, 7
                  from closing_line where label = 'paper:exchange_memo'`
    expect(await refusalOf(house.db, line)).toBe('closing_line_both_sides_equal')
  }))

test('a shift turned by the roll carries its memos, and its successor counts them with its own', async () => {
  const { wangqiang, zhaomin } = hotel.people
  const bought = { direction: 'buy', currency: 'USD', rate: '7.10', guest: traveller } as const
  await wangqiang.run(exchangeCurrency, { ...bought, amount: '10.00' })
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  await wangqiang.run(exchangeCurrency, { ...bought, amount: '5.00' })
  const { id } = await wangqiang.shift()
  const honest = await honestCount(hotel, 'wangqiang')
  expect(honest.papers).toContainEqual({ kind: 'exchange_memo', quantity: 2 })
  await wangqiang.run(countDrawer, { count: honest })
  const broken = (await brokenLines(hotel, id)).filter(({ equation }) => equation === 'b10')
  expect(broken).toEqual([])
})

test('a house that takes no foreign cash is asked for no memos, and its reports have no line of them', async () => {
  const house = await openTestHotel()
  const { lina } = house.people
  await lina.openShift(house.deskId('FO1'))
  expect(await asked(house)).not.toContain('exchange_memo')
  await lina.run(countDrawer, { count: await honestCount(house, 'lina') })
  expect(await memoLines(house)).toEqual([])
  await house.close()
})
