import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { findSealingKey } from '@jiaoban/db/closings/signing-key.reads.ts'
import { backUp } from '@jiaoban/db/kernel/backup.ts'
import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { openEvidence } from '@jiaoban/db/kernel/evidence.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { backUpIfDue } from '@jiaoban/server/app/backup.job.ts'
import { closeHotel, openHotel } from '@jiaoban/server/app/hotel.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { replaceSigningKey } from '@jiaoban/server/closings/replace-signing-key.command.ts'
import { systemClock } from '@jiaoban/server/kernel/clock.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import { keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { TestClock } from '../support/clock.ts'
import { found } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { smallHotel } from '../support/small-hotel.ts'
import { tamper } from '../support/tampering.ts'
import { testEngine } from '../support/test-database.ts'

const run = promisify(execFile)

let folder: string
let databaseUrl: string
let hotel: Hotel

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoban-backup-'))
  databaseUrl = `sqlite:${join(folder, 'hotel.db')}`
  hotel = await openHotel({ databaseUrl, dataDir: folder, keys: keysInMemory() })
  await found(hotel, smallHotel)
})

afterEach(async () => {
  await closeHotel(hotel)
  rmSync(folder, { recursive: true, force: true })
})

const program = fileURLToPath(import.meta.resolve('@jiaoban/server/app/backup.ts'))

/** `pnpm backup`, and what it said. */
const backUpHotel = () =>
  run(process.execPath, [program], { env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder } })

const backups = (): string[] => readdirSync(join(folder, 'backups')).toSorted()

const proved = async (url: string): Promise<{ commands: number; headCode: string }> => {
  const evidence = await openEvidence(url)
  try {
    const { commands, headCode } = await verifyHotel(evidence, null)
    return { commands, headCode }
  } finally {
    await evidence.close()
  }
}

const peopleOf = async (house: Hotel) => {
  const staff = await listStaff(house.db.reader)
  const person = (name: string) =>
    new DemoPerson(house, staff.find(({ username }) => username === name)?.id ?? 0)
  return { admin: person('admin'), zhaomin: person('zhaomin') }
}

const headOf = async (db: HotelDatabase): Promise<number> => (await readHead(db.reader)).seq

describe('pnpm backup', () => {
  test('copies an open hotel, proves the copy, and the copy restored is the hotel', async () => {
    const { stdout } = await backUpHotel()
    expect(stdout).toMatch(/The copy holds: 1 commands, head code [0-9A-F-]{19}/)
    const [copy = ''] = backups()
    const restored = join(folder, 'restored.db')
    copyFileSync(join(folder, 'backups', copy), restored)
    const { commands, headCode } = await proved(`sqlite:${restored}`)
    expect(commands).toBe(await headOf(hotel.db))
    expect(stdout).toContain(headCode)
  })

  test('holds no key: what is restored elsewhere holds, takes commands, and seals with a key of its own', async () => {
    await backUpHotel()
    await closeHotel(hotel)
    const [copy = ''] = backups()
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    copyFileSync(join(folder, 'backups', copy), join(elsewhere, 'hotel.db'))
    databaseUrl = `sqlite:${join(elsewhere, 'hotel.db')}`
    const clock = new TestClock('2026-03-01T01:00:00.000Z')
    hotel = await openHotel({ databaseUrl, dataDir: elsewhere, clock })
    const { admin, zhaomin } = await peopleOf(hotel)
    const date = await readBusinessDate(hotel.db.reader)
    clock.set(`${addDays(date, 1)}T12:00:00.000Z`)
    const roll = () => zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    expect(await refusalFrom(roll())).toContain('signing_key_missing')
    const seenKeyId = (await findSealingKey(hotel.db.reader))?.id ?? 0
    await admin.run(replaceSigningKey, { seenKeyId, reasonCode: 'restored' }, { approver: zhaomin })
    await roll()
    expect(readdirSync(join(elsewhere, 'keys'))).toHaveLength(1)
    expect((await proved(databaseUrl)).commands).toBe(3)
  })

  test('removes what has served, and nothing else', async () => {
    mkdirSync(join(folder, 'backups'))
    for (const name of ['hotel-20200101T020000Z.db', 'hotel-20200101T120000Z.db', 'mine.db']) {
      writeFileSync(join(folder, 'backups', name), '')
    }
    const { stdout } = await backUpHotel()
    expect(stdout).toContain('Removed hotel-20200101T020000Z.db, which has served')
    expect(backups().slice(0, 1)).toEqual(['hotel-20200101T120000Z.db'])
    expect(backups()).toContain('mine.db')
  })

  test('a copy that does not hold says so and removes nothing', async () => {
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', 'hotel-20200101T020000Z.db'), '')
    writeFileSync(join(folder, 'backups', 'hotel-20200101T120000Z.db'), '')
    await tamper(hotel.db, 'posting', 'update posting set amount_minor = amount_minor + 1')
    await expect(backUpHotel()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Table posting at sequence number 1') as string,
    })
    expect(backups()).toContain('hotel-20200101T020000Z.db')
  })
})

test('a database that is not there is not backed up', async () => {
  await expect(backUp(`sqlite:${join(folder, 'none.db')}`, join(folder, 'copy.db'))).rejects.toThrow()
})

/** It backs up behind everybody else: on a busy machine it waits for minutes. */
const patienceMs = 300_000

describe('a server that runs', () => {
  const failures: string[] = []
  const look = (url = databaseUrl) =>
    backUpIfDue({
      databaseUrl: url,
      dataDir: folder,
      clock: systemClock,
      onFailure: (said) => failures.push(said),
    })

  test(
    'backs up when there is no backup, and not again on that day',
    async () => {
      await look()
      const made = backups()
      await look()
      expect([made.length, backups(), failures]).toEqual([1, made, []])
    },
    patienceMs,
  )

  test(
    'says when it could not',
    async () => {
      await look(`sqlite:${join(folder, 'none.db')}`)
      expect(failures).toEqual([expect.stringContaining('unable to open database file')])
    },
    patienceMs,
  )
})

/** The database of the whole server, where a restored hotel gets a database of its own. */
const server = process.env['TEST_DATABASE_URL'] ?? ''

test.runIf(testEngine === 'postgres' && server !== '')(
  'a dump of PostgreSQL is restored and proved',
  async () => {
    const name = `restored_${process.pid}_${Date.now()}`
    const url = new URL(server)
    url.searchParams.set('schema', name)
    const own = await openHotel({
      databaseUrl: url.toString(),
      dataDir: folder,
      keys: keysInMemory(),
    })
    try {
      await found(own, smallHotel)
      const dump = await backUp(url.toString(), join(folder, 'hotel.dump'))
      const before = await proved(url.toString())
      await runSql(own.db, `create database ${name}`)
      const target = new URL(url)
      target.pathname = `/${name}`
      const restoring = new URL(target)
      restoring.searchParams.delete('schema')
      await run('pg_restore', ['--no-owner', `--dbname=${restoring.toString()}`, dump])
      expect(await proved(target.toString())).toEqual(before)
    } finally {
      await runSql(own.db, `drop database if exists ${name} with (force)`)
      await runSql(own.db, `drop schema ${name} cascade`)
      await closeHotel(own)
    }
  },
)
