import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  DatabaseUrlError,
  type HotelDatabase,
  openDatabase,
  parseDatabaseUrl,
  trainingUrl,
} from './connect.ts'
import type { Database } from './database.type.ts'

describe('parseDatabaseUrl', () => {
  test.each([
    ['sqlite:./data/hotel.db', { kind: 'sqlite', file: './data/hotel.db' }],
    ['sqlite::memory:', { kind: 'sqlite', file: ':memory:' }],
    ['postgres://u@h:5432/d', { kind: 'postgres', url: 'postgres://u@h:5432/d', schema: 'public' }],
    ['postgresql://u@h/d?schema=hotel_2', { kind: 'postgres', url: 'postgresql://u@h/d', schema: 'hotel_2' }],
  ])('%s', (url, target) => {
    expect(parseDatabaseUrl(url)).toEqual(target)
  })

  test.each([
    '',
    'sqlite:',
    'hotel.db',
    'mysql://u@h/d',
    'postgres://u@h/d?schema=Hotel',
    'postgres://u@h/d?schema=a;drop',
  ])('refuses "%s" in a sentence', (url) => {
    expect(() => parseDatabaseUrl(url)).toThrow(DatabaseUrlError)
  })
})

test.each([
  ['sqlite:./data/hotel.db', 'sqlite:./data/hotel.training-3.db'],
  ['sqlite:/srv/house', 'sqlite:/srv/house.training-3.db'],
  ['sqlite::memory:', 'sqlite::memory:'],
  ['postgres://u@h:5432/d', 'postgres://u@h:5432/d?schema=public_training_3'],
  ['postgres://u:p@h/d?schema=hotel_2', 'postgres://u:p@h/d?schema=hotel_2_training_3'],
  [`postgres://u@h/d?schema=${'a'.repeat(63)}`, `postgres://u@h/d?schema=${'a'.repeat(48)}_training_3`],
])('the training of %s stands beside it', (url, training) => {
  expect(trainingUrl(url, 3)).toBe(training)
  expect(() => parseDatabaseUrl(training)).not.toThrow()
})

describe('a SQLite file', () => {
  let folder: string
  let db: HotelDatabase

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiaoban-connect-'))
    db = await openDatabase(`sqlite:${join(folder, 'a', 'hotel.db')}`)
  })

  afterEach(async () => {
    await db.close()
    await rm(folder, { recursive: true, force: true })
  })

  const readHead = (): Promise<number> =>
    db.reader
      .selectFrom('journal_head')
      .select('seq')
      .executeTakeFirstOrThrow()
      .then((head) => head.seq)

  test('is read while a command writes, as it was before the command', async () => {
    await db.writer.transaction().execute(async (tx) => {
      await tx.updateTable('journal_head').set({ seq: 7 }).execute()
      expect(await readHead()).toBe(0)
    })
    expect(await readHead()).toBe(7)
  })

  test('is not written by the reader, whatever is asked of it', async () => {
    const reader = db.reader as Kysely<Database>
    await expect(sql`update journal_head set seq = 7`.execute(reader)).rejects.toThrow(/readonly/)
  })

  test('keeps its power-loss settings: write-ahead log, full sync, references, triggers that see REPLACE', async () => {
    const pragma = async (name: string): Promise<unknown> => {
      const { rows } = await sql.raw<object>(`pragma ${name}`).execute(db.writer)
      return Object.values(rows[0] ?? {})[0]
    }
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('recursive_triggers')).toBe(1)
  })
})
