import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { forceShift } from '@jiaoban/server/handovers/force-shift.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { declareMissingPaper } from '@jiaoban/server/shifts/declare-missing-paper.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { resumeShift } from '@jiaoban/server/shifts/resume-shift.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { HandOverCount } from '@jiaoban/shared/shifts/count.schema.ts'
import type { ForcedReason } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { refusalFrom } from '../support/browser.ts'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import type { Username } from '../support/small-hotel.ts'

/** Li Na took a deposit of 300.00 in cash at the first desk, sold a bottle by WeChat, and is gone. */
let hotel: TestHotel
let shiftId: number
let folioId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  shiftId = (await lina.openShift(hotel.deskId('FO1'))).shiftId
  const stay = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E88001')],
    departureDate: '2026-03-05',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '300.00' }] },
  })
  folioId = stay.folioId
})

afterEach(() => hotel.close())

const less = (count: HandOverCount, cash: Record<string, number>): HandOverCount => ({
  ...count,
  denominations: Object.entries(cash).map(([value, quantity]) => ({ value, quantity })),
})

interface Forcing {
  readonly lead?: Username
  readonly witness?: Username
  readonly seenState?: 'open' | 'counting' | 'given'
  readonly reasonCode?: ForcedReason
  readonly count?: HandOverCount
}

/** Zhao Min counts before Chen Jing, who is at no desk, unless told otherwise. */
const force = async (how: Forcing = {}) => {
  const { lead = 'zhaomin', witness = 'chenjing', seenState = 'open', reasonCode = 'left' } = how
  return hotel.people[lead].run(
    forceShift,
    { shiftId, seenState, reasonCode, count: how.count ?? (await honestCount(hotel, 'lina')) },
    { approver: hotel.people[witness] },
  )
}

const drop = (amount: string) =>
  hotel.people.zhaomin.run(dropCash, { bagNumber: 'BAG-1', amount }, { approver: hotel.people.chenjing })

/** Drawer, safe, Li Na's debt, overs that wait. */
const ledgers = async () => [
  await hotel.balance('cash.drawer', 'FO1'),
  await hotel.balance('cash.safe'),
  await hotel.balance('staff', hotel.people.lina.staffId),
  await hotel.balance('over.pending'),
]

const sealed = async (closingId: number) =>
  JSON.parse((await findClosing(hotel.db.reader, closingId))?.content ?? '{}') as SealedShiftReport

/** `forced_by zhaomin`, in the order of the report. */
const signatures = ({ seal }: SealedShiftReport) =>
  seal.signedBy.map(({ as, staffId }) => {
    const who = Object.entries(hotel.people).find(([, person]) => person.staffId === staffId)
    return `${as} ${who?.[0]}`
  })

/** Every equation there is, none of them broken. */
const expectBalanced = ({ equations }: SealedShiftReport) => {
  expect(equations.filter(({ isBalanced }) => !isBalanced)).toEqual([])
  expect([...new Set(equations.map(({ equation }) => equation))].toSorted()).toEqual(
    ['b1', 'b10', 'b2', 'b3', 'b3b', 'b3c', 'b4', 'b5', 'b6', 'b6b', 'b7', 'b8', 'b9'].toSorted(),
  )
}

