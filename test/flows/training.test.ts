import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { exportGuestRegister } from '@jiaoban/server/stays/guest-register.service.ts'
import { readAvailability } from '@jiaoban/server/stays/availability.service.ts'
import { closeTraining } from '@jiaoban/server/training/close-training.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { beginTraining, enterTraining } from '../support/practice-hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { countAndGive, workShift } from '../support/worked-shift.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel({ startAt: '2026-02-28T01:00:00.000Z' })
})

afterEach(() => hotel.close())

const practiceInvoice = 'T0000001'

const training = async () => {
  const [row] = await runSql(hotel.db, 'select * from training order by id desc limit 1')
  return row as { id: number; recorded_seq: number; recorded_hash: string; state: string }
}

/** A shift with everything in it, handed over and sealed, and the date rolled. */
const wholeDay = async (house: TestHotel, invoice?: string): Promise<void> => {
  await workShift(house, invoice)
  const handoverId = await countAndGive(house)
  const count = await honestOpening(house, house.deskId('FO1'), '1000.00')
  await house.people.wangqiang.run(acceptHandover, { handoverId, count })
}

/** What tells a row's place in the journal, and what is drawn by lot: the rest of a house is its own doing. */
const isOfChain = (column: string): boolean =>
  /(^|_)(seq|hash|digest|salt|signature|payload|public_key|prev_hash)$/.test(column) || column === 'content'

const ofChain = new Set([
  'journal',
  'journal_head',
  'command_receipt',
  'staff_session',
  'staff_secret',
  'training',
])

/** Every row of a house, but for where it stands in the chain. */
const everything = async ({ db }: TestHotel): Promise<Record<string, string[]>> => {
  const names = await runSql(
    db,
    db.dialect === 'sqlite'
      ? `select name from sqlite_master where type = 'table' and name not like 'kysely%' and name not like 'sqlite%'`
      : `select tablename as name from pg_tables where schemaname = current_schema() and tablename not like 'kysely%'`,
  )
  const rows: Record<string, string[]> = {}
  for (const { name } of names as { name: string }[]) {
    if (ofChain.has(name)) continue
    const found = await runSql(db, `select * from ${name}`)
    rows[name] = found
      .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !isOfChain(column))))
      .toSorted()
  }
  return rows
}

/** What stands in the sealed reports, but for where they stand in the chain. */
const reports = async ({ db }: TestHotel): Promise<string[]> =>
  (await runSql(db, 'select content from closing order by id')).map((row) =>
    (row as { content: string }).content
      .replaceAll(/"(first|last|firstSeq|lastSeq|seq)":\d+/g, '')
      .replaceAll(/"[0-9a-f]{64}"/g, '')
      .replaceAll(/"hash":"[0-9A-F-]+"/g, ''),
  )

/** The file for the police. */
const policeFile = (house: TestHotel) =>
  exportGuestRegister(
    {
      hotel: house,
      session: {
        staffId: house.people.zhaomin.staffId,
        username: 'zhaomin',
        displayName: '赵敏',
        role: 'shift_lead',
        deskId: null,
      },
    },
    { kind: 'arrivals', from: '2026-02-28', until: '2026-03-01' },
  )

/** What is free to sell, by type and night. */
const free = ({ db }: TestHotel) => readAvailability(db.reader, { from: '2026-02-28', end: '2026-03-03' })

test('a whole training beside a whole day of the hotel changes nothing of the hotel, to the cent and byte', async () => {
  const other = await openTestHotel({ startAt: '2026-02-28T01:00:00.000Z' })
  try {
    await beginTraining(other)
    const practice = await beginTraining(hotel)
    // The trainee goes on before, between and after what the hotel does.
    await practice.people.zhouhao.openShift(practice.deskId('FO2'))
    await wholeDay(hotel)
    await wholeDay(practice, practiceInvoice)
    await practice.people.zhouhao.end({ lead: practice.people.zhaomin, bag: 'PRACTICE' })
    await wholeDay(other)
    for (const house of [hotel, other]) {
      house.clock.set('2026-03-01T02:00:00.000Z')
      await house.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    }
    expect(await everything(hotel)).toEqual(await everything(other))
    expect(await reports(hotel)).toEqual(await reports(other))
    expect(await free(hotel)).toEqual(await free(other))
    expect(await policeFile(hotel)).toEqual(await policeFile(other))
    const practised = await policeFile(practice)
    expect([practised.fileName, practised.content.includes('培训 TRAINING 王建国')]).toEqual([
      'TRAINING-arrivals-2026-02-28-2026-03-01.csv',
      true,
    ])
    expect((await readHead(hotel.db.reader)).lastId).toBe((await readHead(other.db.reader)).lastId)
    // An open practice shift kept nobody from the roll; the training keeps its own date.
    expect(await hotel.businessDate()).toBe('2026-03-01')
    expect(await practice.businessDate()).toBe('2026-02-28')
  } finally {
    await other.close()
  }
})

