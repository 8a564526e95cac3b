import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Evidence, evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { verifyArchive } from '@jiaoban/server/app/archive/verify-archive.ts'
import { writeArchive } from '@jiaoban/server/app/archive/write-archive.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { findHeldKey } from '@jiaoban/server/closings/signing-key.service.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { LongHotel } from './long-hotel.ts'

/**
 * `pnpm measure:archive [--days 30] [--rooms 200] [--every 100000]`: lets a hotel live, and at every so many commands, and at
 * the end, says how long its verification, its archive and the archive's verification take. Figures stand in ARCHIVE.md.
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '30' },
    rooms: { type: 'string', default: '200' },
    every: { type: 'string', default: '100000' },
  },
})

/** The seconds of processor that it takes, whatever else the machine does. */
const timed = async <T>(work: () => Promise<T>): Promise<readonly [seconds: number, result: T]> => {
  const cpu = process.cpuUsage()
  const result = await work()
  const used = process.cpuUsage(cpu)
  return [(used.user + used.system) / 1_000_000, result]
}

const long = await LongHotel.open(Number(values.rooms))
const { hotel } = long
const founded = await hotel.businessDate()
const folder = mkdtempSync(join(tmpdir(), 'jiaoban-measure-'))
const began = performance.now()

const measure = async (day: number): Promise<void> => {
  const { seq } = await readHead(hotel.db.reader)
  const evidence: Evidence = { ...evidenceOf(hotel.db), close: () => Promise.resolve() }
  const sealing = await findHeldKey(hotel.db.reader, hotel.runner.keys)
  if (!sealing?.held) throw new Error('the hotel has no key')
  const file = join(folder, `${day}.jsonl.gz`)
  const [verify, verified] = await timed(() => verifyHotel(evidence, null))
  const days = { from: founded, until: addDays(founded, day - 1) }
  const key = sealing.held
  const [write] = await timed(() => writeArchive({ evidence, ...days, key, file }))
  const [read] = await timed(() => verifyArchive(file, null))
  const figures = {
    day,
    commands: seq,
    postings: verified.postings,
    closings: verified.closings,
    minutesLived: Math.round((performance.now() - began) / 6_000) / 10,
    verifySeconds: Math.round(verify * 10) / 10,
    archiveSeconds: Math.round(write * 10) / 10,
    verifyArchiveSeconds: Math.round(read * 10) / 10,
    archiveMegabytes: Math.round(statSync(file).size / 100_000) / 10,
    memoryMegabytes: Math.round(process.memoryUsage().rss / 1_000_000),
  }
  console.log(JSON.stringify(figures))
  rmSync(file)
}

let next = Number(values.every)
try {
  for (let day = 1; day <= Number(values.days); day += 1) {
    await long.liveDay()
    const { seq } = await readHead(hotel.db.reader)
    if (seq < next && day < Number(values.days)) continue
    next = seq + Number(values.every)
    await measure(day)
  }
} finally {
  await hotel.close()
  rmSync(folder, { recursive: true })
}