describe('the float goes back to the safe', () => {
  test('short 50.00, a paper gone: Li Na owes it, and the report says that she did not sign', async () => {
    const { zhaomin, chenjing, lina, wangqiang } = hotel.people
    const honest = await honestCount(hotel, 'lina')
    const papers = honest.papers.map((one) => (one.kind === 'deposit_slip' ? { ...one, quantity: 0 } : one))
    await force({ count: { ...less(honest, { '100.00': 12, '50.00': 1 }), papers } })
    expect(await refusalFrom(zhaomin.run(endShift, {}, { approver: chenjing }))).toMatch(/^count_differs/)

    const booked = await zhaomin.run(bookDifference, { target: { kind: 'drawer' } }, { approver: chenjing })
    expect(booked).toMatchObject({ kind: 'short', amount: '50.00' })
    await zhaomin.run(
      declareMissingPaper,
      { kind: 'deposit_slip', quantity: 1, reasonCode: 'lost' },
      { approver: chenjing },
    )
    await drop('250.00')
    const ended = await zhaomin.run(endShift, {}, { approver: chenjing })
    expect(ended).toMatchObject({ returned: '1000.00', dueBack: '0.00' })
    expect(await ledgers()).toEqual(['0.00', '20000.00', '50.00', '0.00'])

    const report = await sealed(ended.closingId)
    expectBalanced(report)
    expect(report.shift.cashierId).toBe(lina.staffId)
    expect(report.forced).toMatchObject({
      by: zhaomin.staffId,
      witness: chenjing.staffId,
      reasonCode: 'left',
    })
    expect(signatures(report)).toEqual(['forced_by zhaomin', 'witness chenjing'])
    expect(report.differences).toMatchObject([{ staffId: lina.staffId, amount: '50.00' }])
    expect(report.cash).toMatchObject({ counted: '1250.00', floatGiven: '1000.00', dropped: '250.00' })

    // Desk and people are free again.
    await wangqiang.openShift(hotel.deskId('FO1'))
    await lina.openShift(hotel.deskId('FO2'))
  })

  test('over 20.00 waits, as ever', async () => {
    const { zhaomin, chenjing } = hotel.people
    const honest = await honestCount(hotel, 'lina')
    await force({ count: less(honest, { '100.00': 13, '20.00': 1 }) })
    await zhaomin.run(bookDifference, { target: { kind: 'drawer' } }, { approver: chenjing })
    await drop('320.00')
    await zhaomin.run(endShift, {}, { approver: chenjing })
    expect(await ledgers()).toEqual(['0.00', '20000.00', '0.00', '-20.00'])
  })
})

describe('the next cashier takes the desk', () => {
  test('what the lead counted is what is given; the two in Li Na’s place signed it', async () => {
    const { zhaomin, wangqiang } = hotel.people
    await force({ reasonCode: 'forgotten' })
    await drop('300.00')
    const given = await zhaomin.run(giveHandover, {})
    expect(given.given).toBe('1000.00')
    const count = await honestOpening(hotel, hotel.deskId('FO1'), '1000.00')
    expect(await refusalFrom(zhaomin.run(acceptHandover, { handoverId: given.handoverId, count }))).toBe(
      'handover_from_self',
    )
    const accepted = await wangqiang.run(acceptHandover, { handoverId: given.handoverId, count })
    const report = await sealed(accepted.closingId)
    expectBalanced(report)
    expect(signatures(report)).toEqual(['forced_by zhaomin', 'witness chenjing', 'incoming wangqiang'])
    expect(await ledgers()).toEqual(['1000.00', '19000.00', '0.00', '0.00'])
  })

  test('less arrives than the lead gave: it is the lead’s debt, and another lead decides', async () => {
    const { zhaomin, zhouhao, wangqiang, lina } = hotel.people
    await force()
    await drop('300.00')
    const { handoverId } = await zhaomin.run(giveHandover, {})
    const count = await honestOpening(hotel, hotel.deskId('FO1'), '990.00')
    const accept = (approver: 'zhaomin' | 'zhouhao') =>
      wangqiang.run(acceptHandover, { handoverId, count }, { approver: hotel.people[approver] })
    expect(await refusalFrom(accept('zhaomin'))).toBe('decider_gave_float')
    await accept('zhouhao')
    expect(await hotel.balance('staff', zhaomin.staffId)).toBe('10.00')
    expect(await hotel.balance('staff', lina.staffId)).toBe('0.00')
    expect(await hotel.balance('staff', zhouhao.staffId)).toBe('0.00')
  })

  test('taken back by the lead, it is at its count again and not open for business', async () => {
    const { zhaomin, chenjing } = hotel.people
    await force()
    await drop('300.00')
    await zhaomin.run(giveHandover, {})
    await zhaomin.run(takeBackHandover, {})
    expect(
      await refusalFrom(zhaomin.run(postCharge, { folioId, code: 'minibar', amount: '1.00', quantity: 1 })),
    ).toBe('shift_not_open {"state":"counting"}')
    await zhaomin.run(endShift, {}, { approver: chenjing })
    expect(await ledgers()).toEqual(['0.00', '20000.00', '0.00', '0.00'])
  })

  test('Li Na comes back and takes over what the lead gives', async () => {
    const { zhaomin, lina } = hotel.people
    await force()
    await drop('300.00')
    const { handoverId } = await zhaomin.run(giveHandover, {})
    const count = await honestOpening(hotel, hotel.deskId('FO1'), '1000.00')
    await lina.run(acceptHandover, { handoverId, count })
    expect((await lina.shift()).number).toBe('20260301-FO1-2')
  })
})