test('the trainee’s own books balance and are sealed, under numbers and names that are no hotel’s', async () => {
  const practice = await beginTraining(hotel)
  expect(await practice.balance('cash.safe')).toBe('40000.00')
  await wholeDay(practice, practiceInvoice)
  expect(await practice.balance('cash.drawer', 'FO1')).toBe('1000.00')
  // The hotel's safe and drawers know nothing of it.
  expect(await hotel.balance('cash.safe')).toBe('20000.00')
  expect(await runSql(hotel.db, 'select id from document')).toEqual([])

  const numbers = (await runSql(practice.db, 'select number from document')).map(
    (row) => (row as { number: string }).number,
  )
  expect(numbers.length).toBeGreaterThan(10)
  expect(numbers.filter((number) => !number.startsWith('T'))).toEqual([])
  const seals = await runSql(practice.db, "select number from closing where scope = 'shift' order by id")
  expect(seals).toEqual([{ number: 'TS000001' }, { number: 'TS000002' }])
  const papers = await runSql(practice.db, 'select content from document_snapshot')
  const unmarked = papers.filter(
    (row) => !(row as { content: string }).content.includes('培训 TRAINING 测试酒店'),
  )
  expect(unmarked).toEqual([])
  const rooms = await runSql(practice.db, 'select number from room order by number')
  expect(rooms.map((row) => (row as { number: string }).number)).toEqual([
    'T101',
    'T102',
    'T103',
    'T201',
    'T202',
    'T203',
  ])
})

test('the journal of the hotel holds every step of the training, and verify accepts and tells it', async () => {
  const practice = await beginTraining(hotel)
  await wholeDay(practice, practiceInvoice)
  const head = await readHead(practice.db.reader)
  expect(await training()).toMatchObject({ recorded_seq: head.seq, recorded_hash: head.hash, state: 'open' })
  const verified = await verifyHotel(evidenceOf(hotel.db), null)
  expect(verified).toMatchObject({ trainingRows: head.seq, documents: 0, closings: 0 })
  expect((await verifyHotel(evidenceOf(practice.db), null)).documents).toBeGreaterThan(10)
  const held = await runSql(
    hotel.db,
    `select count(*) as n from journal where name = 'training_recorded' and payload like '%hotel_founded%'`,
  )
  expect(held).toEqual([{ n: 1 }])

  await hotel.people.admin.run(closeTraining, { number: 1 })
  expect((await verifyHotel(evidenceOf(hotel.db), null)).trainingRows).toBe(head.seq)
})

test('who practises is in the hotel’s chain under the own name', async () => {
  const practice = await beginTraining(hotel)
  await practice.people.wangqiang.openShift(practice.deskId('FO1'))
  const [row] = await runSql(hotel.db, 'select actor_id, name from journal order by seq desc limit 1')
  expect(row).toEqual({ actor_id: hotel.people.wangqiang.staffId, name: 'training_recorded' })
})

test('a step that a dying server did not record is recorded before the next', async () => {
  const practice = await beginTraining(hotel)
  // The hotel's database is away for the moment between the step and its record.
  const { carryJournal, ...runner } = practice.runner
  expect(carryJournal).toBeDefined()
  const alone = await enterTraining({
    ...hotel,
    training: { ...portOf(hotel), house: async () => ({ ...practice, runner }) },
  })
  await alone.people.lina.openShift(practice.deskId('FO1'))
  const before = (await training()).recorded_seq
  expect((await readHead(practice.db.reader)).seq).toBe(before + 1)
  await practice.people.lina.count()
  expect((await training()).recorded_seq).toBe(before + 2)
  expect((await verifyHotel(evidenceOf(hotel.db), null)).trainingRows).toBe(before + 2)
})

const portOf = ({ training: port }: TestHotel) => {
  if (port === null) throw new Error('no training')
  return { house: () => port.house(), record: (id: number) => port.record(id), close: () => port.close() }
}
