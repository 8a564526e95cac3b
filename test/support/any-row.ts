import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { runSql } from './raw-sql.ts'
import { readSchema } from './schema-facts.ts'

/**
 * Takes every CHECK and reference off this one test database, so that one row can stand alone in any table.
 * What is left are types, keys and the triggers under test.
 */
export const withoutConstraints = async (db: HotelDatabase): Promise<void> => {
  if (db.dialect === 'sqlite') {
    await runSql(db, 'pragma foreign_keys = off')
    await runSql(db, 'pragma ignore_check_constraints = on')
    return
  }
  const rows = await runSql(
    db,
    `select conrelid::regclass::text as table_name, conname as name from pg_constraint
     where contype in ('c', 'f') and connamespace = current_schema()::regnamespace`,
  )
  for (const row of rows) {
    const { table_name: table, name } = row as { table_name: string; name: string }
    await runSql(db, `alter table ${table} drop constraint ${name}`)
  }
}

/** A row of ones and letters. */
export const insertAnyRow = async (db: HotelDatabase, table: string): Promise<void> => {
  const { columns } = await readSchema(db)
  const own = columns
    .filter((column) => column.startsWith(`${table}.`))
    .map((column) => column.slice(table.length + 1))
  const names = own.map((column) => column.split(' ')[0])
  const values = own.map((column) => (column.split(' ')[1] === 'integer' ? '1' : `'a'`))
  await runSql(db, `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`)
}
