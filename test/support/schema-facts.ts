import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { runSql } from './raw-sql.ts'

/** What an engine says about its own tables, a sentence a fact, the same words on every engine. */
export interface SchemaFacts {
  readonly tables: readonly string[]
  /** `posting.amount_minor integer not null` */
  readonly columns: readonly string[]
  /** `primary key desk_key (desk_id, key_code)` and `unique ...`; `partial` where only some rows count. */
  readonly keys: readonly string[]
  /** `terminal (desk_id) references desk (id)` */
  readonly references: readonly string[]
  /** The names of the CHECK constraints, `posting.posting_amount_within_limits`. */
  readonly checks: readonly string[]
}

export const readSchema = async (db: HotelDatabase): Promise<SchemaFacts> => {
  const queries = db.dialect === 'sqlite' ? sqliteQueries : postgresQueries
  const tables = await facts(db, queries.tables)
  const checks = db.dialect === 'sqlite' ? await sqliteChecks(db) : await facts(db, queries.checks)
  return {
    tables,
    columns: await facts(db, queries.columns),
    keys: await facts(db, queries.keys),
    references: await facts(db, queries.references),
    checks,
  }
}

const facts = async (db: HotelDatabase, query: string): Promise<string[]> =>
  (await runSql(db, query)).map((row) => Object.values(row).join('')).sort()

/** SQLite keeps its CHECK constraints only in the text of the table. */
const sqliteChecks = async (db: HotelDatabase): Promise<string[]> => {
  const rows = await runSql(db, `select tbl_name, sql from sqlite_master where type = 'table'`)
  return rows
    .flatMap((row) => {
      const { tbl_name: table, sql } = row as { tbl_name: string; sql: string }
      return Array.from(sql.matchAll(/constraint (\w+) check/g), ([, name]) => `${table}.${name}`)
    })
    .sort()
}

const ours = `not like 'kysely\\_%' escape '\\'`

const sqliteTables = `select name from sqlite_master where type = 'table' and name ${ours}`

const sqliteQueries = {
  tables: sqliteTables,
  columns: `
    select t.name || '.' || c.name || ' ' || lower(c.type) || case c."notnull" when 1 then ' not null' else '' end as fact
    from (${sqliteTables}) t, pragma_table_info(t.name) c`,
  keys: `
    select 'primary key ' || t.name || ' (' || (
      select group_concat(c.name, ', ') from (select name from pragma_table_info(t.name) where pk > 0 order by pk) c
    ) || ')' as fact from (${sqliteTables}) t
    union all
    select case i.partial when 1 then 'partial ' else '' end || 'unique ' || t.name || ' (' || (
      select group_concat(c.name, ', ') from (select name from pragma_index_info(i.name) order by seqno) c
    ) || ')' from (${sqliteTables}) t, pragma_index_list(t.name) i where i."unique" = 1 and i.origin <> 'pk'`,
  references: `
    select t.name || ' (' || group_concat(k."from", ', ') || ') references ' || k."table" || ' (' || group_concat(k."to", ', ') || ')' as fact
    from (${sqliteTables}) t, pragma_foreign_key_list(t.name) k group by t.name, k.id, k."table"`,
  checks: '',
}

const columnNames = (relation: string, numbers: string): string => `(
  select string_agg(a.attname::text, ', ' order by n.position)
  from unnest(${numbers}) with ordinality n (number, position)
  join pg_attribute a on a.attrelid = ${relation} and a.attnum = n.number)`

const constraints = (kind: string): string => `
  pg_constraint k join pg_class t on t.oid = k.conrelid
  where k.contype = '${kind}' and t.relnamespace = current_schema()::regnamespace and t.relname ${ours}`

const postgresQueries = {
  tables: `select table_name from information_schema.tables where table_schema = current_schema() and table_name ${ours}`,
  columns: `
    select table_name || '.' || column_name || ' ' || replace(data_type, 'bigint', 'integer')
      || case is_nullable when 'NO' then ' not null' else '' end as fact
    from information_schema.columns where table_schema = current_schema() and table_name ${ours}`,
  keys: `
    select case when i.indisprimary then 'primary key ' when i.indpred is not null then 'partial unique ' else 'unique ' end
      || t.relname || ' (' || ${columnNames('t.oid', 'i.indkey')} || ')' as fact
    from pg_index i join pg_class t on t.oid = i.indrelid
    where i.indisunique and t.relnamespace = current_schema()::regnamespace and t.relname ${ours}`,
  references: `
    select t.relname || ' (' || ${columnNames('k.conrelid', 'k.conkey')} || ') references '
      || (select relname from pg_class where oid = k.confrelid) || ' (' || ${columnNames('k.confrelid', 'k.confkey')} || ')' as fact
    from ${constraints('f')}`,
  checks: `select t.relname || '.' || k.conname as fact from ${constraints('c')}`,
}
