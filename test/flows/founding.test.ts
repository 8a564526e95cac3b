import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

test('a desk of the founded hotel opens, checks a guest in and holds the deposit', async () => {
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  const stay = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '张三', idKind: 'id_card', idNumber: '110101199003070011' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '300.00', tendered: '500.00' }] },
  })
  expect(stay.slips).toMatchObject([{ number: 'D000001', amount: '300.00', change: '200.00' }])
  expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1300.00')
})
