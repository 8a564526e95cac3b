import type { Database } from '@jiaoban/db/kernel/database.type.ts'
import { type Kysely, sql } from 'kysely'

/**
 * Making a hotel's tables takes a second, emptying them a moment: a test that is done leaves its tables to the next.
 * What a migration writes is kept in a schema beside them, and put back.
 */
const keptSchema = 'as_migrated'

/** Keeps what the tables of a schema hold after the migrations, once a database. */
export const keepMigratedRows = async (db: Kysely<Database>, schema: string): Promise<void> => {
  await sql
    .raw(
      `do $$ declare t text; has_rows boolean; begin
         create schema ${keptSchema};
         for t in select tablename from pg_tables where schemaname = '${schema}' and tablename not like 'kysely%' loop
           execute format('select exists (select from ${schema}.%I)', t) into has_rows;
           if has_rows then execute format('create table ${keptSchema}.%I as table ${schema}.%I', t, t); end if;
         end loop;
       end $$`,
    )
    .execute(db)
}

/** Puts every table back as the migrations left it; neither triggers nor references are asked. Wants a superuser. */
export const emptySchema = async (db: Kysely<Database>, schema: string): Promise<void> => {
  await sql
    .raw(
      `do $$ declare t text; begin
         set local session_replication_role = replica;
         for t in select tablename from pg_tables where schemaname = '${schema}' and tablename not like 'kysely%' loop
           execute format('delete from ${schema}.%I', t);
         end loop;
         for t in select tablename from pg_tables where schemaname = '${keptSchema}' loop
           execute format('insert into ${schema}.%I select * from ${keptSchema}.%I', t, t);
         end loop;
       end $$`,
    )
    .execute(db)
}

/**
 * What nobody but a migration may change: columns, constraints, indexes, triggers and whether they are on, functions.
 * Tables of another shape than the migrated ones are not used again.
 */
export const shapeOf = async (db: Kysely<Database>, schema: string): Promise<string> => {
  const { rows } = await sql<{ shape: string }>`
    select md5(string_agg(part, ' ' order by part)) as shape from pg_namespace n, lateral (
      select concat(c.relname, '.', a.attname, a.attnotnull) as part from pg_attribute a
        join pg_class c on c.oid = a.attrelid where c.relnamespace = n.oid and not a.attisdropped
      union all select concat(conname, convalidated) from pg_constraint where connamespace = n.oid
      union all select relname::text from pg_class where relnamespace = n.oid
      union all select concat(tgname, tgenabled) from pg_trigger t
        join pg_class c on c.oid = t.tgrelid where c.relnamespace = n.oid and not tgisinternal
      union all select concat(proname, md5(prosrc)) from pg_proc where pronamespace = n.oid
    ) parts where n.nspname = ${schema}`.execute(db)
  return rows[0]?.shape ?? ''
}
