import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { Finding } from '@jiaoban/server/app/verify/finding.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { disputeHandover } from '@jiaoban/server/handovers/dispute-handover.command.ts'
import { closePeriod } from '@jiaoban/server/closings/close-period.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgeries } from '../support/forgeries.ts'
import { honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { tamper } from '../support/tampering.ts'
import { changes, insertions } from '../support/tamperings.ts'
import { undone } from '../support/undone.ts'
import { countAndGive, workShift } from '../support/worked-shift.ts'

/** Two shifts, a day and a month of one day are sealed; then somebody with the database's password changes a row. */
let house: TestHotel

beforeAll(async () => {
  house = await openTestHotel({ startAt: '2026-02-28T01:00:00.000Z' })
  await workShift(house)
  const handoverId = await countAndGive(house)
  const less = await honestOpening(house, house.deskId('FO1'), '990.00')
  await house.people.wangqiang.run(disputeHandover, { handoverId, count: less })
  const count = await honestOpening(house, house.deskId('FO1'), '1000.00')
  await house.people.wangqiang.run(acceptHandover, { handoverId, count })
  house.clock.set('2026-03-01T02:00:00.000Z')
  await house.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  await house.people.sunli.run(closePeriod, { period: '2026-02' })
})

afterAll(() => house.close())

/** `posting 12`: the table of the first thing that is wrong, and where the journal stood. */
const firstFinding = async ({ db }: TestHotel, code: string | null = null): Promise<string> => {
  try {
    await verifyHotel(evidenceOf(db), code)
    return 'everything holds'
  } catch (error) {
    if (!(error instanceof Finding)) throw error
    return error.table
  }
}

test('an honest hotel holds', async () => {
  const { seq, hash } = await readHead(house.db.reader)
  const verified = await verifyHotel(evidenceOf(house.db), headCode(hash))
  expect(verified).toMatchObject({ commands: seq, closings: 6, headCode: headCode(hash) })
  expect(verified.postings).toBeGreaterThan(20)
  expect(verified.documents).toBeGreaterThan(10)
})

const copyOf =
  (table: string, columns: Readonly<Record<string, string>>, where: string) =>
  async ({ db }: TestHotel): Promise<void> => {
    const [row] = await runSql(db, `select * from ${table} where ${where}`)
    const names = Object.keys(row ?? {})
    const values = names.map((name) => columns[name] ?? name).join(', ')
    await tamper(
      db,
      table,
      `insert into ${table} (${names.join(', ')}) select ${values} from ${table} where ${where}`,
    )
  }

describe('found', () => {
  test.each(changes)('%s %s: %s', (_, table, statement, found) =>
    undone(house, async (hotel) => {
      await tamper(hotel.db, table, statement)
      expect(await firstFinding(hotel)).toBe(found)
    }),
  )

  test.each(insertions)('insert %s', (table, columns, where) =>
    undone(house, async (hotel) => {
      await copyOf(table, columns, where)(hotel)
      expect(await firstFinding(hotel)).toBe(table)
    }),
  )
})

test.each(forgeries)('found: $what', ({ forge, found }) =>
  undone(house, async (hotel) => {
    await forge(hotel)
    expect(await firstFinding(hotel)).toBe(found)
  }),
)

test('a table that an older release did not have, or that somebody removed, is named', () =>
  undone(house, async (hotel) => {
    await tamper(hotel.db, 'key_replacement', 'drop table key_replacement')
    await expect(verifyHotel(evidenceOf(hotel.db), null)).rejects.toThrow(
      /^Table key_replacement cannot be read .* starting the server/,
    )
  }))

test('a chain that was cut short with its head is betrayed by a printed code', () =>
  undone(house, async (hotel) => {
    const { hash } = await readHead(hotel.db.reader)
    // The last command sealed a month: its rows go with it, and nothing else tells.
    expect(await firstFinding(hotel, headCode('0'.repeat(64)))).toBe('journal')
    expect(await firstFinding(hotel, headCode(hash))).toBe('everything holds')
  }))
