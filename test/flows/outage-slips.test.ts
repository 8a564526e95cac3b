import { listClosings } from '@jiaoban/db/closings/closing.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import { voidNumber } from '@jiaoban/server/documents/void-number.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import type { Instant } from '@jiaoban/shared/kernel/dates.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { leaving } from '../support/busy-hotel.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { giveOutageBook } from '../support/outage-desk.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { moveIn, sealHonestly, versionOf } from '../support/settling.ts'

/**
 * No power from 13:30 to 16:00. Li Na has the drawer since nine, and writes on papers P0001 to P0010 of the outage book; at four
 * she enters them, one command a paper.
 */
let hotel: TestHotel
let hourlyStay = 0
let folioId = 0

const today = (utc: string): Instant => `2026-03-01T${utc}:00.000Z`
const paper = (number: string, utc: string) => ({ outageSlip: { number, occurredAt: today(utc) } })

beforeAll(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterAll(() => hotel.close())

const post = (number: string, utc: string) =>
  hotel.people.lina.run(
    postCharge,
    { folioId, code: 'minibar', amount: '18.00', quantity: 1, isRouted: false },
    paper(number, utc),
  )

/** What is held on the slip of the room by the hour. */
const held = async (): Promise<string> => {
  const [slip] = (await runSql(hotel.db, 'select id from deposit_slip')) as { id: number }[]
  return hotel.balance('deposits', Number(slip?.id))
}

/** `P0001 06:10 stay_checked_in: deposit_slip D000001 500.00` */
const entered = async (): Promise<string[]> => {
  const rows = (await runSql(
    hotel.db,
    `select number, command_name, occurred_at, content from outage_slip
     join document on document.id = outage_slip.document_id
     join document_snapshot on document_snapshot.document_id = document.id order by document.id`,
  )) as Record<string, string>[]
  return rows.map((row) => {
    const { documents } = JSON.parse(row['content'] ?? '{}') as { documents: Record<string, string>[] }
    const made = documents.map((one) => `${one['kind']} ${one['number']} ${one['amount']}`)
    return `${row['number']} ${row['occurred_at']?.slice(11, 16)} ${row['command_name']}: ${made.join(', ')}`
  })
}

test('a desk without a book of them enters none; its book comes through the stock like any other', async () => {
  folioId = (await moveIn(hotel, '102')).folioId
  expect(await refusalFrom(post('P0001', '01:00'))).toBe('number_book_missing {"series":"outage_slip"}')
  await giveOutageBook(hotel, hotel.deskId('FO1'))
})

test('a check-in of 14:10 with 500.00 in cash: the guest came when they came, the money is this drawer’s', async () => {
  hotel.clock.set(today('08:00'))
  const done = await hotel.people.lina.run(
    checkIn,
    {
      roomId: hotel.roomId('101'),
      guests: [guest('E880600')],
      departureDate: '2026-03-01',
      rate: '300.00',
      adults: 1,
      isHourly: true,
      deposit: { tenders: [{ methodCode: 'cash', amount: '500.00', tendered: '500.00' }] },
    },
    paper('P0001', '06:10'),
  )
  hourlyStay = done.stayId
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1500.00')
  expect(await held()).toBe('-500.00')
  expect(await runSql(hotel.db, `select checked_in_at from stay where id = ${hourlyStay}`)).toEqual([
    { checked_in_at: today('06:10') },
  ])
  const [slip] = (await runSql(
    hotel.db,
    `select content from document_snapshot join document on document.id = document_id where number = 'D000001'`,
  )) as { content: string }[]
  expect(JSON.parse(slip?.content ?? '{}')).toMatchObject({
    wallTime: '16:00',
    outageSlip: { number: 'P0001', date: '2026-03-01', time: '14:10' },
  })
})

test('a room by the hour, left at 15:30 and entered at 20:00, pays until 15:30', async () => {
  hotel.clock.set(today('12:00'))
  const slips = (await runSql(hotel.db, `select id from deposit_slip where stay_id = ${hourlyStay}`)) as {
    id: number
  }[]
  await hotel.people.lina.run(
    checkOut,
    { ...leaving, stayId: hourlyStay, folioVersion: 0, slipsBack: slips.map(({ id }) => id) },
    paper('P0002', '07:30'),
  )
  // Four hours cost 150.00; 350.00 of the slip go back.
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1150.00')
  expect(await held()).toBe('0.00')
  expect(await runSql(hotel.db, `select checked_out_at from stay where id = ${hourlyStay}`)).toEqual([
    { checked_out_at: today('07:30') },
  ])
  expect(await entered()).toEqual([
    'P0001 06:10 stay_checked_in: deposit_slip D000001 500.00',
    'P0002 07:30 stay_checked_out: bill B000001 150.00',
  ])
})

test('the next paper, in its order, once, at a time that can be; what is refused leaves nothing', async () => {
  const before = await versionOf(hotel, folioId)
  const refusal = (number: string, utc: string) => refusalFrom(post(number, utc))
  expect(await refusal('P0002', '08:00')).toBe('paper_number_differs {"expected":"P0003","typed":"P0002"}')
  expect(await refusal('P0004', '08:00')).toBe('paper_number_differs {"expected":"P0003","typed":"P0004"}')
  expect(await refusal('P0003', '12:01')).toBe('outage_slip_in_future {"time":"2026-03-01 20:01"}')
  expect(await refusal('P0003', '00:59')).toBe(
    'outage_slip_too_early {"time":"2026-03-01 08:59","since":"2026-03-01 09:00"}',
  )
  expect(await versionOf(hotel, folioId)).toBe(before)
  await post('P0003', '08:00')
  expect(await hotel.balance('guest', folioId)).toBe('18.00')
})

test('sent twice it is done once; sent again with another time it is another thing', async () => {
  const call = {
    commandId: uuidV7(hotel.clock.epochMs()),
    businessDate: null,
    input: postCharge.input.parse({ folioId, code: 'minibar', amount: '5.00', quantity: 1, isRouted: false }),
    actorId: hotel.people.lina.staffId,
    isSigned: false,
    approverId: null,
    ...paper('P0004', '08:00'),
  }
  const first = await runCommand(hotel.runner, postCharge, call)
  expect(await runCommand(hotel.runner, postCharge, call)).toEqual(first)
  expect(await hotel.balance('guest', folioId)).toBe('23.00')
  expect(
    await refusalFrom(runCommand(hotel.runner, postCharge, { ...call, ...paper('P0004', '08:30') })),
  ).toBe('command_id_reused')
})

test('only what is done at a desk is written on one', async () => {
  const range = {
    documentKind: 'outage_slip',
    first: 'Q0001',
    last: 'Q0010',
    receivedDate: '2026-03-01',
  } as const
  const receive = { ...range, cost: '20.00', supplier: '' }
  expect(await refusalFrom(hotel.people.sunli.run(receiveBooks, receive, paper('P0005', '08:00')))).toBe(
    'outage_slip_not_here {"command":"receiveBooks"}',
  )
})

test('the database refuses two papers of one command, one from before the drawer and one after now', async () => {
  const insert = (changes: { seq?: string; occurred?: string }) =>
    refusalOf(
      hotel.db,
      `insert into outage_slip select (select min(id) from document), command_name,
         ${changes.occurred ?? 'occurred_at'}, drawer_since, entered_at, shift_id, business_date,
         ${changes.seq ?? 'journal_seq'} from outage_slip where command_name = 'stay_checked_in'`,
    )
  expect(await insert({})).toMatch(/^outage_slip(_once_per_command|\.journal_seq)$/)
  expect(await insert({ seq: '1', occurred: `'2026-03-01T12:00:00.001Z'` })).toBe('outage_slip_not_in_future')
  expect(await insert({ seq: '1', occurred: `'2026-03-01T00:59:59.999Z'` })).toBe(
    'outage_slip_of_this_drawer',
  )
  expect(await refusalOf(hotel.db, 'delete from outage_slip')).toBe('outage_slip_append_only')
})

test('a spoiled one is voided before a lead; the pack has it with those that were entered', async () => {
  const { lina, zhaomin } = hotel.people
  const spoiled = { documentKind: 'outage_slip', number: 'P0005', reasonCode: 'torn' } as const
  await lina.run(voidNumber, spoiled, { approver: zhaomin })
  const { papers } = await honestCount(hotel, 'lina')
  expect(papers.find(({ kind }) => kind === 'outage_slip')?.quantity).toBe(5)
})

test('the shift balances with them, its report is sealed, and the hotel is proved', async () => {
  expect(await sealHonestly(hotel)).toEqual([])
  expect((await listClosings(hotel.db.reader, { limit: 5 })).map(({ number }) => number)).toEqual(['S000001'])
  expect((await verifyHotel(evidenceOf(hotel.db), null)).documents).toBeGreaterThan(6)
})
