import { randomUUID } from 'node:crypto'
import { type HotelDatabase, openDatabase } from '@jiaoban/db/kernel/connect.ts'
import { postgresDialect } from '@jiaoban/db/kernel/postgres.ts'
import { Kysely, sql } from 'kysely'

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

export const dropDatabase = (server: string, name: string): Promise<void> =>
  ask(server, `drop database if exists ${name} with (force)`)

/** A database with the hotel's tables and nothing in them, from which each test's hotel is copied. */
export const makeTemplate = async (server: string): Promise<string> => {
  const name = `template_${randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name}`)
  const db = await openDatabase(urlOf(server, name))
  await db.close()
  return name
}

/** A database that is there, as another process opens it. */
export const connectToDatabase = (server: string, name: string): Promise<HotelDatabase> =>
  openDatabase(urlOf(server, name))

/**
 * A new database on a real server, with the hotel's tables; dropped at close. It is copied from the template, which
 * takes a tenth of the time the migrations do.
 */
export const openServerDatabase = async (server: string, template: string): Promise<HotelDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name} template ${template}`)
  const db = await connectToDatabase(server, name)
  return {
    ...db,
    close: async () => {
      await db.close()
      await dropDatabase(server, name)
    },
  }
}
