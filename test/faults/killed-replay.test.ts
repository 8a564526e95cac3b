import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBookingsFile } from '../simulation/replay/bookings-file.ts'
import { overHttp } from '../simulation/replay/replay-server.ts'
import { runReplay } from '../simulation/replay/run-replay.ts'
import { testEngine } from '../support/test-database.ts'
import { MortalServer } from './mortal-server.ts'

/**
 * Real bookings are replayed while the server is killed again and again. The desks send what was not answered once
 * more, as the browser does: every command is in the journal once, and every figure of the file is found.
 */
const kills = Number(process.env['KILLS'] ?? 3)
const answers = Number(process.env['ANSWERS'] ?? 45)
const days = Number(process.env['DAYS'] ?? 2)
const seed = Number(process.env['SEED'] ?? 1)

const file = fileURLToPath(new URL('../data/resort-hotel-bookings.csv.gz', import.meta.url))

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiaoban-mortal-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test.runIf(testEngine === 'sqlite')(
  `a replay whose server is killed ${kills} times loses nothing and does nothing twice`,
  async () => {
    let server: MortalServer | undefined
    const verified: number[] = []
    const serve = async () => {
      server = await MortalServer.start({
        folder,
        kills,
        answers,
        seed,
        onDeath: ({ commands }) => verified.push(commands),
      })
      return overHttp(server)
    }
    const begun = performance.now()
    const { faults, commands } = await runReplay({
      rows: readBookingsFile(file),
      from: '2015-11-13',
      days,
      serve,
    })
    expect(faults).toEqual([])
    expect(server?.deaths).toBe(kills)
    // Nothing is acknowledged that is not on the disk, and nothing is there twice. The first row founded the hotel.
    expect((await server?.verify())?.commands).toBe(1 + commands)
    const seconds = Math.round((performance.now() - begun) / 1000)
    console.log(`${kills} kills, ${commands} commands, ${seconds} s; verified at ${verified.join(' ')}`)
  },
  600_000 + kills * 20_000,
)
