import { liveEvents } from '@jiaoban/server/kernel/live-stream.ts'
import { keepHouse } from '@jiaoban/server/app/housekeeping.job.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Browser, envelope } from '../support/browser.ts'
import { openHouse, openStaffedHotel, type StaffedHotel, staffIdOf } from '../support/staffed-hotel.ts'

let hotel: StaffedHotel
let stop: AbortController

beforeEach(async () => {
  hotel = await openStaffedHotel()
  await openHouse(hotel)
  stop = new AbortController()
})

afterEach(() => hotel.db.close())

const rename = async (displayName: string) => {
  const browser = new Browser(hotel)
  await browser.signIn('administrator')
  const { staff } = await browser.ask()
  await staff.change(
    envelope({ staffId: staffIdOf('cashier'), displayName, role: 'cashier', isActive: true }),
  )
}

const renamed = (seq: number) => ({ seq, name: 'staff_changed', ids: { staffId: [staffIdOf('cashier')] } })

/** The next events of a stream, which stops after them. */
const take = async (count: number, lastSeq: number | null, during: () => Promise<void> = async () => {}) => {
  const stream = liveEvents(hotel, lastSeq, stop.signal)
  const events = []
  let next = stream.next()
  await during()
  for (let index = 0; index < count; index += 1) {
    const { value } = await next
    events.push(value)
    next = stream.next()
  }
  stop.abort()
  expect(await next).toEqual({ done: true, value: undefined })
  expect(hotel.live.listenerCount).toBe(0)
  return events
}

test('a screen hears what is committed from now on', async () => {
  await rename('before')
  const events = await take(2, null, async () => {
    await rename('one')
    await rename('two')
  })
  expect(events).toEqual([renamed(2), renamed(3)])
})

test('a screen that comes back hears what it missed, then the rest, each once', async () => {
  for (const name of ['one', 'two', 'three']) await rename(name)
  const events = await take(3, 1, () => rename('four'))
  expect(events).toEqual([renamed(2), renamed(3), renamed(4)])
})

test('a screen that knows of a later event than the journal is told to ask again', async () => {
  await rename('one')
  expect(await take(1, 9)).toEqual([{ seq: 1, name: 'reset', ids: {} }])
})

test('a screen that missed too much is told to ask again', async () => {
  const events = await take(1, null, async () => {
    for (let seq = 1; seq <= 501; seq += 1) hotel.live.publish({ seq, name: 'anything', facts: [] })
  })
  expect(events).toEqual([{ seq: 501, name: 'reset', ids: {} }])
})

test('a refused command tells nobody', async () => {
  const heard: unknown[] = []
  hotel.live.subscribe((event) => heard.push(event))
  await expect(rename('')).rejects.toThrow()
  expect(heard).toEqual([])
})

test('housekeeping erases old receipts and ended sessions, and nothing newer', async () => {
  await rename('one')
  hotel.clock.advance({ hours: 30 * 24 })
  await rename('two')
  hotel.clock.advance({ minutes: 1 })
  await keepHouse(hotel)
  const receipts = await hotel.db.reader.selectFrom('command_receipt').select('journal_seq').execute()
  const sessions = await hotel.db.reader.selectFrom('staff_session').select('created_at').execute()
  expect(receipts).toEqual([{ journal_seq: 2 }])
  expect(sessions).toHaveLength(1)
})
