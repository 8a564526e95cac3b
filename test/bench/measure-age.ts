import { parseArgs } from 'node:util'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { refundVoucher } from '@jiaoban/server/city-ledger/refund-voucher.command.ts'
import { sellVoucher } from '@jiaoban/server/city-ledger/sell-voucher.command.ts'
import { closeMatter } from '@jiaoban/server/handover-book/close-matter.command.ts'
import { openMatter } from '@jiaoban/server/handover-book/open-matter.command.ts'
import { writeNotice } from '@jiaoban/server/handover-book/write-notice.command.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Caller } from '../support/caller.ts'
import type { Username } from '../support/small-hotel.ts'
import { ageHotel } from './age-hotel.ts'
import { LongHotel } from './long-hotel.ts'

/**
 * `pnpm measure:age [--rooms 200] [--copies 150]`: lets a hotel live for two weeks, measures its commands and
 * screens in the last days, writes eight of the days again and again into the past, and measures once more. What grows with the age of the house has a ratio far
 * above one. Milliseconds of processor, whatever else the machine does; the median of each.
 */
const { values } = parseArgs({
  options: { rooms: { type: 'string', default: '200' }, copies: { type: 'string', default: '150' } },
})

const times = new Map<string, number[]>()

const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const cpu = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(cpu)
  times.set(name, [...(times.get(name) ?? []), (user + system) / 1_000])
  return result
}

/** What was timed since the last look, by name, in milliseconds. */
const medians = (): ReadonlyMap<string, number> => {
  const found = new Map(
    Array.from(times, ([name, list]) => [name, list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0]),
  )
  times.clear()
  return found
}

type Run = DemoPerson['run']

// Everybody's commands, whoever runs them.
DemoPerson.prototype.run = new Proxy<Run>(DemoPerson.prototype.run, {
  apply: (run, person: DemoPerson, args: Parameters<Run>) =>
    timed(args[0].name, () =>
      Reflect.apply<DemoPerson, Parameters<Run>, Promise<unknown>>(run, person, args),
    ),
})

const long = await LongHotel.open(Number(values.rooms))
const { hotel } = long
const { lina, zhaomin } = hotel.people

/** What else ends on a day: vouchers that are sold and paid back, notices of a day, matters that are settled. */
const office = async (): Promise<void> => {
  const date = await hotel.businessDate()
  for (let index = 0; index < 10; index += 1) {
    const number = `PC-${date}-${index}`
    const cash = { methodCode: 'cash', amount: '50.00' }
    await lina.run(sellVoucher, { kind: 'voucher', number, expiresDate: null, tenders: [cash] })
    await lina.run(refundVoucher, { number, tender: cash }, { approver: zhaomin })
    await lina.run(writeNotice, { text: '热水检修', validUntil: date })
    const { matterId } = await lina.run(openMatter, { kind: 'guest', text: '客人的伞' })
    await lina.run(closeMatter, { matterId }, { approver: zhaomin })
  }
}

const day = async (): Promise<void> => {
  await office()
  await long.liveDay()
}

const now = async (): Promise<{ id: number; seq: number }> => ({
  id: (await lina.shift()).id,
  seq: (await readHead(hotel.db.reader)).seq,
})

const screens = async (): Promise<void> => {
  const caller = await Caller.everybody(hotel)
  const date = await hotel.businessDate()
  const yesterday = addDays(date, -1)
  const month = addDays(date, -31)
  const asked: readonly (readonly [Username, string, unknown?])[] = [
    ['lina', 'shell.status'],
    ['lina', 'rooms.board'],
    ['lina', 'stays.inHouse'],
    ['lina', 'stays.list', { kind: 'departures', date: yesterday }],
    ['lina', 'stays.search', { text: '1001' }],
    ['lina', 'stays.search', { text: '王建国' }],
    ['lina', 'stays.search', { text: '慕容雪' }],
    ['lina', 'guests.suggest', { text: '王建' }],
    ['lina', 'guests.suggest', { text: '慕容雪' }],
    ['lina', 'closings.current'],
    ['lina', 'documents.list', {}],
    ['lina', 'documents.list', { kind: 'credit_note' }],
    ['lina', 'documents.list', { businessDate: yesterday }],
    ['lina', 'documents.list', { number: 'B0000' }],
    ['lina', 'documents.list', { number: 'QQ' }],
    ['lina', 'handoverBook.notices'],
    ['lina', 'handoverBook.matters', { state: 'closed' }],
    ['lina', 'handoverBook.search', { word: '慕容' }],
    ['lina', 'inspections.open'],
    ['zhaomin', 'closings.list', {}],
    ['zhaomin', 'closings.list', { scope: 'shift' }],
    ['zhaomin', 'closings.list', { from: month, until: date }],
    ['zhaomin', 'closings.nextPeriods'],
    ['zhaomin', 'nightAudit.checklist'],
    ['zhaomin', 'nightAudit.pack', { businessDate: yesterday }],
    ['zhaomin', 'differences.list', { isEnded: true }],
    ['zhaomin', 'documents.numbers'],
    ['zhaomin', 'guests.register', { kind: 'arrivals', from: yesterday, until: yesterday }],
    ['sunli', 'cityLedger.companies'],
    ['sunli', 'cityLedger.vouchers'],
  ]
  for (const [who, path, input] of asked) {
    const name = input === undefined ? path : `${path} ${JSON.stringify(input)}`
    const words = name.replaceAll(date, 'today').replaceAll(yesterday, 'yesterday').replaceAll(month, 'month')
    for (let again = 0; again < 5; again += 1) {
      await timed(words, () => caller.query(hotel, { path, who, input }))
    }
  }
}

try {
  await day()
  await day()
  const from = await now()
  for (let index = 0; index < 8; index += 1) await day()
  const until = await now()
  medians()
  for (let index = 0; index < 3; index += 1) await day()
  await screens()
  const young = medians()
  const past = { days: 8, ids: [from.id, until.id], seqs: [from.seq, until.seq] } as const
  const rows = await ageHotel(hotel, past, Number(values.copies))
  medians()
  for (let index = 0; index < 3; index += 1) await day()
  await screens()
  const aged = medians()
  console.log(Object.fromEntries([...rows].filter(([, count]) => count > 10_000)))
  for (const [name, ms] of aged) {
    const before = young.get(name) ?? Number.NaN
    const figures = [before, ms, ms / before].map((figure) => figure.toFixed(1).padStart(8))
    console.log(`${figures.join('')}  ${name}`)
  }
} finally {
  await hotel.close()
}
