import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../kernel/dialect.ts'
import { replaceCheck, withCheck, withoutNotNull } from './replace-check.ts'

/** One DDL statement, or a change that the engines do in different ways. */
type Step = string | ((db: Kysely<unknown>, dialect: Dialect) => Promise<void>)

/**
 * A migration is a list of single DDL statements, written once for every engine (Citus takes no batches).
 * `integer` becomes `bigint` on PostgreSQL; a SQLite table becomes STRICT.
 */
export const statements =
  (...steps: Step[]) =>
  (dialect: Dialect): Migration => ({
    up: async (db: Kysely<unknown>) => {
      for (const step of steps) {
        if (typeof step === 'string') {
          for (const text of inDialect(step, dialect)) await sql.raw(text).execute(db)
        } else await step(db, dialect)
      }
    },
  })

/** Marks a table that may only be added to. Its rows answer to no update and no delete. */
export const appendOnly = (table: string): string => `append-only ${table}`

/**
 * Gives a named CHECK of a landed table another condition: `changeCheck('folio_line', 'folio_line_known_kind',
 * "kind in ('charge', 'payment')")`. Rows that stand are expected to satisfy it: a check is widened, not narrowed.
 */
export const changeCheck =
  (table: string, constraint: string, condition: string) =>
  async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
    if (dialect === 'sqlite') return changeCheckOnSqlite(db, table, constraint, condition)
    await sql
      .raw(
        `alter table ${table} drop constraint ${constraint}, add constraint ${constraint} check (${condition})`,
      )
      .execute(db)
  }

/**
 * SQLite cannot alter a constraint. A change that touches no row is made in the text of the schema, as its
 * documentation describes; the connection of a migration allows that, no other does.
 */
const changeCheckOnSqlite = async (
  db: Kysely<unknown>,
  table: string,
  constraint: string,
  condition: string,
): Promise<void> => {
  await rewriteOnSqlite(db, table, (text) => replaceCheck(text, constraint, condition))
}

/** Adds a named CHECK to a landed table whose rows satisfy it already. */
export const addCheck =
  (table: string, constraint: string, condition: string) =>
  async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
    if (dialect === 'sqlite') {
      return rewriteOnSqlite(db, table, (text) => withCheck(text, constraint, condition))
    }
    await sql.raw(`alter table ${table} add constraint ${constraint} check (${condition})`).execute(db)
  }

/** Lets a column of a landed table be null: rows that stand have it, so none is touched. */
export const dropNotNull =
  (table: string, column: string) =>
  async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
    if (dialect === 'sqlite') return rewriteOnSqlite(db, table, (text) => withoutNotNull(text, column))
    await sql.raw(`alter table ${table} alter column ${column} drop not null`).execute(db)
  }

/** Puts another text in the place of a table's own, on the connection of a migration. */
const rewriteOnSqlite = async (
  db: Kysely<unknown>,
  table: string,
  rewrite: (text: string) => string,
): Promise<void> => {
  const { rows } = await sql<{
    sql: string
  }>`select sql from sqlite_schema where type = 'table' and name = ${table}`.execute(db)
  const changed = rewrite(rows[0]?.sql ?? '')
  await sql.raw('pragma writable_schema = on').execute(db)
  await sql`update sqlite_schema set sql = ${changed} where type = 'table' and name = ${table}`.execute(db)
  await sql.raw('pragma writable_schema = reset').execute(db)
}

const inDialect = (statement: string, dialect: Dialect): string[] => {
  if (statement.startsWith('append-only ')) {
    const table = statement.slice('append-only '.length)
    return dialect === 'sqlite' ? refuseOnSqlite(table) : refuseOnPostgres(table)
  }
  if (dialect === 'sqlite') return [statement.startsWith('create table') ? `${statement} strict` : statement]
  return [statement.replaceAll(/\binteger\b/g, 'bigint')]
}

const refuseOnSqlite = (table: string): string[] =>
  ['update', 'delete'].map(
    (verb) =>
      `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table}_append_only'); end`,
  )

const refuseOnPostgres = (table: string): string[] => [
  `create function ${table}_refuse_change() returns trigger language plpgsql as $$ begin raise exception '${table}_append_only'; end $$`,
  `create trigger ${table}_no_change before update or delete on ${table} for each row execute function ${table}_refuse_change()`,
  `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ${table}_refuse_change()`,
]
