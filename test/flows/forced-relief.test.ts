import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { forceShift } from '@jiaoban/server/handovers/force-shift.command.ts'
import { endRelief } from '@jiaoban/server/shifts/end-relief.command.ts'
import { startRelief } from '@jiaoban/server/shifts/start-relief.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Browser, refusalFrom } from '../support/browser.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { hotelPassword, type Username } from '../support/small-hotel.ts'
import { undone } from '../support/undone.ts'

/** Li Na has FO1 with 1000.00, and does not come back from her meal. */
let house: TestHotel

beforeAll(async () => {
  house = await openTestHotel()
  await house.people.lina.openShift(house.deskId('FO1'))
})

afterAll(() => house.close())

const notes = (hundreds: number) => ({ denominations: [{ value: '100.00', quantity: hundreds }] })

const relieve = ({ people }: TestHotel, reliever: Username) =>
  people.lina.run(startRelief, notes(10), { counterSigner: people[reliever] })

/** Zhao Min counts so many notes of a hundred, before the reliever unless told otherwise. */
const force = async (hotel: TestHotel, hundreds: number, witness: Username = 'wangqiang') => {
  const { zhaomin, wangqiang } = hotel.people
  const { id: shiftId } = await wangqiang.shift()
  const count = { ...(await honestCount(hotel, 'wangqiang')), ...notes(hundreds) }
  return zhaomin.run(
    forceShift,
    { shiftId, seenState: 'open', reasonCode: 'left', count },
    { approver: hotel.people[witness] },
  )
}

/** Drawer, Li Na's debt, Wang Qiang's debt, overs that wait. */
const ledgers = async (hotel: TestHotel) => [
  await hotel.balance('cash.drawer', 'FO1'),
  await hotel.balance('staff', hotel.people.lina.staffId),
  await hotel.balance('staff', hotel.people.wangqiang.staffId),
  await hotel.balance('over.pending'),
]

test('short 100.00: the reliever owes it and signs as the witness, the lead approves; the relief has ended', () =>
  undone(house, async (hotel) => {
    const { zhaomin, chenjing, wangqiang, lina } = hotel.people
    await relieve(hotel, 'wangqiang')
    await force(hotel, 9)
    expect(await ledgers(hotel)).toEqual(['900.00', '0.00', '100.00', '0.00'])
    expect(await runSql(hotel.db, 'select staff_id, approved_by from over_short')).toEqual([
      { staff_id: wangqiang.staffId, approved_by: zhaomin.staffId },
    ])
    const back = lina.run(endRelief, notes(9), { counterSigner: wangqiang })
    expect(await refusalFrom(back)).toBe('relief_not_running')

    // Nothing is left to be booked to Li Na, and the reliever may have a drawer again.
    const { closingId } = await zhaomin.run(endShift, {}, { approver: chenjing })
    await wangqiang.openShift(hotel.deskId('FO2'))
    const content = (await findClosing(hotel.db.reader, closingId))?.content ?? '{}'
    const report = JSON.parse(content) as SealedShiftReport
    expect(report.equations.filter(({ isBalanced }) => !isBalanced)).toEqual([])
    expect(report.forced).toMatchObject({ by: zhaomin.staffId, witness: wangqiang.staffId })
    expect(report.reliefs?.[0]?.counts).toMatchObject([
      { direction: 'given', custodianId: lina.staffId, counted: '1000.00' },
      { direction: 'back', custodianId: wangqiang.staffId, expected: '1000.00', counted: '900.00' },
    ])
    await verifyHotel(evidenceOf(hotel.db), null)
  }))

test('over 100.00 waits; a colleague is witness when the reliever has gone too', () =>
  undone(house, async (hotel) => {
    await relieve(hotel, 'wangqiang')
    await force(hotel, 11, 'chenjing')
    expect(await ledgers(hotel)).toEqual(['1100.00', '0.00', '0.00', '-100.00'])
  }))

test('a lead who is the reliever has a drawer already', () =>
  undone(house, async (hotel) => {
    const { zhaomin, chenjing } = hotel.people
    await relieve(hotel, 'zhaomin')
    const { id: shiftId } = await zhaomin.shift()
    const count = await honestCount(hotel, 'zhaomin')
    const forced = zhaomin.run(
      forceShift,
      { shiftId, seenState: 'open', reasonCode: 'left', count },
      { approver: chenjing },
    )
    expect(await refusalFrom(forced)).toBe('cashier_has_shift {"shift":"20260301-FO1-1"}')
    expect(await ledgers(hotel)).toEqual(['1000.00', '0.00', '0.00', '0.00'])
  }))

test('the top bar calls a shift forced before the lead who closes it, never before a reliever', () =>
  undone(house, async (hotel) => {
    const statusOf = async (username: Username) => {
      const browser = new Browser(hotel)
      await (await browser.ask()).session.signIn({ username, password: hotelPassword })
      return (await browser.ask()).shell.status()
    }
    await relieve(hotel, 'wangqiang')
    expect(await statusOf('wangqiang')).toMatchObject({ shift: { cashierName: '李娜', isForced: false } })
    expect(await statusOf('lina')).toMatchObject({ shift: null, relief: { isReliever: false } })
    await force(hotel, 10)
    expect(await statusOf('zhaomin')).toMatchObject({
      shift: { cashierName: '李娜', isForced: true },
      relief: null,
    })
    expect(await statusOf('wangqiang')).toMatchObject({ shift: null, relief: null })
  }))
