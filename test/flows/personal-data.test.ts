import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BusyHotel, openBusyHotel } from '../support/busy-hotel.ts'
import { Caller } from '../support/caller.ts'
import { type ValidCall, validCalls } from '../support/every-command.ts'
import { leavesOf } from '../support/input-leaves.ts'
import { runSql } from '../support/raw-sql.ts'
import { hotelPassword, hotelPin, people } from '../support/small-hotel.ts'
import { undone } from '../support/undone.ts'

/**
 * No name, no document, no telephone, no remark and no secret stands where it cannot be erased: in the journal,
 * postings, documents, counts and seals. Whatever a person types into any command is looked for there.
 */
let busy: BusyHotel
let calls: readonly ValidCall[]
let caller: Caller

beforeAll(async () => {
  busy = await openBusyHotel()
  calls = await validCalls(busy)
  caller = await Caller.everybody(busy.hotel)
})

afterAll(() => busy.hotel.close())

/** The tables whose rows answer to no update and no delete, as the database itself says. */
const tablesForEver = async (db: HotelDatabase): Promise<string[]> => {
  const rows = await runSql(
    db,
    db.dialect === 'sqlite'
      ? `select distinct tbl_name as name from sqlite_master where type = 'trigger'`
      : `select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
         where not tgisinternal and relnamespace = current_schema()::regnamespace`,
  )
  return rows.map((row) => (row as { name: string }).name)
}

const readForEver = async (db: HotelDatabase): Promise<string> => {
  const texts: string[] = []
  for (const table of await tablesForEver(db)) {
    texts.push(JSON.stringify(await runSql(db, `select * from ${table}`)))
  }
  texts.push(JSON.stringify(await runSql(db, 'select result from command_receipt')))
  return texts.join('\n')
}

/** Fields in which people write about people, or what only they know. */
const personal = new Set(
  `name contact idNumber phone plate remark remarks leftItems text
   serials supplier buyerTitle buyerTaxNumber payerName accountName certificateNumber displayName username password pin`.split(
    /\s+/,
  ),
)

const typedInto = ({ name, input }: ValidCall): string[] => {
  // The hotel's own name is printed on everything it issues and answered to whoever changes it.
  if (name === 'changeProperty') return []
  return leavesOf(input)
    .filter((leaf) => personal.has(leaf.name))
    .map(({ value }) => String(value))
}

test('there is much to look for, and much to look through', async () => {
  expect(new Set(calls.flatMap(typedInto)).size).toBeGreaterThan(15)
  expect((await tablesForEver(busy.hotel.db)).length).toBeGreaterThan(20)
  expect((await readForEver(busy.hotel.db)).length).toBeGreaterThan(20_000)
})

test('what was typed into any command', async () => {
  for (const call of calls) {
    await undone(busy.hotel, async (hotel) => {
      await call.prepare?.(hotel)
      await caller.call(hotel, call)
      const kept = await readForEver(hotel.db)
      const found = typedInto(call).filter((text) => kept.includes(text))
      expect([call.name, ...found]).toEqual([call.name])
    })
  }
})

test('guests, colleagues and secrets of the whole house', async () => {
  const kept = await readForEver(busy.hotel.db)
  const names = Object.values(people).map(({ displayName }) => displayName)
  const guests = ['王建国', 'E8800101', 'E8800102', '13900000001', '赵敏', '热水检修', '客人的伞']
  const found = [...names, ...guests, hotelPassword, `"${hotelPin}"`].filter((text) => kept.includes(text))
  expect(found).toEqual([])
})
