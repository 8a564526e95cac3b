import { PGlite } from '@electric-sql/pglite'
import { type HotelDatabase, migrate } from '@jiaoban/db/kernel/connect.ts'
import type { Database } from '@jiaoban/db/kernel/database.type.ts'
import { type DatabaseConnection, Kysely, PGliteDialect, PGliteDriver, sql } from 'kysely'

const int8 = 20
const numeric = 1700

/** The same reading of int8 and sums as db/kernel/postgres.ts. */
const toSafeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${text}`)
  return value
}

/** PGlite needs seconds to start and has one connection: one instance a process, taken in turns. */
class SharedPGlite {
  readonly pglite = new PGlite({ parsers: { [int8]: toSafeInteger, [numeric]: toSafeInteger } })
  #lastTurn: Promise<void> = Promise.resolve()
  #schema = 'public'

  /** Waits until nobody uses the connection; the answer gives it back. */
  async takeTurn(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const before = this.#lastTurn
    this.#lastTurn = promise
    await before
    return resolve
  }

  async enter(schema: string): Promise<void> {
    if (this.#schema === schema) return
    await this.pglite.query(`set search_path to ${schema}`)
    this.#schema = schema
  }
}

/**
 * Kysely's own driver hands the one connection to everybody at once, so that a second transaction would
 * join the first. Here each waits for its turn, in the order of asking, as on a server behind the head's lock.
 */
class TakingTurnsDriver extends PGliteDriver {
  readonly #shared: SharedPGlite
  readonly #schema: string
  #giveBack: () => void = () => undefined

  constructor(shared: SharedPGlite, schema: string) {
    super({ pglite: shared.pglite })
    this.#shared = shared
    this.#schema = schema
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const giveBack = await this.#shared.takeTurn()
    await this.#shared.enter(this.#schema)
    this.#giveBack = giveBack
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    this.#giveBack()
  }

  /** The instance outlives every test database. */
  override async destroy(): Promise<void> {}
}

class SharedPGliteDialect extends PGliteDialect {
  readonly #shared: SharedPGlite
  readonly #schema: string

  constructor(shared: SharedPGlite, schema: string) {
    super({ pglite: shared.pglite })
    this.#shared = shared
    this.#schema = schema
  }

  override createDriver(): PGliteDriver {
    return new TakingTurnsDriver(this.#shared, this.#schema)
  }
}

let shared: SharedPGlite | undefined

/** A new schema of the process's one PGlite, with the hotel's tables; dropped at close. */
export const openPGliteDatabase = async (schema: string): Promise<HotelDatabase> => {
  shared ??= new SharedPGlite()
  const db = new Kysely<Database>({ dialect: new SharedPGliteDialect(shared, schema) })
  await sql`create schema ${sql.ref(schema)}`.execute(db)
  await migrate(db, 'postgres', schema)
  return {
    dialect: 'postgres',
    writer: db,
    reader: db,
    close: async () => {
      await sql`drop schema ${sql.ref(schema)} cascade`.execute(db)
      await db.destroy()
    },
  }
}
