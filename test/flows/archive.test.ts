import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type Evidence, evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import type { ArchiveEnd, ArchiveHead } from '@jiaoban/server/app/archive/archive-format.ts'
import { type VerifiedArchive, verifyArchive } from '@jiaoban/server/app/archive/verify-archive.ts'
import { writeArchive } from '@jiaoban/server/app/archive/write-archive.ts'
import { Finding } from '@jiaoban/server/app/verify/finding.ts'
import { sha256 } from '@jiaoban/server/kernel/digest.ts'
import { keysInMemory, type SigningKey } from '@jiaoban/server/kernel/signing-key.ts'
import { replaceSigningKey } from '@jiaoban/server/closings/replace-signing-key.command.ts'
import { findHeldKey } from '@jiaoban/server/closings/signing-key.service.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { moveIn } from '../support/deposit-desk.ts'
import { honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { countAndGive, workShift } from '../support/worked-shift.ts'

/** Three days: the first with two shifts sealed, the second with a guest who stays, and one that goes on. */
let house: TestHotel
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoban-archive-'))
  house = await openTestHotel()
  await workShift(house)
  const handoverId = await countAndGive(house)
  const count = await honestOpening(house, house.deskId('FO1'), '1000.00')
  await house.people.wangqiang.run(acceptHandover, { handoverId, count })
  house.clock.set('2026-03-02T02:00:00.000Z')
  await house.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  await house.people.lina.openShift(house.deskId('FO2'))
  await moveIn(house, '201', { methodCode: 'wechat', amount: '600.00', reference: 'W1' })
  await house.people.wangqiang.end({ lead: house.people.zhaomin, bag: 'BAG-9' })
  house.clock.set('2026-03-03T02:00:00.000Z')
  await house.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  await moveIn(house, '202')
})

afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true })
})

let file: string
let files = 0

beforeEach(() => {
  files += 1
  file = join(folder, `${files}.jsonl.gz`)
})

const archive = async (from: string, until: string, key?: SigningKey) => {
  const sealing = await findHeldKey(house.db.reader, house.runner.keys)
  return writeArchive({
    evidence: { ...evidenceOf(house.db), close: () => Promise.resolve() },
    from,
    until,
    key: key ?? sealing?.held ?? keysInMemory().make(),
    file,
  })
}

const figures = ({ commands, postings, documents, closings }: VerifiedArchive) => ({
  commands,
  postings,
  documents,
  closings,
})

describe('an archive', () => {
  test('of the first day, and of the days after it, prove as much as the whole', async () => {
    await archive('2026-03-01', '2026-03-01')
    const first = await verifyArchive(file, null)
    file = join(folder, 'second.jsonl.gz')
    await archive('2026-03-02', '2026-03-02')
    const second = await verifyArchive(file, null)
    file = join(folder, 'both.jsonl.gz')
    await archive('2026-03-01', '2026-03-02')
    const both = await verifyArchive(file, second.headCode)

    expect(second.openingCode).toBe(first.headCode)
    expect(both.headCode).toBe(second.headCode)
    const sum = (name: keyof ReturnType<typeof figures>) => first[name] + second[name]
    expect(figures(both)).toEqual({
      commands: sum('commands'),
      postings: sum('postings'),
      documents: sum('documents'),
      closings: sum('closings'),
    })
    expect(second.closings).toBeGreaterThan(0)
    expect(second.postings).toBeGreaterThan(0)
  })

  test('is asked for a code that was printed on one of its days', async () => {
    await archive('2026-03-01', '2026-03-01')
    await expect(verifyArchive(file, '1111-1111-1111-1111')).rejects.toThrow('bears the code')
  })

  test('takes sealed days only, and overwrites nothing', async () => {
    await expect(archive('2026-03-01', '2026-03-03')).rejects.toThrow(
      'must be business dates that are sealed',
    )
    await expect(archive('2026-03-02', '2026-03-01')).rejects.toThrow(
      'must be business dates that are sealed',
    )
    writeFileSync(file, 'something else')
    await expect(archive('2026-03-01', '2026-03-01')).rejects.toThrow('EEXIST')
    expect(readFileSync(file, 'utf8')).toBe('something else')
  })
})

/** The lines of an archive, changed and written back. */
const change = (edit: (lines: string[]) => string[]): void => {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n')
  writeFileSync(file, gzipSync(`${edit(lines).join('\n')}\n`))
}

/** Whoever changes an archive and knows how its digest is made, but has no key. */
const digestAgain = (lines: string[]): string[] => {
  const before = lines.slice(0, -1)
  const end = JSON.parse(lines.at(-1) ?? '') as ArchiveEnd
  return [...before, JSON.stringify({ ...end, digest: sha256(before.map((line) => `${line}\n`).join('')) })]
}

const indexOf = (lines: readonly string[], table: string): number =>
  lines.findLastIndex((line) => line.startsWith(`["${table}",`))

