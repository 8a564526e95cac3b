import { listCommands } from '@jiaoban/server/app/command-list.ts'
import { mayApprove, mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBusyHotel } from '../support/busy-hotel.ts'
import { type CallOptions, Caller } from '../support/caller.ts'
import { type ValidCall, validCalls } from '../support/every-command.ts'
import type { TestHotel } from '../support/hotel.ts'
import { fingerprint } from '../support/left-behind.ts'
import { runSql } from '../support/raw-sql.ts'
import { people, type Username } from '../support/small-hotel.ts'
import { undone } from '../support/undone.ts'

/**
 * Every command of the hotel, through its procedure, and what each refuses whatever it is about. A refused
 * command leaves nothing behind: no row in any table, no balance, no number, no step of the journal.
 */
let house: TestHotel
let calls: readonly ValidCall[]
let caller: Caller

beforeAll(async () => {
  const busy = await openBusyHotel()
  house = busy.hotel
  calls = await validCalls(busy)
  caller = await Caller.everybody(house)
})

afterAll(() => house.close())

const usernames = Object.keys(people) as Username[]

type Change = (call: ValidCall, hotel: TestHotel) => Promise<CallOptions> | CallOptions

const refuse = async (hotel: TestHotel, call: ValidCall, code: string, change: Change): Promise<void> => {
  const options = await change(call, hotel)
  expect([call.name, await caller.refusal(hotel, call, options)]).toEqual([call.name, code])
}

/** Tries every call that a test is about. What one of them left behind is seen at the end. */
const tryEach = async (
  isWanted: (call: ValidCall) => boolean,
  code: string,
  change: Change,
): Promise<void> => {
  const wanted = calls.filter(isWanted)
  expect(wanted.length).toBeGreaterThan(0)
  const before = await fingerprint(house.db)
  for (const call of wanted) await refuse(house, call, code, change)
  expect(await fingerprint(house.db)).toEqual(before)
}

/** The same where the house must be changed first; it is put back after each. */
const tryEachApart = async (
  isWanted: (call: ValidCall) => boolean,
  code: string,
  change: Change,
): Promise<void> => {
  for (const call of calls.filter(isWanted)) {
    await undone(house, async (hotel) => {
      const options = await change(call, hotel)
      const before = await fingerprint(hotel.db)
      await refuse(hotel, call, code, () => options)
      expect(await fingerprint(hotel.db), call.name).toEqual(before)
    })
  }
}

test('there is a valid call of every command', () => {
  const commands = listCommands().map(({ path, name }) => `${path} ${name}`)
  expect(calls.map(({ path, name }) => `${path} ${name}`).sort()).toEqual(commands.sort())
})

const whoMayNot = ({ name, who }: ValidCall): Username | undefined =>
  usernames.find((one) => one !== who && !mayApprove(people[one].role, name))

describe('who', () => {
  test('nobody', () =>
    tryEach(
      () => true,
      'not_signed_in',
      () => ({ who: null }),
    ))

  test('a role that may not', () =>
    tryEach(
      () => true,
      'not_permitted',
      ({ name }) => ({ who: usernames.find((one) => !mayRun(people[one].role, name)) ?? null }),
    ))

  test('a wrong PIN of one’s own', () =>
    tryEachApart(
      ({ isSigned }) => isSigned === true,
      'pin_wrong',
      () => ({ pin: '0000' }),
    ))

  test('no PIN where one signs', () =>
    tryEach(
      ({ isSigned }) => isSigned === true,
      'signature_required',
      () => ({ pin: null }),
    ))

  test('no second person where there must be one', () =>
    tryEach(
      ({ isApproved }) => isApproved === true,
      'approval_required',
      () => ({ approver: null }),
    ))

  const isWitnessed = ({ approver }: ValidCall): boolean => approver !== undefined

  test('a second person with a wrong PIN', () =>
    tryEachApart(isWitnessed, 'pin_wrong', () => ({ approverPin: '0000' })))

  test('a second person who may not', () =>
    tryEach(
      // A key may be given to anybody.
      (call) => isWitnessed(call) && whoMayNot(call) !== undefined,
      'approver_not_permitted',
      (call) => ({ approver: whoMayNot(call) ?? null }),
    ))

  test('the same person twice', () =>
    tryEach(isWitnessed, 'approver_is_actor', ({ who }) => ({ approver: who })))
})

