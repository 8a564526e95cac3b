import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { planCheckOut } from '@jiaoban/server/stays/check-out-plan.service.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import type { SealedDayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

/** Nine in the morning; a room by the hour costs half of 300.00 for four hours, then a tenth an hour. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const arrive = (departureDate = '2026-03-01') =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E880600')],
    departureDate,
    rate: '300.00',
    adults: 1,
    isHourly: true,
  })

const leave = (stayId: number, amount: string) =>
  hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId,
    folioVersion: 0,
    payments: [{ methodCode: 'cash', amount, tendered: amount }],
  })

test.each([
  // leaves at (Shanghai), → price
  ['2026-03-01T03:00:00.000Z', '150.00'],
  ['2026-03-01T06:30:00.000Z', '210.00'],
  ['2026-03-01T14:00:00.000Z', '300.00'],
])('left at %s: %s, as the plan said', async (at, price) => {
  const { stayId } = await arrive()
  hotel.clock.set(at)
  const plan = await planCheckOut(hotel.db.reader, at, { stayId, late: null })
  expect([plan.nights[0]?.rate, plan.toPay, plan.late]).toEqual([price, price, 'none'])
  await leave(stayId, price)
  const lines = await runSql(
    hotel.db,
    `select transaction_code as code, amount_minor as amount from folio_line where kind = 'charge'`,
  )
  expect(lines).toEqual([{ code: 'day_use', amount: Number(price.replace('.', '')) }])
})

test('the day report counts what was charged, not what a day would have cost', async () => {
  const { stayId } = await arrive()
  hotel.clock.set('2026-03-01T03:00:00.000Z')
  await leave(stayId, '150.00')
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  const { closingId } = await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  const [row] = await runSql(hotel.db, `select content from closing where id = ${closingId}`)
  const { nights } = JSON.parse((row as { content: string }).content) as SealedDayReport
  expect(nights).toMatchObject({ occupied: 1, charged: 1, revenue: '150.00' })
})

test('who stays the night after all pays nights', async () => {
  const { stayId, folioId } = await arrive()
  await hotel.people.lina.run(extendStay, { stayId, departureDate: '2026-03-02' })
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  expect(await hotel.balance('guest', folioId)).toBe('300.00')
})

test('nobody takes a room by the hour over night', async () => {
  expect(await refusalFrom(arrive('2026-03-02'))).toBe(
    'hourly_leaves_same_day {"departureDate":"2026-03-02"}',
  )
})