describe('found in an archive', () => {
  beforeEach(() => archive('2026-03-02', '2026-03-02').then(() => undefined))

  test.each([
    [
      'an amount of a posting',
      'posting',
      (line: string) => line.replace(/"amount_minor":\d+/, '"amount_minor":7'),
    ],
    ['a payload', 'journal', (line: string) => line.replace('actorId', 'actorID')],
    ['a slip', 'deposit_slip', (line: string) => line.replace('60000', '60001')],
    [
      'a price of a night',
      'room_night',
      (line: string) => line.replace(/"rate_minor":\d+/, '"rate_minor":1'),
    ],
    ['the text of a seal', 'closing', (line: string) => line.replace('shift', 'Shift')],
  ])('%s', async (_, table, edit) => {
    change((lines) => {
      const index = indexOf(lines, table)
      expect(index).toBeGreaterThan(0)
      const edited = edit(lines[index] ?? '')
      expect(edited).not.toBe(lines[index])
      return digestAgain(lines.with(index, edited))
    })
    await expect(verifyArchive(file, null)).rejects.toMatchObject({ table })
  })

  test('a row left out', async () => {
    change((lines) => digestAgain(lines.toSpliced(indexOf(lines, 'document'), 1)))
    await expect(verifyArchive(file, null)).rejects.toMatchObject({ table: 'document' })
  })

  test('an opening that is not what the hotel had', async () => {
    change((lines) => {
      const head = JSON.parse(lines[0] ?? '') as ArchiveHead
      const { balances } = head.opening
      const safe = Object.keys(balances).find((key) => key.startsWith('cash.safe')) ?? ''
      const opening = { ...head.opening, balances: { ...balances, [safe]: '1' } }
      return digestAgain([JSON.stringify({ ...head, opening }), ...lines.slice(1)])
    })
    await expect(verifyArchive(file, null)).rejects.toBeInstanceOf(Finding)
  })

  test('a last line that tells of another state, or is signed by a stranger', async () => {
    change((lines) => {
      const end = JSON.parse(lines.at(-1) ?? '') as ArchiveEnd
      const signature = keysInMemory().make().sign(end.digest)
      return lines.with(lines.length - 1, JSON.stringify({ ...end, signature }))
    })
    await expect(verifyArchive(file, null)).rejects.toThrow('its signature does not hold')
  })

  test('an end that was cut off, and bytes that are no archive', async () => {
    change((lines) => lines.slice(0, -1))
    await expect(verifyArchive(file, null)).rejects.toThrow('has no last line')
    writeFileSync(file, readFileSync(file).subarray(0, 200))
    await expect(verifyArchive(file, null)).rejects.toThrow('cannot be read')
    await expect(verifyArchive(join(folder, 'none'), null)).rejects.toThrow('cannot be read')
    writeFileSync(file, gzipSync('{"archive":99}\n'))
    await expect(verifyArchive(file, null)).rejects.toThrow('is no archive')
  })
})

test('a key that was replaced signs no archive; days sealed by several keys prove alone', async () => {
  const hotel = await openTestHotel()
  const { admin, zhaomin } = hotel.people
  const sealing = async () => {
    const key = await findHeldKey(hotel.db.reader, hotel.runner.keys)
    if (!key?.held) throw new Error('the hotel has no key')
    return { id: key.id, key: key.held }
  }
  const old = await sealing()
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-04']) {
    hotel.clock.set(`${day}T02:00:00.000Z`)
    await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    const seen = { seenKeyId: (await sealing()).id, reasonCode: 'exposed' } as const
    await admin.run(replaceSigningKey, seen, { approver: zhaomin })
  }
  const evidence = { ...evidenceOf(hotel.db), close: () => Promise.resolve() }
  const days = { evidence, from: '2026-03-02', until: '2026-03-03' }
  await writeArchive({ ...days, key: (await sealing()).key, file })
  expect((await verifyArchive(file, null)).closings).toBe(4)
  const other = join(folder, 'exposed.jsonl.gz')
  await writeArchive({ ...days, key: old.key, file: other })
  await expect(verifyArchive(other, null)).rejects.toThrow('a key that does not seal for the hotel')
  await hotel.close()
})

test('written from a database that answers late waits for nothing that has happened already', async () => {
  const { rows, daySpan } = evidenceOf(house.db)
  const late: Evidence = {
    daySpan,
    async *rows(table) {
      await setTimeout(10)
      yield* rows(table)
    },
    close: () => Promise.resolve(),
  }
  const key = (await findHeldKey(house.db.reader, house.runner.keys))?.held ?? keysInMemory().make()
  await writeArchive({ evidence: late, from: '2026-03-01', until: '2026-03-02', key, file })
  expect((await verifyArchive(file, null)).closings).toBe(9)
})

test('a key that is none of the hotel signs nothing that holds', async () => {
  await archive('2026-03-01', '2026-03-01', keysInMemory().make())
  await expect(verifyArchive(file, null)).rejects.toThrow('a key that does not seal for the hotel')
})
