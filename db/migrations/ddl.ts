import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../kernel/dialect.ts'

/**
 * A migration is a list of single DDL statements, written once for every engine (Citus takes no batches).
 * `integer` becomes `bigint` on PostgreSQL; a SQLite table becomes STRICT.
 */
export const statements =
  (...texts: string[]) =>
  (dialect: Dialect): Migration => ({
    up: async (db: Kysely<unknown>) => {
      for (const text of texts.flatMap((statement) => inDialect(statement, dialect))) {
        await sql.raw(text).execute(db)
      }
    },
  })

/** Marks a table that may only be added to. Its rows answer to no update and no delete. */
export const appendOnly = (table: string): string => `append-only ${table}`

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
