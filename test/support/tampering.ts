import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { runSql } from './raw-sql.ts'

/**
 * One statement by somebody who holds the database's password: the triggers that keep a table append-only are
 * taken off first. Every other constraint still stands.
 */
export const tamper = async (db: HotelDatabase, table: string, statement: string): Promise<void> => {
  for (const trigger of await triggersOf(db, table)) {
    await runSql(db, `drop trigger ${trigger}${db.dialect === 'sqlite' ? '' : ` on ${table}`}`)
  }
  await runSql(db, statement)
}

const triggersOf = async (db: HotelDatabase, table: string): Promise<string[]> => {
  const rows = await runSql(
    db,
    db.dialect === 'sqlite'
      ? `select name from sqlite_master where type = 'trigger' and tbl_name = '${table}'`
      : `select tgname as name from pg_trigger
         where tgrelid = '${table}'::regclass and not tgisinternal`,
  )
  return rows.map((row) => (row as { name: string }).name)
}

/** References wait for a commit that never comes: whoever holds the password can turn them off. */
export const restDeferred = async (db: HotelDatabase): Promise<void> => {
  await runSql(
    db,
    db.dialect === 'sqlite'
      ? 'pragma defer_foreign_keys = on'
      : 'set local session_replication_role = replica',
  )
}
