import { fileURLToPath } from 'node:url'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { hotelOn } from '@jiaoban/server/app/hotel.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import { addDays, nightsBetween } from '@jiaoban/shared/kernel/dates.ts'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/test-database.ts'
import { readBookingsFile } from './replay/bookings-file.ts'
import { openLocalBrowser } from './replay/local-api.ts'
import { tellDay, tellMistakes } from './replay/print.ts'
import { runReplay } from './replay/run-replay.ts'

const file = fileURLToPath(new URL('../data/resort-hotel-bookings.csv.gz', import.meta.url))

/** Two days of November and one of December; `pnpm test:year` replays a year, `DAYS=31 pnpm test:year` a month. */
const from = process.env['FROM'] ?? '2015-11-29'
const days = Number(process.env['DAYS'] ?? 3)
const mistakes = 20_150_701

/** A busy machine takes a minute for a day of July. */
const patienceMs = 240_000 + days * 60_000

/** The months and years that end while the replay runs. */
const ending = (length: number): string[] => [
  ...new Set(
    nightsBetween(from, addDays(from, days))
      .filter((date) => addDays(date, 1).slice(0, length) !== date.slice(0, length))
      .map((date) => date.slice(0, length)),
  ),
]

/** Commands are called in the server's process, mistakes are made; every shift, day, month and year is sealed. */
test(
  `${days} days from ${from} are closed by shift, day, month and year, and verified`,
  async () => {
    const setting = { dataDir: '', hasRateLimits: false, keys: keysInMemory() }
    const hotel = hotelOn(await openTestDatabase({ isFile: true }), setting)
    const outcome = await runReplay({
      rows: readBookingsFile(file),
      from,
      days,
      mistakes,
      closesPeriods: true,
      serve: () =>
        Promise.resolve({
          browse: (meter) => openLocalBrowser(hotel, meter),
          close: () => Promise.resolve(),
        }),
      onDay: (lived) => {
        if (days > 3) console.log(tellDay(lived))
      },
    })
    expect(outcome.faults).toEqual([])
    expect(outcome.figures.balanced).toBe(outcome.figures.shifts)
    expect(outcome.closedPeriods.toSorted()).toEqual([...ending(4), ...ending(7)].toSorted())
    const { seq, hash } = await readHead(hotel.db.reader)
    const began = performance.now()
    const verified = await verifyHotel(evidenceOf(hotel.db), headCode(hash))
    expect(verified).toMatchObject({
      commands: seq,
      closings: outcome.figures.shifts + days + outcome.closedPeriods.length,
    })
    if (days > 3) console.log(tellMistakes(outcome).join('\n'))
    const seconds = (ms: number) => Math.round(ms / 1000)
    console.log(
      `${outcome.commands} commands in ${seconds(outcome.seconds * 1000)} s, verified in ${seconds(performance.now() - began)} s`,
    )
    await hotel.db.close()
  },
  patienceMs,
)
