import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { cancelReservation } from '@jiaoban/server/stays/cancel-reservation.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { markNoShow } from '@jiaoban/server/stays/mark-no-show.command.ts'
import { moveRoom } from '@jiaoban/server/stays/move-room.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { readStayList } from '@jiaoban/server/stays/stay-list.service.ts'
import type { StayListQuery } from '@jiaoban/shared/stays/stay-list.schema.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { standardType } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

/**
 * On the 1st: 王建国 came to 101 until the 3rd and moves to 102 on the 2nd; 早 should have come; 晚 comes on the 2nd
 * until the 4th; 远 on the 20th; 改 was cancelled. It is the 2nd now.
 */
let hotel: TestHotel

beforeAll(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  const { stayId } = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E880700')],
    departureDate: '2026-03-03',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })
  const missing = await reserve('早', '2026-03-01', '2026-03-02')
  await reserve('晚', '2026-03-02', '2026-03-04', '203')
  await reserve('远', '2026-03-20', '2026-03-21')
  const cancelled = await reserve('改', '2026-03-02', '2026-03-03')
  await hotel.people.lina.run(cancelReservation, { stayId: cancelled, reasonCode: 'double' })
  await hotel.people.lina.run(markNoShow, { stayId: missing })
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  await hotel.people.lina.run(moveRoom, {
    stayId,
    roomId: hotel.roomId('102'),
    rate: '280.00',
    reasonCode: 'noise',
  })
})

afterAll(() => hotel.close())

const reserve = async (name: string, arrivalDate: string, departureDate: string, room?: string) => {
  const { stayId } = await hotel.people.lina.run(reserveStay, {
    source: 'direct',
    guest: { name },
    roomTypeId: await standardType(hotel),
    ...(room === undefined ? {} : { roomId: hotel.roomId(room) }),
    arrivalDate,
    departureDate,
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })
  return stayId
}

const list = async (query: StayListQuery): Promise<string[]> =>
  (await readStayList(hotel.db.reader, query)).items.map(({ roomNumber, guestName, state }) =>
    [roomNumber, guestName, state].filter((part) => part !== '').join(' '),
  )

describe('a list of a date', () => {
  test.each([
    // kind, date, rows
    ['arrivals', '2026-03-01', ['早 no_show', '102 王建国 in_house']],
    ['arrivals', '2026-03-02', ['203 晚 reserved']],
    ['arrivals', '2026-03-20', ['远 reserved']],
    ['inHouse', '2026-03-01', ['101 王建国 in_house']],
    ['inHouse', '2026-03-02', ['102 王建国 in_house']],
    ['inHouse', '2026-03-03', ['203 晚 reserved']],
    ['departures', '2026-03-02', []],
    ['departures', '2026-03-03', ['102 王建国 in_house']],
    ['departures', '2026-03-04', ['203 晚 reserved']],
  ] as const)('%s on %s: %j', async (kind, date, expected) => {
    expect(await list({ kind, date })).toEqual(expected)
  })
})

describe('reservations', () => {
  test.each([
    // from, until, state, rows
    ['2026-03-01', '2026-03-31', undefined, ['早 no_show', '203 晚 reserved', '改 cancelled', '远 reserved']],
    ['2026-03-01', '2026-03-31', 'cancelled', ['改 cancelled']],
    ['2026-03-02', '2026-03-19', 'reserved', ['203 晚 reserved']],
  ] as const)('from %s until %s, %s: %j', async (from, until, state, expected) => {
    expect(await list({ kind: 'reservations', from, until, ...(state && { state }) })).toEqual(expected)
  })
})

test('a list holds no document of a guest', async () => {
  const { items } = await readStayList(hotel.db.reader, { kind: 'inHouse', date: '2026-03-02' })
  expect(JSON.stringify(items)).not.toContain('E880700')
})
