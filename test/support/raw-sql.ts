import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { sql } from 'kysely'

/** One statement past the types, for tests that try what the types forbid. */
export const runSql = async (db: HotelDatabase, text: string): Promise<readonly object[]> => {
  const { rows } = await sql.raw<object>(text).execute(db.writer)
  return rows
}
