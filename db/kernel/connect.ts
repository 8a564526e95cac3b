import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrationsFor } from '../migrations/migrations.ts'
import type { Database } from './database.type.ts'
import type { Dialect } from './dialect.ts'
import { postgresDialect } from './postgres.ts'
import { connectSqlite } from './sqlite.ts'
import type { Reader } from './tx.ts'

/** One hotel's database: a writer for commands, and a reader for screens which never waits for it. */
export interface HotelDatabase {
  readonly dialect: Dialect
  readonly writer: Kysely<Database>
  readonly reader: Reader
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  /** See SqliteOptions.isDurable; PostgreSQL decides for itself. */
  readonly isDurable?: boolean
  /** What `sqlite::memory:` begins with: the bytes of a hotel's file. */
  readonly image?: Buffer | undefined
}

/** A DATABASE_URL that cannot be used, said in a sentence for the person who set it. */
export class DatabaseUrlError extends Error {}

type Target = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string; schema: string }

/** `sqlite:./data/hotel.db` or `postgres://user@host:5432/database?schema=hotel`. */
export const parseDatabaseUrl = (url: string): Target => {
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length)
    if (file === '') throw new DatabaseUrlError('DATABASE_URL "sqlite:" needs a file name')
    return { kind: 'sqlite', file }
  }
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseUrlError('DATABASE_URL must start with sqlite: or postgres://')
  }
  const parsed = new URL(url)
  const schema = parsed.searchParams.get('schema') ?? 'public'
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new DatabaseUrlError('the schema in DATABASE_URL must be lower-case letters, digits and _')
  }
  parsed.searchParams.delete('schema')
  return { kind: 'postgres', url: parsed.toString(), schema }
}

/** Where the database of a hotel's training stands: a file beside the hotel's, or a schema beside it. */
export const trainingUrl = (databaseUrl: string, number: number): string => {
  const target = parseDatabaseUrl(databaseUrl)
  if (target.kind === 'sqlite') {
    if (target.file === ':memory:') return databaseUrl
    return `sqlite:${target.file.replace(/\.db$/, '')}.training-${number}.db`
  }
  const url = new URL(target.url)
  url.searchParams.set('schema', `${target.schema.slice(0, 48)}_training_${number}`)
  return url.toString()
}

/** Opens the hotel's database and brings its tables up to date. Raises DatabaseUrlError and what the engine says. */
export const openDatabase = async (url: string, options: OpenOptions = {}): Promise<HotelDatabase> => {
  const target = parseDatabaseUrl(url)
  return target.kind === 'sqlite' ? openSqlite(target.file, options) : openPostgres(target.url, target.schema)
}

const openSqlite = async (file: string, { isDurable = true, image }: OpenOptions): Promise<HotelDatabase> => {
  const isMemory = file === ':memory:'
  if (!isMemory) mkdirSync(dirname(file), { recursive: true })
  const connection = connectSqlite((isMemory ? image : undefined) ?? file, { isReadOnly: false, isDurable })
  const writer = new Kysely<Database>({ dialect: connection.dialect })
  await connection.withOpenSchema(() => migrate(writer, 'sqlite'))
  if (isMemory) return { dialect: 'sqlite', writer, reader: writer, close: () => writer.destroy() }
  const reader = new Kysely<Database>({
    dialect: connectSqlite(file, { isReadOnly: true, isDurable }).dialect,
  })
  // Kysely opens lazily and would leave the file open when nothing was ever read.
  await sql`select 1`.execute(reader)
  return {
    dialect: 'sqlite',
    writer,
    reader,
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

const openPostgres = async (url: string, schema: string): Promise<HotelDatabase> => {
  const writer = new Kysely<Database>({ dialect: postgresDialect(url, schema, 4) })
  await sql`create schema if not exists ${sql.ref(schema)}`.execute(writer)
  await migrate(writer, 'postgres', schema)
  const reader = new Kysely<Database>({ dialect: postgresDialect(url, schema, 6) })
  return {
    dialect: 'postgres',
    writer,
    reader,
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

/**
 * A hotel's database for reading alone: nothing is migrated and nothing can be written. `begin` starts a transaction
 * that sees one moment. Raises DatabaseUrlError and what the engine says of a file or server that is not there.
 */
export const openReadOnly = (url: string): { readonly db: Kysely<unknown>; readonly begin: string } => {
  const target = parseDatabaseUrl(url)
  if (target.kind === 'sqlite') {
    const { dialect } = connectSqlite(target.file, { isReadOnly: true, isDurable: true })
    return { db: new Kysely<unknown>({ dialect }), begin: 'begin' }
  }
  const dialect = postgresDialect(target.url, target.schema, 1)
  return { db: new Kysely<unknown>({ dialect }), begin: 'begin isolation level repeatable read read only' }
}

/** Runs the migrations that have not run yet, all or none. */
export const migrate = async (db: Kysely<Database>, dialect: Dialect, schema?: string): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrationsFor(dialect)) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}