describe('when and where', () => {
  test('on the date before', () =>
    tryEach(
      () => true,
      'business_date_changed',
      () => ({ businessDate: '2026-02-28' }),
    ))

  test('without a shift', () =>
    tryEach(
      ({ shift }) => shift === 'own',
      'shift_required',
      () => ({ who: 'zhaomin' }),
    ))

  test('in a shift that has been given away', () =>
    tryEachApart(
      ({ shift, name }) => shift === 'own' && name !== 'takeBackHandover',
      'shift_not_open',
      async ({ name }, hotel) => {
        // Chen Jing gave hers; who may not do the rest is let in for this once.
        const { staffId } = hotel.people.chenjing
        if (!mayRun('receptionist', name)) {
          await runSql(hotel.db, `update staff set role = 'cashier' where id = ${staffId}`)
        }
        return { who: 'chenjing' }
      },
    ))

  test('taking back what was not given', () =>
    tryEach(
      ({ name }) => name === 'takeBackHandover',
      'shift_not_open',
      () => ({ who: 'lina' }),
    ))
})

describe('once', () => {
  const goThrough = async (hotel: TestHotel, call: ValidCall, commandId: string): Promise<unknown> => {
    await call.prepare?.(hotel)
    return caller.call(hotel, call, { commandId })
  }

  /** A command posts and issues nothing but what it says of itself; COMMANDS.md is made of that. */
  const expectItsWord = async (hotel: TestHotel, call: ValidCall, commandId: string): Promise<void> => {
    const facts = listCommands().find(({ name }) => name === call.name)
    const made = async (table: string): Promise<string[]> => {
      const rows = await runSql(
        hotel.db,
        `select distinct ${table}.kind as kind from ${table} join journal on journal.seq = ${table}.journal_seq
         where journal.command_id = '${commandId}'`,
      )
      return rows.map((row) => String(Reflect.get(row, 'kind')))
    }
    const unsaid = (kinds: readonly string[], said: readonly string[] = []) =>
      kinds.filter((kind) => !said.includes(kind))
    expect([call.name, unsaid(await made('posting'), facts?.recipe)]).toEqual([call.name, []])
    expect([call.name, unsaid(await made('document'), facts?.documents)]).toEqual([call.name, []])
  }

  test('sent twice, it is done once and answered alike', async () => {
    for (const call of calls) {
      await undone(house, async (hotel) => {
        const commandId = uuidV7()
        const first = await goThrough(hotel, call, commandId)
        await expectItsWord(hotel, call, commandId)
        const after = await fingerprint(hotel.db)
        expect(await caller.call(hotel, call, { commandId }), call.name).toEqual(first)
        expect(await fingerprint(hotel.db), call.name).toEqual(after)
        const rows = await runSql(hotel.db, `select seq from journal where command_id = '${commandId}'`)
        expect(rows, call.name).toHaveLength(1)
      })
    }
  })

  test('sent again with another input', () =>
    tryEachApart(
      () => true,
      'command_id_reused',
      async (call, hotel) => {
        const commandId = uuidV7()
        await goThrough(hotel, call, commandId)
        const other = calls.find(
          ({ name, path }) => mayRun(people[call.who].role, name) && path !== call.path,
        )
        return { commandId, path: other?.path ?? call.path, input: other?.input ?? call.input }
      },
    ))

  test('sent again when its receipt is erased', () =>
    tryEachApart(
      () => true,
      'command_id_expired',
      async (call, hotel) => {
        const commandId = uuidV7()
        await goThrough(hotel, call, commandId)
        await runSql(hotel.db, `delete from command_receipt where command_id = '${commandId}'`)
        return { commandId }
      },
    ))

  test('under an id that no browser makes', () =>
    tryEach(
      () => true,
      'input_invalid',
      () => ({ commandId: '0190c7a0-0000-4000-8000-000000000000' }),
    ))
})
