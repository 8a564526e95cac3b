import { type HotelDatabase, migrate, openDatabase } from '@jiaoban/db/kernel/connect.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runSql } from '../support/raw-sql.ts'
import { readSchema, type SchemaFacts } from '../support/schema-facts.ts'
import { openTestDatabase } from '../support/test-database.ts'

/**
 * Every engine has the same tables, columns, keys, references and checks. SQLite is the measure; it is
 * compared with itself in its own run, which proves that the questions have answers.
 */
let db: HotelDatabase
let sqlite: HotelDatabase
let here: SchemaFacts
let there: SchemaFacts

beforeAll(async () => {
  db = await openTestDatabase()
  sqlite = await openDatabase('sqlite::memory:', { isDurable: false })
  here = await readSchema(db)
  there = await readSchema(sqlite)
})

afterAll(async () => {
  await db.close()
  await sqlite.close()
})

test.each(['tables', 'columns', 'keys', 'references', 'checks'] as const)('the same %s', (part) => {
  expect(here[part].length).toBeGreaterThan(20)
  expect(here[part]).toEqual(there[part])
})

test('no column has a type beyond integer and text', () => {
  expect(here.columns.filter((column) => !/ (integer|text)( not null)?$/.test(column))).toEqual([])
})

test('a database that is up to date is left as it is', async () => {
  const [row] = await runSql(
    db,
    db.dialect === 'sqlite' ? 'select null as schema' : 'select current_schema() as schema',
  )
  const { schema } = row as { schema: string | null }
  await migrate(db.writer, db.dialect, schema ?? undefined)
  expect(await readSchema(db)).toEqual(here)
  expect(await db.reader.selectFrom('journal_head').selectAll().execute()).toHaveLength(1)
})
