import { type AttestedTable, attestedTables, isAttested } from '@jiaoban/db/kernel/attested-tables.ts'
import { constraintOf } from '@jiaoban/db/kernel/constraint-error.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { Finding } from '@jiaoban/server/app/verify/finding.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBusyHotel } from '../support/busy-hotel.ts'
import { Caller } from '../support/caller.ts'
import { type ValidCall, validCalls } from '../support/every-command.ts'
import type { TestHotel } from '../support/hotel.ts'
import { giveOutageBook } from '../support/outage-desk.ts'
import { runSql } from '../support/raw-sql.ts'
import { restDeferred, tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'

/**
 * Whatever a command writes into a table of money, its journal row attests: a verification after each of them holds,
 * and whoever changes, deletes, adds or cuts off rows afterwards is found.
 */
let house: TestHotel
let calls: readonly ValidCall[]
let caller: Caller
let folioId: number

beforeAll(async () => {
  const busy = await openBusyHotel()
  house = busy.hotel
  folioId = busy.stay.folioId
  calls = await validCalls(busy)
  caller = await Caller.everybody(house)
})

afterAll(() => house.close())

/** The table of the first thing that is wrong. */
const firstFinding = async ({ db }: TestHotel): Promise<string> => {
  try {
    await verifyHotel(evidenceOf(db), null)
    return 'everything holds'
  } catch (error) {
    if (error instanceof Finding) return error.table
    throw error
  }
}

const kinds = ['change', 'delete', 'insert', 'truncate'] as const

type Kind = (typeof kinds)[number]

type Row = Readonly<Record<string, string | number | null>>

/** Another value of a column: one more, the other flag, a longer text. */
const altered = (column: string, value: string | number | null): string =>
  typeof value === 'number' ? String(column.startsWith('is_') ? 1 - value : value + 1) : `'${value ?? ''}x'`

const whereIs = (table: AttestedTable, row: Row): string =>
  attestedTables[table].key.map((column) => `${column} = '${row[column]}'`).join(' and ')

/** The last row of the table, which some of the changes are made to; undefined while it is empty. */
const lastRow = async ({ db }: TestHotel, table: AttestedTable): Promise<Row | undefined> => {
  const order = attestedTables[table].key.map((column) => `${column} desc`).join(', ')
  const [row] = await runSql(db, `select * from ${table} order by ${order} limit 1`)
  return row as Row | undefined
}

/** The columns a change is tried on: all but keys and states. */
const columnsOf = (table: AttestedTable, row: Row): string[] => {
  const { key, changing } = attestedTables[table]
  const others: readonly string[] = [...key, ...changing]
  return Object.keys(row).filter((column) => !others.includes(column) && row[column] !== null)
}

const statementsOf = (kind: Kind, table: AttestedTable, row: Row): string[] => {
  const where = whereIs(table, row)
  if (kind === 'delete') return [`delete from ${table} where ${where}`]
  if (kind === 'truncate') return [`delete from ${table}`]
  if (kind === 'change') {
    return columnsOf(table, row).map(
      (column) => `update ${table} set ${column} = ${altered(column, row[column] ?? null)} where ${where}`,
    )
  }
  const names = Object.keys(row)
  const key = attestedTables[table].key.at(-1) ?? ''
  const copy = names.map((name) => (name === key ? altered(name, row[name] ?? null) : name))
  return [`insert into ${table} (${names.join(', ')}) select ${copy.join(', ')} from ${table} where ${where}`]
}

/** Does it behind the back of triggers and references; a CHECK or a UNIQUE may still refuse. */
const isFound = async (hotel: TestHotel, table: AttestedTable, statement: string): Promise<boolean> => {
  let isRefused = false
  let found = ''
  await undone(hotel, async (inside) => {
    try {
      await restDeferred(inside.db)
      await tamper(inside.db, table, statement)
    } catch (error) {
      if (constraintOf(error) === undefined) throw error
      isRefused = true
      return
    }
    found = await firstFinding(inside)
  })
  return isRefused || found === table
}

// Every command is run, and every table tampered with: minutes on a busy machine.
test('every command leaves books that hold, and rows that cannot be changed unseen', async () => {
  const tried = new Set<AttestedTable>()
  const unseen: string[] = []
  const tryTables = async (hotel: TestHotel): Promise<void> => {
    for (const table of Object.keys(attestedTables).filter(isAttested)) {
      const row = tried.has(table) ? undefined : await lastRow(hotel, table)
      if (row === undefined) continue
      tried.add(table)
      for (const statement of kinds.flatMap((kind) => statementsOf(kind, table, row))) {
        if (!(await isFound(hotel, table, statement))) unseen.push(statement)
      }
    }
  }
  await undone(house, tryTables)
  await undone(house, async (hotel) => {
    const { deskId } = await hotel.people.lina.shift()
    await giveOutageBook(hotel, deskId ?? 0)
    const outageSlip = { number: 'P0001', occurredAt: hotel.clock.now() }
    const charge = { folioId, code: 'minibar', amount: '5.00', quantity: 1, isRouted: false }
    await hotel.people.lina.run(postCharge, charge, { outageSlip })
    await tryTables(hotel)
  })
  for (const call of calls) {
    await undone(house, async (hotel) => {
      await call.prepare?.(hotel)
      await caller.call(hotel, call)
      expect([call.name, await firstFinding(hotel)]).toEqual([call.name, 'everything holds'])
      await tryTables(hotel)
    })
  }
  expect(unseen).toEqual([])
  expect(Object.keys(attestedTables).filter((table) => !isAttested(table) || !tried.has(table))).toEqual([])
}, 300_000)
