import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUp } from '@jiaoban/db/kernel/backup.ts'
import { openDatabase } from '@jiaoban/db/kernel/connect.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { closeHotel, openHotel } from '@jiaoban/server/app/hotel.ts'
import { makeKeyInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { found } from '../support/hotel.ts'
import { smallHotel } from '../support/small-hotel.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoban-backup-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a hotel is copied while it is open, and the copy opens as the same hotel', async () => {
  const databaseUrl = `sqlite:${join(folder, 'hotel.db')}`
  const hotel = await openHotel({ databaseUrl, dataDir: folder, signingKey: makeKeyInMemory() })
  await found(hotel, smallHotel)
  const copy = await backUp(databaseUrl, join(folder, 'backups', 'copy.db'))
  const restored = await openDatabase(`sqlite:${copy}`)
  expect(await readHead(restored.reader)).toEqual(await readHead(hotel.db.reader))
  await restored.close()
  await closeHotel(hotel)
})

test('a database that is not there is not backed up', async () => {
  await expect(backUp(`sqlite:${join(folder, 'none.db')}`, join(folder, 'copy.db'))).rejects.toThrow()
})
