import { listStoredBalances } from '@jiaoban/db/closings/balance.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { closeHotel } from '@jiaoban/server/app/hotel.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import { demoAccounts, demoPassword, demoPin } from '@jiaoban/server/set-up/demo/demo-staff.service.ts'
import { loadDemo } from '@jiaoban/server/set-up/demo/load-demo.service.ts'
import { signIn } from '@jiaoban/server/staff/session.service.ts'
import { verifyPin } from '@jiaoban/server/staff/secret.service.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import type { Instant } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openEmptyHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

const openDemo = async (startAt: Instant = '2026-03-01T01:00:00.000Z') => {
  const hotel = await openEmptyHotel({ startAt })
  await loadDemo(hotel)
  return hotel
}

const column = async (hotel: Hotel, query: string): Promise<unknown[]> =>
  (await runSql(hotel.db, query)).map((row) => Object.values(row)[0])

const roomsWhere = (hotel: Hotel, condition: string) =>
  column(
    hotel,
    `select room.number from room left join stay on stay.room_id = room.id where ${condition} order by room.number`,
  )

test('the demonstration has a house to work in: guests, departures, arrivals, rooms to be made', async () => {
  const hotel = await openDemo()
  expect(await roomsWhere(hotel, `stay.state = 'in_house'`)).toHaveLength(14)
  const dueOut = `stay.state = 'in_house' and stay.departure_date = '2026-03-01'`
  expect(await roomsWhere(hotel, dueOut)).toEqual(['206', '207', '302', '502', '601'])
  expect(await roomsWhere(hotel, `housekeeping_state = 'dirty'`)).toEqual(['203', '209', '306', '504', '608'])
  const arriving = `select count(*) from stay where state = 'reserved' and arrival_date = '2026-03-01'`
  expect(await column(hotel, arriving)).toEqual([4])
  expect(await column(hotel, 'select kind from company order by id')).toEqual([
    'company',
    'company',
    'agency',
  ])
  await closeHotel(hotel)
})

test('its first day is sealed and balances, and no desk is open', async () => {
  const hotel = await openDemo()
  const sealed = ['S000001', 'S000002', 'S000003', 'S000004', 'S000005', 'Z000001', 'S000006']
  expect(await column(hotel, 'select number from closing order by id')).toEqual(sealed)
  expect(await listUnsealedDeskShifts(hotel.db.reader)).toEqual([])
  const balances = await listStoredBalances(hotel.db.reader)
  const sum = Money.sum(
    balances.map(({ amount }) => amount),
    'CNY',
  )
  expect(sum.isZero).toBe(true)
  const debts = balances.filter(({ control }) => control === 'staff').map(({ amount }) => amount.toString())
  expect(debts).toEqual(['20.00'])
  await closeHotel(hotel)
})

test('everybody signs in and signs with the printed secrets, and opens a desk', async () => {
  const hotel = await openDemo()
  for (const { username } of demoAccounts) {
    const { session } = await signIn(hotel, { username, password: demoPassword }, null)
    expect(session.username).toBe(username)
    await verifyPin(hotel, session.staffId, demoPin)
  }
  const desks = await runSql(hotel.db, 'select id from desk order by code')
  const lina = await signIn(hotel, { username: 'lina', password: demoPassword }, null)
  const { id } = desks[0] as { id: number }
  const opened = await new DemoPerson(hotel, lina.session.staffId).openShift(id)
  expect(opened.number).toBe('20260301-FO1-2')
  await closeHotel(hotel)
})

test('it is the same every time', async () => {
  const facts = async () => {
    const hotel = await openDemo()
    const rows = await runSql(
      hotel.db,
      `select posting.id, kind, amount_minor, posting.shift_id, document_id, journal.at from posting
       join journal on journal.seq = posting.journal_seq order by posting.id`,
    )
    await closeHotel(hotel)
    return rows
  }
  expect(await facts()).toEqual(await facts())
})

test.each([
  ['a minute after midnight', '2026-02-28T16:01:00.000Z'],
  ['a minute before', '2026-03-01T15:59:00.000Z'],
])('nothing in it lies in the future, also %s', async (_, startAt) => {
  const hotel = await openDemo(startAt)
  const instants = (await column(hotel, 'select at from journal order by seq')) as string[]
  expect(instants.toSorted()).toEqual(instants)
  expect(instants.filter((at) => at > startAt)).toEqual([])
  expect(await column(hotel, `select business_date from business_day where state = 'open'`)).toEqual([
    '2026-03-01',
  ])
  await closeHotel(hotel)
})

test('a hotel that stands stays as it is', async () => {
  const hotel = await openDemo()
  expect(await refusalFrom(loadDemo(hotel))).toBe('already_set_up')
  await closeHotel(hotel)
})
