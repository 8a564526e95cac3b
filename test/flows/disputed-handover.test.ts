import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { listDisputes } from '@jiaoban/db/handovers/dispute.reads.ts'
import { closePeriod } from '@jiaoban/server/closings/close-period.command.ts'
import { closeMatter } from '@jiaoban/server/handover-book/close-matter.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { disputeHandover } from '@jiaoban/server/handovers/dispute-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { showDispute } from '@jiaoban/server/handovers/show-dispute.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { decideOver } from '@jiaoban/server/shifts/decide-over.command.ts'
import { decideShort } from '@jiaoban/server/shifts/decide-short.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

/** Li Na has given the float of 1000.00 at the first desk, on the last day of March at 23:30. */
let hotel: TestHotel
let handoverId: number

beforeEach(async () => {
  hotel = await openTestHotel({
    startAt: '2026-03-31T15:30:00.000Z',
    founding: { businessDate: '2026-03-31' },
  })
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  await lina.count()
  handoverId = (await lina.run(giveHandover, {})).handoverId
})

afterEach(() => hotel.close())

const counted = (cash: string) => honestOpening(hotel, hotel.deskId('FO1'), cash)

const dispute = async (cash: string, approver?: 'zhaomin') =>
  hotel.people.wangqiang.run(
    disputeHandover,
    { handoverId, count: await counted(cash) },
    approver ? { approver: hotel.people[approver] } : {},
  )

const accept = async (cash: string, how: { decision?: 'decided' | 'pending'; approver?: 'zhaomin' } = {}) =>
  hotel.people.wangqiang.run(
    acceptHandover,
    { handoverId, count: await counted(cash), ...(how.decision ? { decision: how.decision } : {}) },
    how.approver ? { approver: hotel.people[how.approver] } : {},
  )

/** Drawer, on the way, Li Na's debt, short and over that nobody decided on. */
const ledgers = async () => [
  await hotel.balance('cash.drawer', 'FO1'),
  await hotel.balance('cash.transit', handoverId),
  await hotel.balance('staff', hotel.people.lina.staffId),
  await hotel.balance('short.pending'),
  await hotel.balance('over.pending'),
]

const sealed = async (closingId: number) =>
  JSON.parse((await findClosing(hotel.db.reader, closingId))?.content ?? '{}') as SealedShiftReport

const openMatters = () =>
  runSql(
    hotel.db,
    `select kind, body from open_matter join open_matter_text on matter_id = id where state = 'open'`,
  )

