import { type HotelDatabase, openDatabase } from '@jiaoban/db/kernel/connect.ts'
import { postgresDialect } from '@jiaoban/db/kernel/postgres.ts'
import { Kysely, sql } from 'kysely'
import { runSql } from './raw-sql.ts'

/** Any number, the same in every process of the run. */
const schemasLock = 20150701

/**
 * Kysely's migrator looks at the schemas of all hotels and stumbles over one that is dropped at that moment.
 * So openings share a lock, and a dropping waits until it has the lock alone.
 */
const holdSchemas = async <T>(
  server: string,
  mode: 'shared' | 'alone',
  work: () => Promise<T>,
): Promise<T> => {
  const gate = new Kysely<object>({ dialect: postgresDialect(server, 'public', 1) })
  const lock = sql.ref(mode === 'shared' ? 'pg_advisory_lock_shared' : 'pg_advisory_lock')
  try {
    return await gate.connection().execute(async (held) => {
      await sql`select ${lock}(${schemasLock})`.execute(held)
      return await work()
    })
  } finally {
    await gate.destroy()
  }
}

/** A schema on a real server, made if it is not there, with the hotel's tables. */
export const connectToSchema = (server: string, schema: string): Promise<HotelDatabase> => {
  const url = new URL(server)
  url.searchParams.set('schema', schema)
  return holdSchemas(server, 'shared', () => openDatabase(url.toString()))
}

/** A new schema on a real server, with the hotel's tables; dropped at close. */
export const openServerDatabase = async (server: string, schema: string): Promise<HotelDatabase> => {
  const db = await connectToSchema(server, schema)
  return {
    ...db,
    close: async () => {
      await holdSchemas(server, 'alone', () => runSql(db, `drop schema ${schema} cascade`))
      await db.close()
    },
  }
}
