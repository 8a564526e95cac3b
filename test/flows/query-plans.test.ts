import { procedures } from '@jiaoban/server/app/command-list.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BusyHotel, openBusyHotel } from '../support/busy-hotel.ts'
import { Caller } from '../support/caller.ts'
import { validCalls } from '../support/every-command.ts'
import { validQueries } from '../support/every-query.ts'
import { boundedReads, fewValued, openOnly, settledTables } from '../support/growing-tables.ts'
import { planOf, type PlanStep, SchemaFacts } from '../support/query-plan.ts'
import { type LoggedStatement, StatementLog } from '../support/statement-log.ts'
import { testEngine } from '../support/test-database.ts'
import { undone } from '../support/undone.ts'

/**
 * Nothing grows with the age of the hotel: every statement of every command and of every screen finds its rows by an
 * index, and finds what is open, of one thing, or of some dates. Plans are SQLite's, which depend on the schema alone.
 */
let busy: BusyHotel
let facts: SchemaFacts
let statements: readonly LoggedStatement[]
let asked: ReadonlySet<string>

beforeAll(async () => {
  if (testEngine !== 'sqlite') return
  busy = await openBusyHotel()
  facts = await SchemaFacts.read(busy.hotel.db)
  const log = new StatementLog()
  const house = log.listenTo(busy.hotel)
  const caller = await Caller.everybody(busy.hotel)
  const queries = await validQueries(busy)
  await undone(house, async (hotel) => {
    for (const query of queries) await caller.query(hotel, query)
  })
  for (const call of await validCalls(busy)) {
    await undone(house, async (hotel) => {
      await call.prepare?.(hotel)
      await caller.call(hotel, call)
    })
  }
  statements = log.statements.filter(({ sql }) => /^(select|insert|update|delete)/.test(sql))
  asked = new Set(queries.map(({ path }) => path))
}, 120_000)

afterAll(() => busy?.hotel.close())

const among = (list: readonly string[], name: string | null): boolean => name !== null && list.includes(name)

/** True where a step reads more the older the house is, as far as a plan can tell. */
const grows = (step: PlanStep): boolean => {
  const { table, index, terms } = step
  if (!facts.tables.has(table) || among(settledTables, table)) return false
  if (among(openOnly, table) || among(openOnly, index) || step.isFirstRows) return false
  if (step.how === 'SCAN') return true
  if (index !== null && facts.findsOneRow(index, terms)) return false
  return !terms.some((term) => {
    if (!term.endsWith('=?')) return false
    const column = term.slice(0, -2)
    return !fewValued.test(column) && !among(settledTables, facts.referenceOf(table, column) ?? null)
  })
}

/** An insert reads tables it does not name only where their rows may have waited for it. */
const isRead = ({ sql }: LoggedStatement, { table }: PlanStep): boolean => {
  const [, inserted] = /^insert (?:or \w+ )?into "?(\w+)"?/.exec(sql) ?? []
  return (
    inserted === undefined ||
    sql.includes(`"${table}"`) ||
    sql.includes(` ${table}`) ||
    facts.waitsFor(inserted, table)
  )
}

test.runIf(testEngine === 'sqlite')(
  'what commands and screens read does not grow with the house’s age',
  async () => {
    const found = new Map<string, string>()
    for (const statement of statements) {
      for (const step of await planOf(busy.hotel.db, statement)) {
        if (grows(step) && isRead(statement, step)) found.set(`${step.by} ${step.table}`, step.detail)
      }
    }
    const allowed = new Set(Object.values(boundedReads).flat())
    const growing = [...found].filter(([name]) => !allowed.has(name))
    expect(growing.map(([name, detail]) => `${name}: ${detail}`)).toEqual([])
    expect([...allowed].filter((name) => !found.has(name))).toEqual([])
  },
)

test.runIf(testEngine === 'sqlite')(
  'every question of a screen was asked, and its lists are of this schema',
  async () => {
    const unasked = procedures.filter(([path, { _def }]) => _def.type === 'query' && !asked.has(path))
    expect(unasked.map(([path]) => path)).toEqual([])
    const known = [...facts.tables, ...facts.indexes]
    expect([...settledTables, ...openOnly].filter((name) => !known.includes(name))).toEqual([])
  },
)
