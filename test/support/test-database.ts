import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HotelDatabase, openDatabase } from '@jiaoban/db/kernel/connect.ts'
import type { Dialect } from '@jiaoban/db/kernel/dialect.ts'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { openPGliteDatabase } from './pglite-database.ts'
import { openServerDatabase } from './server-database.ts'

/** The engine of this run of the integration suite; vitest.config.ts sets it for each project. */
export const testEngine: Dialect = process.env['TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite'

export interface TestDatabaseOptions {
  /** True for a SQLite file, with a reader that is a connection of its own; ignored on PostgreSQL. */
  readonly isFile?: boolean
}

/** A new, empty hotel on the engine of this run. `close` removes every trace of it. */
export const openTestDatabase = (options: TestDatabaseOptions = {}): Promise<HotelDatabase> => {
  if (testEngine === 'sqlite') return options.isFile === true ? openSqliteFile() : openSqliteMemory()
  const template = inject('postgresTemplate')
  return template === undefined
    ? openPGliteDatabase()
    : openServerDatabase(process.env['TEST_DATABASE_URL'] ?? '', template)
}

let migrated: Buffer | undefined

/** A SQLite file as the migrations leave it. They take a tenth of a second, a copy takes a hundredth. */
const migratedImage = async (): Promise<Buffer> => {
  if (migrated) return migrated
  const folder = await mkdtemp(join(tmpdir(), 'jiaoban-image-'))
  const db = await openDatabase('sqlite::memory:')
  await sql`vacuum into ${join(folder, 'hotel.db')}`.execute(db.writer)
  await db.close()
  migrated = await readFile(join(folder, 'hotel.db'))
  await rm(folder, { recursive: true })
  return migrated
}

const openSqliteMemory = async (): Promise<HotelDatabase> =>
  openDatabase('sqlite::memory:', { isDurable: false, image: await migratedImage() })

const openSqliteFile = async (): Promise<HotelDatabase> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiaoban-test-'))
  await writeFile(join(folder, 'hotel.db'), await migratedImage())
  const db = await openDatabase(`sqlite:${join(folder, 'hotel.db')}`, { isDurable: false })
  return {
    ...db,
    close: async () => {
      await db.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
