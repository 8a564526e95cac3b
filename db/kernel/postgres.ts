import { PostgresDialect, type PostgresPool, type PostgresPoolClient, type PostgresQueryResult } from 'kysely'
import pg from 'pg'

const int8 = 20
const numeric = 1700

/** int8 and sums arrive as text; every one of ours is a safe integer, or the data is broken. */
const toSafeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${text}`)
  return value
}

const parsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 || oid === numeric ? toSafeInteger : pg.types.getTypeParser(oid, format),
}

/** A statement is named by its text, so that the server plans it once a connection. */
class NamedStatements {
  readonly #names = new Map<string, string>()

  nameOf(text: string): string {
    const known = this.#names.get(text)
    if (known) return known
    const name = `s${this.#names.size}`
    this.#names.set(text, name)
    return name
  }
}

const isPlannable = (text: string): boolean => /^(select|insert|update|delete)\b/.test(text)

const namingPool = (pool: pg.Pool): PostgresPool => {
  const statements = new NamedStatements()
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const known = wrapped.get(client)
      if (known) return known
      const query = <R>(text: string, values: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> =>
        client.query(
          isPlannable(text)
            ? { name: statements.nameOf(text), text, values: [...values] }
            : { text, values: [...values] },
        ) as unknown as Promise<PostgresQueryResult<R>>
      const naming = {
        query,
        release: (destroy?: boolean) => client.release(destroy),
      } as unknown as PostgresPoolClient
      wrapped.set(client, naming)
      return naming
    },
  }
}

/**
 * Opens a pool on one schema of a PostgreSQL server. A statement that hangs is ended by the server:
 * a stuck command must not hold the house.
 */
export const postgresDialect = (url: string, schema: string, size: number): PostgresDialect => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types: parsers,
    options: `-c search_path=${schema} -c statement_timeout=60000 -c idle_in_transaction_session_timeout=70000`,
  })
  // An idle connection that breaks is replaced by the pool; the next query tells if the server is gone.
  pool.on('error', () => undefined)
  return new PostgresDialect({ pool: namingPool(pool) })
}
