import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { listDesks } from '@jiaoban/db/property/property.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { openHotel } from '@jiaoban/server/app/hotel.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import { journalHash } from '@jiaoban/server/kernel/journal-row.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { setUpHotel } from '@jiaoban/server/set-up/set-up-hotel.service.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { runSql } from '../support/raw-sql.ts'
import { type Api, makeApi } from '../support/server.ts'
import { hotelPassword, smallHotel } from '../support/small-hotel.ts'
import { testEngine } from '../support/test-database.ts'
import { type ServerProcess, startProcess } from './server-process.ts'

/**
 * The server is killed while two desks take money, again and again, on a SQLite file. No command that was
 * answered is lost, none is done twice, and the shift that was cut off still balances. `KILLS=` for more.
 */
const kills = Number(process.env['KILLS'] ?? 3)

let folder: string
let databaseUrl: string
let server: ServerProcess | undefined

const start = async (port: number): Promise<ServerProcess> => {
  server = await startProcess({ databaseUrl, dataDir: folder, port })
  return server
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiaoban-kill-'))
  databaseUrl = `sqlite:${join(folder, 'hotel.db')}`
})

afterEach(async () => {
  await server?.kill()
  await rm(folder, { recursive: true, force: true })
})

/** The hotel in this process, while no server has it. */
const withHotel = async <T>(work: (hotel: Hotel) => Promise<T>): Promise<T> => {
  const hotel = await openHotel({ databaseUrl, dataDir: folder, hasRateLimits: false })
  try {
    return await work(hotel)
  } finally {
    await hotel.db.close()
  }
}

const personOf = async (hotel: Hotel, username: string): Promise<DemoPerson> => {
  const staff = (await listStaff(hotel.db.reader)).find((one) => one.username === username)
  return new DemoPerson(hotel, staff?.id ?? 0)
}

/** Founds the hotel, opens a shift at each desk and gives each a guest. Returns the folios. */
const prepare = (): Promise<number[]> =>
  withHotel(async (hotel) => {
    const { businessDate } = await setUpHotel(hotel, { commandId: uuidV7(), input: smallHotel })
    const desks = await listDesks(hotel.db.reader)
    const rooms = await listRooms(hotel.db.reader)
    const folios: number[] = []
    for (const [index, username] of ['lina', 'wangqiang'].entries()) {
      const person = await personOf(hotel, username)
      await person.openShift(desks[index]?.id ?? 0)
      const { folioId } = await person.run(checkIn, {
        roomId: rooms[index]?.id ?? 0,
        guests: [guest(`E1000${index}`)],
        departureDate: businessDate,
        rate: '300.00',
        adults: 1,
      })
      folios.push(folioId)
    }
    return folios
  })

/** What a desk sent, and the answer, if one came. */
interface Sent {
  readonly commandId: string
  readonly amount: string
  result?: unknown
}

interface Desk {
  readonly api: Api
  readonly folioId: number
  readonly sent: Sent[]
}

const send = (desk: Desk, { commandId, amount }: Sent): Promise<unknown> =>
  desk.api.deposits.take.mutate({
    commandId,
    businessDate: null,
    input: { folioId: desk.folioId, tenders: [{ methodCode: 'cash', amount }] },
  })

/** Takes deposits in three lanes, one after the other, until the server is gone. */
const workUntilKilled = async (desk: Desk): Promise<void> => {
  const lane = async (): Promise<void> => {
    for (;;) {
      const sent: Sent = { commandId: uuidV7(), amount: `${1 + (desk.sent.length % 9)}.00` }
      desk.sent.push(sent)
      try {
        sent.result = await send(desk, sent)
      } catch {
        return
      }
    }
  }
  await Promise.all([lane(), lane(), lane()])
}

/** Sends again what was not answered, and a few that were: the first answer comes again. */
const sendAgain = async (desk: Desk): Promise<void> => {
  const answered = desk.sent.filter(({ result }) => result !== undefined).slice(-5)
  for (const sent of answered) expect(await send(desk, sent)).toEqual(sent.result)
  for (const sent of desk.sent.filter(({ result }) => result === undefined)) {
    sent.result = await send(desk, sent)
  }
}

const inOrder = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b)

const checkBooks = (desks: readonly Desk[], before: number): Promise<void> =>
  withHotel(async (hotel) => {
    const sent = desks.flatMap((desk) => desk.sent)
    const ask = async <Row>(text: string) => (await runSql(hotel.db, text)) as readonly Row[]
    const rows = await ask<{
      seq: number
      command_id: string
      payload: string
      prev_hash: string
      hash: string
    }>('select seq, command_id, payload, prev_hash, hash from journal order by seq')
    for (const [index, row] of rows.entries()) {
      expect([row.seq, row.prev_hash]).toEqual([index + 1, rows[index - 1]?.hash ?? '0'.repeat(64)])
      expect(row.hash).toBe(journalHash(row.seq, row.prev_hash, row.payload))
    }
    const ids = rows.slice(before).map((row) => row.command_id)
    expect(ids.toSorted()).toEqual(sent.map(({ commandId }) => commandId).toSorted())
    const slips = await ask<{ amount: number }>('select amount_minor as amount from deposit_slip')
    expect(inOrder(slips.map(({ amount }) => amount))).toEqual(
      inOrder(sent.map(({ amount }) => Number(amount.replace('.', '')))),
    )
    await sealBoth(hotel)
  })

/** An honest count, the takings in a bag, the float to the safe: every equation of both shifts holds. */
const sealBoth = async (hotel: Hotel): Promise<void> => {
  const lead = await personOf(hotel, 'zhaomin')
  for (const username of ['lina', 'wangqiang']) {
    const { closingId } = await (await personOf(hotel, username)).end({ lead, bag: `BAG-${username}` })
    expect(closingId).toBeGreaterThan(0)
  }
}

test.runIf(testEngine === 'sqlite')(
  `a server that is killed ${kills} times under load`,
  async () => {
    const folios = await prepare()
    const first = await start(0)
    const port = Number(new URL(first.url).port)
    const desks: Desk[] = []
    for (const [index, username] of ['lina', 'wangqiang'].entries()) {
      const api = makeApi(first.url)
      await api.session.signIn.mutate({ username, password: hotelPassword })
      desks.push({ api, folioId: folios[index] ?? 0, sent: [] })
    }
    for (let kill = 1; kill <= kills; kill += 1) {
      const work = Promise.all(desks.map(workUntilKilled))
      await wait(250 + 37 * kill)
      await server?.kill()
      await work
      await start(port)
      await Promise.all(desks.map(sendAgain))
    }
    await server?.kill()
    const foundingAndOpenings = 1 + 2 + 2
    await checkBooks(desks, foundingAndOpenings)
    const done = desks.reduce((sum, { sent }) => sum + sent.length, 0)
    console.log(`${kills} kills, ${done} commands`)
    expect(done).toBeGreaterThan(kills * 10)
  },
  120_000 + kills * 10_000,
)
