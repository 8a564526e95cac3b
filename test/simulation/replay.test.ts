import { fileURLToPath } from 'node:url'
import { hotelOn } from '@jiaoban/server/app/hotel.ts'
import { serveHotel } from '@jiaoban/server/app/start-server.ts'
import { keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../support/test-database.ts'
import { readBookingsFile } from './replay/bookings-file.ts'
import { overHttp } from './replay/replay-server.ts'
import { runReplay } from './replay/run-replay.ts'
import { tellSegments } from './replay/segment.ts'

const file = fileURLToPath(new URL('../data/resort-hotel-bookings.csv.gz', import.meta.url))

/** An empty hotel on the engine of this run, behind the real HTTP server; the clock is the machine's. */
const serve = async () => {
  const setting = { dataDir: '', hasRateLimits: false, keys: keysInMemory() }
  const hotel = hotelOn(await openTestDatabase({ isFile: true }), setting)
  return overHttp(await serveHotel(hotel, { port: 0, host: '127.0.0.1', logLevel: 'silent' }))
}

/** Quiet autumn days with a bit of everything: walk-ins, cancellations, a no-show, day use, a rate of 0. */
test('three days of real bookings: every shift balances, and no figure is lost', async () => {
  const { figures, faults, inHouse } = await runReplay({
    rows: readBookingsFile(file),
    from: '2015-11-13',
    days: 3,
    serve,
  })
  expect(faults).toEqual([])
  const { roomRevenue, revenue, segmentRevenue, ...counts } = figures
  expect(tellSegments(segmentRevenue)).toBe(
    'complementary 68.00, corporate 311.80, direct 1152.18, offline_ta_to 174.44, online_ta 828.18',
  )
  expect({ ...counts, inHouse, roomRevenue: `${roomRevenue}`, revenue: `${revenue}` }).toEqual({
    bookings: 41,
    cancelled: 7,
    noShows: 1,
    stays: 33,
    checkedOut: 18,
    dayUses: 2,
    nights: 40,
    roomRevenue: '2534.60',
    revenue: '3341.80',
    shifts: 25,
    balanced: 25,
    inHouse: 15,
  })
})