const rollTo = (at: string) => {
  hotel.clock.set(at)
  return hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

const closeMarch = () => hotel.people.sunli.run(closePeriod, { period: '2026-03' })

describe('a lead decides', () => {
  test('the first count stays, whatever is counted after it, and the report tells of both', async () => {
    expect(await refusalFrom(accept('950.00'))).toBe('handover_differs')
    const first = await dispute('950.00')
    expect(first.labels).toEqual(['float'])
    // Still blind: it may be counted again, and each count that differs is kept.
    await dispute('960.00')
    const shown = await hotel.people.wangqiang.run(
      showDispute,
      { disputeId: first.disputeId },
      { approver: hotel.people.zhaomin },
    )
    expect(shown.lines).toEqual([{ label: 'float', unit: 'money', given: '1000.00', counted: '950.00' }])

    // Now the figures are known.
    expect(await refusalFrom(accept('1000.00'))).toBe('recount_needs_approval')
    expect(await refusalFrom(dispute('970.00'))).toBe('recount_needs_approval')
    await dispute('970.00', 'zhaomin')
    expect(await ledgers()).toEqual(['0.00', '1000.00', '0.00', '0.00', '0.00'])

    const accepted = await accept('970.00', { approver: 'zhaomin' })
    expect(await ledgers()).toEqual(['970.00', '0.00', '30.00', '0.00', '0.00'])
    const report = await sealed(accepted.closingId)
    expect(report.disputes?.map(({ lines }) => lines[0]?.counted)).toEqual(['950.00', '960.00', '970.00'])
    expect(report.differences).toMatchObject([
      { kind: 'short', amount: '30.00', staffId: hotel.people.lina.staffId, origin: 'handover' },
    ])
    expect(report.seal.signedBy.map(({ as }) => as)).toEqual(['outgoing', 'incoming', 'lead'])
    expect(report.equations.filter(({ isBalanced }) => !isBalanced)).toEqual([])
    expect(await openMatters()).toEqual([])
  })

  test('who had counted wrong counts again, blind and alone, and it agrees', async () => {
    await dispute('990.00')
    const { closingId } = await accept('1000.00')
    expect(await ledgers()).toEqual(['1000.00', '0.00', '0.00', '0.00', '0.00'])
    expect((await sealed(closingId)).disputes).toHaveLength(1)
  })

  test('who decides at once needs no dispute before it: the count is kept all the same', async () => {
    await accept('990.00', { approver: 'zhaomin' })
    expect((await listDisputes(hotel.db.reader, handoverId)).map(({ cash }) => cash.toString())).toEqual([
      '990.00',
    ])
  })

  test('a lead who would rather look into it leaves it pending, and nobody owes it yet', async () => {
    await accept('950.00', { decision: 'pending', approver: 'zhaomin' })
    expect(await ledgers()).toEqual(['950.00', '0.00', '0.00', '50.00', '0.00'])
    expect(await openMatters()).toEqual([{ kind: 'dispute', body: 'FO1 · 20260331-FO1-1 · -50.00 CNY' }])
  })

  test('a key and a number that are not there are named; the float goes back to who gave it', async () => {
    const count = await counted('1000.00')
    const wrong = {
      ...count,
      numbers: count.numbers.map((one) => ({ ...one, nextNumber: 'A00001002' })),
      keys: count.keys.map((key) => ({ ...key, quantity: 1 })),
    }
    const { labels } = await hotel.people.wangqiang.run(disputeHandover, { handoverId, count: wrong })
    expect(labels.map((label) => label.replace(/\d+/, '#'))).toEqual(['book:#', 'key:safe_box'])
    expect(await refusalFrom(hotel.people.wangqiang.run(acceptHandover, { handoverId, count: wrong }))).toBe(
      'handover_differs',
    )
    await hotel.people.lina.run(takeBackHandover, {})
    expect(await ledgers()).toEqual(['1000.00', '0.00', '0.00', '0.00', '0.00'])
    expect(await refusalFrom(dispute('950.00'))).toMatch(/^handover_not_waiting/)
  })
})

describe('nobody senior is there', () => {
  test('a short waits, the desk goes on, and the month waits for the decision', async () => {
    const { zhaomin, lina } = hotel.people
    expect(await refusalFrom(accept('950.00', { decision: 'pending' }))).toBe('handover_not_disputed')
    await dispute('950.00')
    expect(await refusalFrom(accept('940.00', { decision: 'pending' }))).toBe('handover_not_disputed')
    const accepted = await accept('950.00', { decision: 'pending' })
    expect(await ledgers()).toEqual(['950.00', '0.00', '0.00', '50.00', '0.00'])
    const report = await sealed(accepted.closingId)
    expect(report.differences).toMatchObject([
      { kind: 'short', amount: '50.00', staffId: null, approvedBy: null },
    ])
    expect(report.seal.signedBy.map(({ as }) => as)).toEqual(['outgoing', 'incoming'])

    await rollTo('2026-04-01T02:00:00.000Z')
    expect(await refusalFrom(closeMarch())).toBe(
      'period_has_dispute {"period":"2026-03","shift":"20260331-FO1-1","amount":"-50.00"}',
    )
    const [matter] = (await runSql(hotel.db, 'select id from open_matter')) as [{ id: number }]
    const byHand = zhaomin.run(closeMatter, { matterId: matter.id }, { approver: hotel.people.admin })
    expect(await refusalFrom(byHand)).toBe('matter_ends_with_decision')

    const [{ id }] = (await runSql(hotel.db, 'select id from difference')) as [{ id: number }]
    await zhaomin.run(decideShort, {
      differenceId: id,
      bearer: { kind: 'staff', staffId: lina.staffId },
    })
    expect(await ledgers()).toEqual(['950.00', '0.00', '50.00', '0.00', '0.00'])
    expect(await openMatters()).toEqual([])
    // The month is as it was at its end: then the short was pending.
    await closeMarch()
    const [row] = (await runSql(hotel.db, `select content from closing where number = 'M000001'`)) as [
      { content: string },
    ]
    expect(
      (JSON.parse(row.content) as { balances: { control: string; closing: string }[] }).balances.find(
        ({ control }) => control === 'short.pending',
      ),
    ).toMatchObject({ closing: '50.00' })
  })

  test('an over waits too', async () => {
    await dispute('1020.00')
    await accept('1020.00', { decision: 'pending' })
    expect(await ledgers()).toEqual(['1020.00', '0.00', '0.00', '0.00', '-20.00'])
    await rollTo('2026-04-01T02:00:00.000Z')
    expect(await refusalFrom(closeMarch())).toMatch(/^period_has_dispute .*"20.00"/)
    const [{ id }] = (await runSql(hotel.db, 'select id from difference')) as [{ id: number }]
    await hotel.people.zhaomin.run(decideOver, { differenceId: id }, { approver: hotel.people.admin })
    expect(await openMatters()).toEqual([])
    await closeMarch()
  })
})

test('nothing is disputed where nothing differs, and a dispute is nobody’s but the incoming cashier’s', async () => {
  const { lina, chenjing, zhaomin } = hotel.people
  expect(await refusalFrom(dispute('1000.00'))).toBe('nothing_differs')
  const count = await counted('950.00')
  expect(await refusalFrom(lina.run(disputeHandover, { handoverId, count }))).toBe('handover_from_self')
  const { disputeId } = await dispute('950.00')
  expect(await refusalFrom(chenjing.run(showDispute, { disputeId }))).toMatch(/^approval_required/)
  expect(await refusalFrom(chenjing.run(showDispute, { disputeId: 999 }, { approver: zhaomin }))).toMatch(
    /^not_found/,
  )
})

test('the database keeps what was counted, and only what differs', async () => {
  const { disputeId } = await dispute('950.00')
  const line = (given: number, found: number) =>
    runSql(
      hotel.db,
      `insert into handover_dispute_line values (${disputeId}, 'key:x', 'count', ${given}, ${found})`,
    )
  await expect(line(2, 2)).rejects.toThrow('handover_dispute_line_differs')
  await expect(runSql(hotel.db, 'delete from handover_dispute')).rejects.toThrow('append_only')
  await expect(
    runSql(
      hotel.db,
      `insert into over_short (id, shift_id, kind, amount_minor, currency, staff_id, document_id, posting_id)
       select 99999, id, 'short', 100, 'CNY', cashier_id, 1, 1 from cashier_shift where kind = 'desk'`,
    ),
  ).rejects.toThrow('over_short_debt_is_approved')
})
