import { randomUUID } from 'node:crypto'
import { type HotelDatabase, openDatabase } from '@jiaoban/db/kernel/connect.ts'
import type { Database } from '@jiaoban/db/kernel/database.type.ts'
import { postgresDialect } from '@jiaoban/db/kernel/postgres.ts'
import { Kysely, sql } from 'kysely'
import { emptySchema, keepMigratedRows, shapeOf } from './emptied-schema.ts'

const schema = 'hotel'

/** A database of a real server, in which the tests' hotels have a schema of this name. */
const urlOf = (server: string, database: string): string => {
  const url = new URL(server)
  url.pathname = `/${database}`
  url.searchParams.set('schema', schema)
  return url.toString()
}

/** One statement about databases, which cannot run inside one of those it is about. */
const ask = async (server: string, statement: string): Promise<void> => {
  const admin = new Kysely<object>({ dialect: postgresDialect(server, 'public', 1) })
  try {
    await sql.raw(statement).execute(admin)
  } finally {
    await admin.destroy()
  }
}

const dropDatabase = (server: string, name: string): Promise<void> =>
  ask(server, `drop database if exists ${name} with (force)`)

/** A database with the hotel's tables and nothing in them, from which the tests' hotels are copied. */
export const makeTemplate = async (server: string): Promise<string> => {
  const name = `template_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await ask(server, `create database ${name}`)
  const db = await openDatabase(urlOf(server, name))
  await keepMigratedRows(db.writer, schema)
  await db.close()
  return name
}

/** Drops a template and every database that was copied from it. */
export const dropTemplate = async (server: string, template: string): Promise<void> => {
  const admin = new Kysely<object>({ dialect: postgresDialect(server, 'public', 1) })
  try {
    const { rows } = await sql<{ name: string }>`
      select datname as name from pg_database where datname like ${`${template}%`}`.execute(admin)
    for (const { name } of rows)
      await sql`drop database if exists ${sql.ref(name)} with (force)`.execute(admin)
  } finally {
    await admin.destroy()
  }
}

/** A database that is there, as another process opens it. */
export const connectToDatabase = (server: string, name: string): Promise<HotelDatabase> =>
  openDatabase(urlOf(server, name))

/** Databases of this process, as the migrations left them: to copy one from the template takes ten times as long. */
const emptied: string[] = []

/** The shape of every copy of the template. */
let migrated: string | undefined

/** The shape of the hotel's tables, and what else stands in the database: a training has a schema of its own there. */
const shapeOfDatabase = async (db: Kysely<Database>): Promise<string> => {
  const { rows } = await sql<{ schemas: number }>`select count(*) as schemas from pg_namespace`.execute(db)
  return `${rows[0]?.schemas} ${await shapeOf(db, schema)}`
}

/** Only a superuser may empty a database past its triggers. */
const isSuperuser = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql<{ is: string }>`select current_setting('is_superuser') as is`.execute(db)
  return rows[0]?.is === 'on'
}

/** Empties a database for the next test; false when this one altered more than rows. */
const isEmptied = async (db: Kysely<Database>): Promise<boolean> => {
  if (!(await isSuperuser(db)) || (await shapeOfDatabase(db)) !== migrated) return false
  await emptySchema(db, schema)
  return true
}

const copyTemplate = async (server: string, template: string): Promise<string> => {
  const name = `${template}_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  await ask(server, `create database ${name} template ${template}`)
  // What a test wrote need not outlive the machine.
  await ask(server, `alter database ${name} set synchronous_commit = off`)
  return name
}

/** A database on a real server with the hotel's tables and nothing in them; emptied at close, or dropped if it was altered. */
export const openServerDatabase = async (server: string, template: string): Promise<HotelDatabase> => {
  const name = emptied.pop() ?? (await copyTemplate(server, template))
  const db = await connectToDatabase(server, name)
  migrated ??= await shapeOfDatabase(db.writer)
  return {
    ...db,
    close: async () => {
      const isKept = await isEmptied(db.writer)
      await db.close()
      if (isKept) emptied.push(name)
      else await dropDatabase(server, name)
    },
  }
}