describe('a float that nobody came for', () => {
  test('goes back into its drawer before it is counted there, and then to the safe', async () => {
    const { lina, zhaomin, chenjing } = hotel.people
    await lina.count()
    await lina.drop({ lead: zhaomin, bag: 'BAG-9' })
    await lina.run(giveHandover, {})
    const count = less(await honestCount(hotel, 'lina'), { '100.00': 9, '50.00': 1 })
    expect(await refusalFrom(force({ reasonCode: 'unaccepted', count }))).toBe(
      'shift_moved_on {"state":"given"}',
    )
    await force({ reasonCode: 'unaccepted', seenState: 'given', count })
    expect(await ledgers()).toEqual(['1000.00', '19000.00', '0.00', '0.00'])
    await zhaomin.run(bookDifference, { target: { kind: 'drawer' } }, { approver: chenjing })
    const ended = await zhaomin.run(endShift, {}, { approver: chenjing })
    expect(await ledgers()).toEqual(['0.00', '19950.00', '50.00', '0.00'])
    const report = await sealed(ended.closingId)
    expectBalanced(report)
    // Li Na's own count stays; the lead's, made after it, closes the shift.
    expect(
      await runSql(
        hotel.db,
        `select purpose, cash_minor from shift_count where shift_id = ${shiftId} order by id`,
      ),
    ).toEqual([
      { purpose: 'opening', cash_minor: 100_000 },
      { purpose: 'hand_over', cash_minor: 130_000 },
      { purpose: 'recount', cash_minor: 95_000 },
    ])
  })
})

describe('a shift that was turned and never counted', () => {
  test('keeps the next roll waiting until it is forced; a shift that is being forced does too', async () => {
    const { zhaomin, chenjing, zhouhao, lina } = hotel.people
    const roll = (at: string) => {
      hotel.clock.set(at)
      return zhouhao.run(rollBusinessDate, { signedAs: 'checked' })
    }
    await roll('2026-03-02T02:00:00.000Z')
    shiftId = (await lina.shift()).id
    expect(await refusalFrom(roll('2026-03-03T02:00:00.000Z'))).toMatch(/^shift_turned_uncounted/)
    await force({ reasonCode: 'turned' })
    expect(await refusalFrom(roll('2026-03-03T02:00:00.000Z'))).toMatch(/^shift_being_forced/)
    await drop('300.00')
    const { closingId } = await zhaomin.run(endShift, {}, { approver: chenjing })
    expectBalanced(await sealed(closingId))
    await roll('2026-03-03T02:00:00.000Z')
  })
})

describe('whose hands it is in', () => {
  test('the cashier cannot do anything to it, and the lead nothing but close it', async () => {
    const { lina, zhaomin, chenjing, wangqiang } = hotel.people
    await force()
    const count = await honestCount(hotel, 'zhaomin')
    for (const deed of [
      () => lina.run(giveHandover, {}),
      () => lina.run(resumeShift, {}),
      () => lina.run(countDrawer, { count }),
      () => lina.openShift(hotel.deskId('FO2')),
    ]) {
      expect(await refusalFrom(deed())).toBe('shift_forced')
    }
    const charge = { folioId, code: 'minibar', amount: '1.00', quantity: 1 }
    expect(await refusalFrom(zhaomin.run(postCharge, charge))).toBe('shift_not_open {"state":"counting"}')
    // A witness is any colleague of the desk but Li Na; housekeeping is none.
    const end = (who: Username) => zhaomin.run(endShift, {}, { approver: hotel.people[who] })
    expect(await refusalFrom(end('lina'))).toBe('approver_is_cashier')
    expect(await refusalFrom(end('wufang'))).toBe('approver_not_permitted')
    await drop('300.00')
    expect(await refusalFrom(zhaomin.run(endShift, {}))).toMatch(/^approval_required/)
    await zhaomin.run(endShift, {}, { approver: chenjing })
    // On a shift of one's own, a colleague is not enough, as before.
    await wangqiang.openShift(hotel.deskId('FO1'))
    await wangqiang.count()
    expect(await refusalFrom(wangqiang.run(endShift, {}, { approver: chenjing }))).toBe(
      'approver_not_permitted',
    )
  })

  test('a cashier who comes after all gets it back, and hands over', async () => {
    const { lina, zhaomin, wangqiang } = hotel.people
    await force()
    await zhaomin.run(resumeShift, {})
    await lina.run(postCharge, { folioId, code: 'minibar', amount: '8.00', quantity: 1 })
    await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') }, { approver: zhaomin })
    await lina.drop({ lead: zhaomin, bag: 'BAG-2' })
    const { closingId } = await lina.giveTo(wangqiang)
    const report = await sealed(closingId)
    expect(report.forced).toBeUndefined()
    expect(signatures(report)).toEqual(['outgoing lina', 'incoming wangqiang'])
  })

  test('another lead goes on where the first left off', async () => {
    const { zhouhao, chenjing } = hotel.people
    await force()
    expect(
      await refusalFrom(force({ seenState: 'counting', count: await honestCount(hotel, 'zhaomin') })),
    ).toBe('shift_forced_already')
    await force({ lead: 'zhouhao', seenState: 'counting', count: await honestCount(hotel, 'zhaomin') })
    await zhouhao.run(dropCash, { bagNumber: 'BAG-1', amount: '300.00' }, { approver: chenjing })
    const { closingId } = await zhouhao.run(endShift, {}, { approver: chenjing })
    expect((await sealed(closingId)).forced?.by).toBe(zhouhao.staffId)
    expect(await runSql(hotel.db, 'select state from forced_shift order by id')).toEqual([
      { state: 'replaced' },
      { state: 'ended' },
    ])
  })
})

