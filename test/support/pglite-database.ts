import { PGlite } from '@electric-sql/pglite'
import { type HotelDatabase, migrate } from '@jiaoban/db/kernel/connect.ts'
import type { Database } from '@jiaoban/db/kernel/database.type.ts'
import { type DatabaseConnection, Kysely, PGliteDialect, PGliteDriver, sql } from 'kysely'
import { emptySchema, keepMigratedRows, shapeOf } from './emptied-schema.ts'

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

/** Schemas with the hotel's tables and nothing in them: the migrations take a second here, emptying a moment. */
const emptySchemas: string[] = []
let schemas = 0

let migratedShape = ''

const migrateNew = async (db: Kysely<Database>, schema: string): Promise<void> => {
  await sql`create schema ${sql.ref(schema)}`.execute(db)
  await migrate(db, 'postgres', schema)
  if (migratedShape === '') await keepMigratedRows(db, schema)
  migratedShape = await shapeOf(db, schema)
}

/** A schema of the process's one PGlite, with the hotel's tables and nothing in them; emptied at close. */
export const openPGliteDatabase = async (): Promise<HotelDatabase> => {
  shared ??= new SharedPGlite()
  schemas += 1
  const known = emptySchemas.pop()
  const schema = known ?? `hotel_${schemas}`
  const db = new Kysely<Database>({ dialect: new SharedPGliteDialect(shared, schema) })
  if (known === undefined) await migrateNew(db, schema)
  return {
    dialect: 'postgres',
    writer: db,
    reader: db,
    close: async () => {
      if ((await shapeOf(db, schema)) === migratedShape) {
        await emptySchema(db, schema)
        emptySchemas.push(schema)
      } else await sql`drop schema ${sql.ref(schema)} cascade`.execute(db)
      await db.destroy()
    },
  }
}
