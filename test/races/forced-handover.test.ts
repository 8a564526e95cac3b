import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { forceShift } from '@jiaoban/server/handovers/force-shift.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { openSecondServer } from '../support/second-server.ts'

/** A lead at one server forces a shift that its cashier hands over at the other, in the same moment. */
let one: TestHotel
let other: TestHotel
let shiftId: number

beforeEach(async () => {
  one = await openTestHotel({ isFile: true })
  other = await openSecondServer(one)
  shiftId = (await one.people.lina.openShift(one.deskId('FO1'))).shiftId
})

afterEach(async () => {
  await other.close()
  await one.close()
})

/** Each outcome in the order of the runners: `done`, or the code of the refusal. */
const race = async (...runners: readonly (() => Promise<unknown>)[]): Promise<string[]> => {
  const outcomes = await Promise.allSettled(runners.map((run) => run()))
  return outcomes.map((outcome) => {
    if (outcome.status === 'fulfilled') return 'done'
    if (outcome.reason instanceof DomainError) return outcome.reason.code
    throw outcome.reason
  })
}

/** Zhao Min, or another lead, before Wang Qiang. */
const forcing = async (seenState: 'open' | 'counting' | 'given') => {
  const count = await honestCount(one, 'lina')
  return (hotel: TestHotel, lead: 'zhaomin' | 'zhouhao') => () =>
    hotel.people[lead].run(
      forceShift,
      { shiftId, seenState, reasonCode: 'left', count },
      { approver: hotel.people.wangqiang },
    )
}

const holders = () =>
  runSql(one.db, `select held_by, state from cashier_shift where kind = 'desk' and state <> 'sealed'`)

test('she gives the float while she is forced: one of the two, and the money once', async () => {
  await one.people.lina.count()
  const force = await forcing('counting')
  const outcomes = await race(() => one.people.lina.run(giveHandover, {}), force(other, 'zhaomin'))
  expect([
    ['done', 'shift_moved_on'],
    ['shift_forced', 'done'],
  ]).toContainEqual(outcomes)
  const isGiven = outcomes[0] === 'done'
  expect(await one.balance('cash.drawer', 'FO1')).toBe(isGiven ? '0.00' : '1000.00')
  expect(await holders()).toEqual([
    {
      held_by: one.people[isGiven ? 'lina' : 'zhaomin'].staffId,
      state: isGiven ? 'given' : 'counting',
    },
  ])
})

test('a colleague accepts the float while a lead takes it back by force', async () => {
  await one.people.lina.count()
  const { handoverId } = await one.people.lina.run(giveHandover, {})
  const count = await honestOpening(one, one.deskId('FO1'), '1000.00')
  const held = await honestCount(one, 'lina')
  const force = () =>
    other.people.zhaomin.run(
      forceShift,
      { shiftId, seenState: 'given', reasonCode: 'unaccepted', count: { ...held, ...count } },
      { approver: other.people.chenjing },
    )
  const outcomes = await race(() => one.people.wangqiang.run(acceptHandover, { handoverId, count }), force)
  expect([
    ['done', 'shift_moved_on'],
    ['handover_not_waiting', 'done'],
  ]).toContainEqual(outcomes)
  expect(await one.balance('cash.drawer', 'FO1')).toBe('1000.00')
  expect(await one.balance('cash.transit', handoverId)).toBe('0.00')
})

test('two leads force one shift: the second sees that it is counted already', async () => {
  const force = await forcing('open')
  const outcomes = await race(force(one, 'zhaomin'), force(other, 'zhouhao'))
  expect(outcomes.toSorted()).toEqual(['done', 'shift_moved_on'])
  expect(await runSql(one.db, 'select state from forced_shift')).toEqual([{ state: 'under_way' }])
  expect(await holders()).toHaveLength(1)
})
