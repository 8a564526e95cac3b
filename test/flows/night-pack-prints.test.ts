import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { readChecklist } from '@jiaoban/server/night-audit/checklist.service.ts'
import { readNightPack } from '@jiaoban/server/night-audit/night-pack.service.ts'
import { recordPackPrint } from '@jiaoban/server/night-audit/pack-print.service.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'

/** The report pack of a night on paper: each copy is on record, and none is what the books know of. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const midnight = () => hotel.clock.set('2026-03-01T16:30:00.000Z')

const roll = () => hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })

const printPack = (who: 'zhaomin' | 'sunli', businessDate = '2026-03-01') =>
  recordPackPrint(hotel.db, { businessDate, staffId: hotel.people[who].staffId, at: hotel.clock.now() })

/** Of each night, the last first: `2026-03-01: 赵敏 18:00, 孙丽 19:00`. */
const printed = async (): Promise<string[]> =>
  (await readChecklist(hotel.db.reader, hotel.runner.keys)).nights.map(
    ({ businessDate, prints }) =>
      `${businessDate}: ${prints.map(({ at, by }) => `${by} ${at.slice(11, 16)}`).join(', ') || 'not printed'}`,
  )

test('a pack is recorded copy by copy: who, when, how often; the next audit is told and does not wait', async () => {
  await expect(printPack('zhaomin')).rejects.toMatchObject({
    code: 'not_found',
    facts: { what: 'night_audit' },
  })
  midnight()
  await roll()
  expect(await printed()).toEqual(['2026-03-01: not printed'])
  hotel.clock.set('2026-03-01T18:00:00.000Z')
  expect(await printPack('zhaomin')).toEqual({ copyNumber: 1 })
  expect(await printed()).toEqual(['2026-03-01: 赵敏 18:00'])
  hotel.clock.set('2026-03-02T01:00:00.000Z')
  expect(await printPack('sunli')).toEqual({ copyNumber: 2 })
  expect(await printed()).toEqual(['2026-03-01: 赵敏 18:00, 孙丽 01:00'])
  const { prints, names } = await readNightPack(hotel.db.reader, '2026-03-01')
  expect(prints.map(({ copyNumber, printedBy }) => `${copyNumber} ${names[printedBy]}`)).toEqual([
    '1 赵敏',
    '2 孙丽',
  ])
  hotel.clock.set('2026-03-02T16:30:00.000Z')
  await hotel.people.lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  // The pack of the first was printed, that of the second never: the night after rolls all the same.
  await roll()
  expect(await printed()).toEqual(['2026-03-02: not printed', '2026-03-01: 赵敏 18:00, 孙丽 01:00'])
  hotel.clock.set('2026-03-03T16:30:00.000Z')
  await hotel.people.lina.run(
    countDrawer,
    { count: await honestCount(hotel, 'lina') },
    {
      approver: hotel.people.zhaomin,
    },
  )
  expect(await roll()).toMatchObject({ businessDate: '2026-03-04' })
})

test('a copy moves nothing: neither journal nor proof knows of it', async () => {
  midnight()
  await roll()
  const rows = async () => (await runSql(hotel.db, 'select 1 from journal')).length
  const before = await rows()
  await printPack('zhaomin')
  expect(await rows()).toBe(before)
  await verifyHotel(evidenceOf(hotel.db), null)
})

test('a pack is printed at two desks in one moment: each copy has its number', async () => {
  midnight()
  await roll()
  const copies = await Promise.all([printPack('zhaomin'), printPack('sunli'), printPack('zhaomin')])
  expect(copies.map(({ copyNumber }) => copyNumber).toSorted((a, b) => a - b)).toEqual([1, 2, 3])
})

test('a copy cannot be unwritten, nor written without its night', async () => {
  midnight()
  await roll()
  await printPack('zhaomin')
  const insert = (values: string) => `insert into night_pack_print values (${values})`
  const { staffId } = hotel.people.zhaomin
  expect(await refusalOf(hotel.db, 'delete from night_pack_print')).toBe('night_pack_print_append_only')
  expect(await refusalOf(hotel.db, 'update night_pack_print set printed_by = 1')).toBe(
    'night_pack_print_append_only',
  )
  expect(await refusalOf(hotel.db, insert(`'2026-03-01', 0, 'x', ${staffId}`))).toBe(
    'night_pack_print_counts_from_one',
  )
  expect(await refusalOf(hotel.db, insert(`'2026-03-01', 1, 'x', ${staffId}`))).toMatch(
    /night_pack_print(_pkey|\.business_date)/,
  )
  await expect(runSql(hotel.db, insert(`'2026-03-02', 1, 'x', ${staffId}`))).rejects.toThrow(/foreign key/i)
})
