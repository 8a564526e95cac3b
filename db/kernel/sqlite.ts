import Database from 'better-sqlite3'
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'

/** DDL is transactional in SQLite, which Kysely does not assume: a failed migration then leaves nothing behind. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class HotelSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter()
  }
}

/**
 * Statements are prepared once per text, which Kysely does not do. A transaction takes the write lock at
 * once: a deferred one dies with SQLITE_BUSY_SNAPSHOT when another process wrote in between.
 */
const cachingDatabase = (database: Database.Database): SqliteDatabase => {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const text = sql === 'begin' && !database.readonly ? 'begin immediate' : sql
      const known = statements.get(text)
      if (known) return known
      const statement = database.prepare(text)
      if (statements.size > 2_000) statements.clear()
      statements.set(text, statement)
      return statement
    },
  }
}

export interface SqliteOptions {
  readonly isReadOnly: boolean
  /** False only where losing the last commands to a power cut does not matter: tests and long simulations. */
  readonly isDurable: boolean
}

interface SqliteConnection {
  readonly dialect: SqliteDialect
  /** Runs what may change the text of the schema (see `changeCheck`); nothing else ever may. */
  readonly withOpenSchema: (run: () => Promise<void>) => Promise<void>
}

/**
 * Opens one connection to a hotel's file, or to a copy of one in memory: WAL, full synchronous, foreign keys, triggers
 * that see REPLACE too.
 */
export const connectSqlite = (file: string | Buffer, options: SqliteOptions): SqliteConnection => {
  const database = new Database(file, { readonly: options.isReadOnly, timeout: 5_000 })
  if (!options.isReadOnly) database.pragma('journal_mode = wal')
  database.pragma(`synchronous = ${options.isDurable ? 'full' : 'off'}`)
  database.pragma('foreign_keys = on')
  database.pragma('recursive_triggers = on')
  database.pragma('cache_size = -65536')
  return {
    dialect: new HotelSqliteDialect({ database: cachingDatabase(database) }),
    withOpenSchema: async (run) => {
      database.unsafeMode(true)
      try {
        await run()
      } finally {
        database.unsafeMode(false)
      }
    },
  }
}
