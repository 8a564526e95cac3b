import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { withTraining } from '@jiaoban/server/app/hotel.ts'
import type { ArchiveEnd, ArchiveHead } from '@jiaoban/server/app/archive/archive-format.ts'
import { verifyArchive } from '@jiaoban/server/app/archive/verify-archive.ts'
import { writeArchive } from '@jiaoban/server/app/archive/write-archive.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { findHeldKey } from '@jiaoban/server/closings/signing-key.service.ts'
import { sha256 } from '@jiaoban/server/kernel/digest.ts'
import { keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { closeTraining } from '@jiaoban/server/training/close-training.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { beginTraining, enterTraining } from '../support/practice-hotel.ts'
import { openSecondServer } from '../support/second-server.ts'

let hotel: TestHotel
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoban-training-archive-'))
  hotel = await openTestHotel({ isFile: true })
})

afterEach(async () => {
  await hotel.close()
  rmSync(folder, { recursive: true })
})

const roll = async (date: string): Promise<void> => {
  hotel.clock.set(`${date}T02:00:00.000Z`)
  await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

/** Writes the archive of some days and says where it lies. */
const archive = async (from: string, until: string): Promise<string> => {
  const sealing = await findHeldKey(hotel.db.reader, hotel.runner.keys)
  const file = join(folder, `${from}-${until}.jsonl.gz`)
  await writeArchive({
    evidence: { ...evidenceOf(hotel.db), close: () => Promise.resolve() },
    from,
    until,
    key: sealing?.held ?? keysInMemory().make(),
    file,
  })
  return file
}

const linesOf = (file: string): string[] =>
  gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')

/** Changes an archive as somebody would who knows how its digest is made, but has no key. */
const change = (file: string, edit: (lines: string[]) => string[]): void => {
  const before = edit(linesOf(file)).slice(0, -1)
  const end = JSON.parse(linesOf(file).at(-1) ?? '') as ArchiveEnd
  const digest = sha256(before.map((line) => `${line}\n`).join(''))
  writeFileSync(file, gzipSync(`${[...before, JSON.stringify({ ...end, digest })].join('\n')}\n`))
}

const stepsIn = (file: string): number => linesOf(file).join('\n').split('"training_row').length - 1

test('a training that goes on over a sealed day is proved by the archives of both, one after the other', async () => {
  const practice = await beginTraining(hotel)
  await practice.people.lina.openShift(practice.deskId('FO1'))
  const first = (await readHead(practice.db.reader)).seq
  await roll('2026-03-02')
  await practice.people.lina.end({ lead: practice.people.zhaomin, bag: 'PRACTICE' })
  const all = (await readHead(practice.db.reader)).seq
  await hotel.people.admin.run(closeTraining, { number: 1 })
  await roll('2026-03-03')

  const one = await archive('2026-03-01', '2026-03-01')
  const two = await archive('2026-03-02', '2026-03-02')
  const both = await archive('2026-03-01', '2026-03-02')
  const proved = [await verifyArchive(one, null), await verifyArchive(two, null)] as const
  expect(proved[1].openingCode).toBe(proved[0].headCode)
  expect((await verifyArchive(both, proved[1].headCode)).headCode).toBe(proved[1].headCode)
  expect([one, two, both].map((file) => linesOf(file).length > 10)).toEqual([true, true, true])

  // The second archive begins where the training stood, and ends with it closed.
  const opening = (JSON.parse(linesOf(two)[0] ?? '') as ArchiveHead).opening
  const { closing } = JSON.parse(linesOf(two).at(-1) ?? '') as ArchiveEnd
  expect(Object.values(opening.trainings ?? {})).toMatchObject([{ number: 1, state: 'open', seq: first }])
  expect(Object.values(closing.trainings ?? {})).toMatchObject([{ number: 1, state: 'closed', seq: all }])
})

test('a step of a training that was changed or taken out of an archive is found', async () => {
  const practice = await beginTraining(hotel)
  await practice.people.lina.openShift(practice.deskId('FO1'))
  await roll('2026-03-02')
  const file = await archive('2026-03-01', '2026-03-01')
  expect(stepsIn(file)).toBeGreaterThan(0)
  const whole = readFileSync(file)

  change(file, (lines) => {
    const index = lines.findLastIndex((line) => line.includes('shift_opened'))
    expect(index).toBeGreaterThan(0)
    return lines.with(index, (lines[index] ?? '').replace('shift_opened', 'shift_forced'))
  })
  await expect(verifyArchive(file, null)).rejects.toMatchObject({ table: 'journal' })

  writeFileSync(file, whole)
  change(file, (lines) => {
    const index = lines.findLastIndex((line) => line.includes('"training_row'))
    return lines.toSpliced(index, 1)
  })
  await expect(verifyArchive(file, null)).rejects.toMatchObject({ table: 'journal' })
})

test('a server that starts anew goes on with the training, to the row', async () => {
  const practice = await beginTraining(hotel)
  const { shiftId } = await practice.people.lina.openShift(practice.deskId('FO1'))
  const before = (await readHead(practice.db.reader)).seq
  const again = await enterTraining(withTraining(hotel, hotel.trainings))
  expect(again.settings.trainingNumber).toBe(1)
  expect((await again.people.lina.shift()).id).toBe(shiftId)
  await again.people.lina.end({ lead: again.people.zhaomin, bag: 'PRACTICE' })
  expect(await again.balance('cash.safe')).toBe('40000.00')
  const { seq } = await readHead(again.db.reader)
  expect(seq).toBeGreaterThan(before)
  expect((await verifyHotel(evidenceOf(hotel.db), null)).trainingRows).toBe(seq)
})

test('closed by one server, it takes no further step on another', async () => {
  const practice = await beginTraining(hotel)
  const second = withTraining(await openSecondServer(hotel), hotel.trainings)
  const beside = await enterTraining(second, 'wangqiang')
  await practice.people.lina.openShift(practice.deskId('FO1'))
  await beside.people.wangqiang.openShift(beside.deskId('FO2'))
  const { seq } = await readHead(practice.db.reader)

  await hotel.people.admin.run(closeTraining, { number: 1 })
  expect(
    await refusalFrom(beside.people.wangqiang.end({ lead: beside.people.zhaomin, bag: 'PRACTICE' })),
  ).toBe('training_not_open')
  expect(await refusalFrom(enterTraining(second, 'wangqiang'))).toBe('training_not_open')
  expect((await readHead(practice.db.reader)).seq).toBe(seq)
  expect((await verifyHotel(evidenceOf(hotel.db), null)).trainingRows).toBe(seq)
  await second.close()
})
