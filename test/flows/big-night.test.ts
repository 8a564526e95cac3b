import { setTimeout as sleep } from 'node:timers/promises'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { listInHouse } from '@jiaoban/db/stays/house.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { setStayExtras } from '@jiaoban/server/stays/set-stay-extras.command.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { onePrice } from '../support/small-hotel.ts'

/** A server across a connection takes half a minute to fill five hundred rooms, so there a test has fewer. */
const rooms = Number(process.env['ROOMS'] ?? (process.env['TEST_ENGINE'] === 'postgres' ? 100 : 500))

/** PGlite, which no hotel runs on, has one connection: who looks at the house waits for the night. */
const hasReaders =
  process.env['TEST_ENGINE'] !== 'postgres' || (process.env['TEST_DATABASE_URL'] ?? '') !== ''

/** What five hundred rooms may take. Seconds of a core, as the machine has other tests to run. */
const allowedSeconds = 2

let hotel: TestHotel
/** Of the guest in the last room, who drinks while the house sleeps. */
let folioId: number

/** A full house: every fifth room has an extra bed, every second one a breakfast. */
beforeEach(async () => {
  const founded = Array.from({ length: rooms }, (_, index) => ({
    number: String(1001 + index),
    floor: '1',
    typeCode: 'STD',
  }))
  hotel = await openTestHotel({ isFile: true, founding: { ...onePrice, rooms: founded } })
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  for (const [index, { number }] of founded.entries()) {
    const arrived = await lina.run(checkIn, {
      roomId: hotel.roomId(number),
      guests: [guest(`E${880_000 + index}`)],
      departureDate: '2026-03-04',
      rate: '300.00',
      adults: 1,
    })
    folioId = arrived.folioId
    const extras = { extraBeds: index % 5 === 0 ? 1 : 0, breakfasts: index % 2 }
    if (extras.extraBeds + extras.breakfasts > 0)
      await lina.run(setStayExtras, { stayId: arrived.stayId, ...extras })
  }
  hotel.clock.set('2026-03-02T02:00:00.000Z')
}, 600_000)

afterEach(() => hotel.close())

const minibar = { code: 'minibar', amount: '12.00', quantity: 1 }

test('a full house is charged in one command while its desks keep working', async () => {
  const started = performance.now()
  const used = process.cpuUsage()
  const seconds = () => (performance.now() - started) / 1000
  const rolling = hotel.people.zhaomin
    .run(rollBusinessDate, { signedAs: 'checked' })
    .then((rolled) => ({ rolled, took: seconds() }))
  const night = { isOver: false }
  const rolled = rolling.finally(() => {
    night.isOver = true
  })
  const posting = Array.from({ length: 5 }, () =>
    hotel.people.lina.run(postCharge, { folioId, ...minibar }).then(seconds),
  )
  let looks = 0
  let longestLook = 0
  while (!night.isOver) {
    const before = seconds()
    await sleep(10)
    expect(await listInHouse(hotel.db.reader)).toHaveLength(rooms)
    longestLook = Math.max(longestLook, seconds() - before - 0.01)
    looks += 1
  }
  const { rolled: result, took } = await rolled
  const { user, system } = process.cpuUsage(used)
  const core = (user + system) / 1_000_000
  const posted = await Promise.all(posting)
  console.log(
    `${rooms} rooms rolled in ${took.toFixed(2)} s (${core.toFixed(2)} s of a core); meanwhile ${looks} looks at the house, ` +
      `the longest ${longestLook.toFixed(2)} s, and 5 charges by ${Math.max(...posted).toFixed(2)} s`,
  )
  expect(core).toBeLessThan(allowedSeconds)
  expect(looks).toBeGreaterThan(hasReaders ? 1 : 0)
  expect(result).toMatchObject({
    nightsCharged: rooms,
    nightRevenue: Money.of('300.00', 'CNY').times(rooms).toString(),
    businessDate: '2026-03-02',
  })
  expect(await readBusinessDate(hotel.db.reader)).toBe('2026-03-02')
  // Each room a night, each fifth an extra bed for 100.00, each second a breakfast for 38.00, and the minibar.
  const lines = await runSql(
    hotel.db,
    `select transaction_code as code, count(*) as lines, sum(amount_minor) as total from folio_line
     group by transaction_code order by transaction_code`,
  )
  expect(lines).toEqual([
    { code: 'breakfast', lines: rooms / 2, total: (rooms / 2) * 3_800 },
    { code: 'extra_bed', lines: rooms / 5, total: (rooms / 5) * 10_000 },
    { code: 'minibar', lines: 5, total: 6_000 },
    { code: 'room', lines: rooms, total: rooms * 30_000 },
  ])
  expect(await runSql(hotel.db, 'select 1 from folio where version not in (1, 2, 3, 7)')).toEqual([])
})