test.each<[string, Forcing, string | RegExp]>([
  ['the cashier is the witness', { witness: 'lina' }, 'forced_cashier_present {"cashier":"李娜"}'],
  ['it is not as the lead saw it', { seenState: 'counting' }, 'shift_moved_on {"state":"open"}'],
  ['a cashier has not the rank', { lead: 'wangqiang' }, /^not_permitted/],
  ['housekeeping is no witness', { witness: 'wufang' }, 'approver_not_permitted'],
  ['nobody witnesses the own count', { witness: 'zhaomin' }, 'approver_is_actor'],
])('%s', async (_, how, refusal) => {
  const before = await ledgers()
  expect(await refusalFrom(force(how))).toMatch(refusal)
  expect(await ledgers()).toEqual(before)
  expect(await runSql(hotel.db, 'select id from forced_shift')).toEqual([])
})

test('a lead with a drawer, an own shift, and a shift that is sealed', async () => {
  const { zhaomin, zhouhao, lina, wangqiang } = hotel.people
  await zhaomin.openShift(hotel.deskId('FO2'))
  expect(await refusalFrom(force())).toBe('cashier_has_shift {"shift":"20260301-FO2-1"}')
  const own = { shiftId: (await zhaomin.shift()).id, seenState: 'open' as const, reasonCode: 'left' as const }
  expect(
    await refusalFrom(
      zhaomin.run(forceShift, { ...own, count: await honestCount(hotel, 'zhaomin') }, { approver: lina }),
    ),
  ).toBe('force_own_shift')
  const count = await honestCount(hotel, 'lina')
  await lina.handOver(wangqiang, { lead: zhouhao, bag: 'BAG-1' })
  expect(await refusalFrom(force({ lead: 'zhouhao', count }))).toBe('shift_moved_on {"state":"sealed"}')
})

test('the database lets nobody hold two shifts, nor force one twice or alone', async () => {
  const { zhaomin, wangqiang } = hotel.people
  await force()
  await wangqiang.openShift(hotel.deskId('FO2'))
  const hold = `update cashier_shift set held_by = ${zhaomin.staffId} where cashier_id = ${wangqiang.staffId}`
  await expect(runSql(hotel.db, hold)).rejects.toThrow()
  const again = (forcedBy: string, state: string) =>
    runSql(
      hotel.db,
      `insert into forced_shift select id + 90000, shift_id, reason_code, ${forcedBy}, witnessed_by, count_id,
         forced_at, journal_seq, '${state}', null from forced_shift`,
    )
  await expect(again('witnessed_by', 'under_way')).rejects.toThrow()
  await expect(again('forced_by', 'under_way')).rejects.toThrow()
  await expect(again('forced_by', 'ended')).rejects.toThrow('forced_shift_ended_has_seq')
})
