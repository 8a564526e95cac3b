import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { constraintOf } from '@jiaoban/db/kernel/constraint-error.ts'
import { sql } from 'kysely'

/** One statement past the types, for tests that try what the types forbid. */
export const runSql = async (db: HotelDatabase, text: string): Promise<readonly object[]> => {
  const { rows } = await sql.raw<object>(text).execute(db.writer)
  return rows
}

/** The constraint that refuses a statement; undefined when the database takes it. Any other error is thrown. */
export const refusalOf = async (db: HotelDatabase, text: string): Promise<string | undefined> => {
  try {
    await runSql(db, text)
    return undefined
  } catch (error) {
    const constraint = constraintOf(error)
    if (constraint === undefined) throw error
    return constraint
  }
}
