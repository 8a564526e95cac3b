import { endOutOfOrder } from '@jiaoban/server/rooms/end-out-of-order.command.ts'
import { setRoomState } from '@jiaoban/server/rooms/set-room-state.command.ts'
import { readAvailability } from '@jiaoban/server/stays/availability.service.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { readRoomBoard } from '@jiaoban/server/stays/room-board.service.ts'
import { setOutOfOrder } from '@jiaoban/server/stays/set-out-of-order.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { standardType } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf } from '../support/raw-sql.ts'

/** Three standard rooms, 101 to 103, and the first three nights of March. */
let hotel: TestHotel
let typeId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  typeId = await standardType(hotel)
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const reserve = (room: string | null, arrivalDate: string, departureDate: string) =>
  hotel.people.chenjing.run(reserveStay, {
    source: 'direct',
    guest: { name: '赵敏' },
    roomTypeId: typeId,
    roomId: room === null ? null : hotel.roomId(room),
    arrivalDate,
    departureDate,
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })

const arrive = (room: string, departureDate: string, stayId: number | null = null) =>
  hotel.people.lina.run(checkIn, {
    stayId,
    roomId: hotel.roomId(room),
    guests: [guest(`E8802${room}`)],
    departureDate,
    rate: '300.00',
    adults: 1,
  })

const repair = (room: string, fromDate: string, untilDate: string) =>
  hotel.people.wufang.run(setOutOfOrder, {
    roomId: hotel.roomId(room),
    fromDate,
    untilDate,
    reasonCode: 'water',
  })

/** What the standard type has left on the first three nights: `3 3 3`. */
const left = async (): Promise<string> =>
  (await readAvailability(hotel.db.reader, { from: '2026-03-01', end: '2026-03-04' }))
    .filter(({ roomTypeId }) => roomTypeId === typeId)
    .map(({ free }) => free)
    .join(' ')

const full = (night: string) => `room_type_full {"roomType":"STD","night":"${night}"}`

describe('a type is sold as often as it has rooms', () => {
  test('rooms and promises, one after another', async () => {
    expect(await left()).toBe('3 3 3')
    const { stayId } = await arrive('101', '2026-03-03')
    expect(await left()).toBe('2 2 3')
    await reserve(null, '2026-03-01', '2026-03-02')
    expect(await left()).toBe('1 2 3')
    await reserve('103', '2026-03-02', '2026-03-04')
    expect(await left()).toBe('1 1 2')
    const promised = await reserve(null, '2026-03-01', '2026-03-03')
    expect(await left()).toBe('0 0 2')

    expect(await refusalFrom(reserve(null, '2026-03-01', '2026-03-02'))).toBe(full('2026-03-01'))
    // A room nobody holds, but every one of them was promised.
    expect(await refusalFrom(arrive('102', '2026-03-02'))).toBe(full('2026-03-01'))
    expect(await refusalFrom(reserve('102', '2026-03-02', '2026-03-03'))).toBe(full('2026-03-02'))
    expect(await refusalFrom(repair('102', '2026-03-01', '2026-03-02'))).toBe(full('2026-03-01'))

    // Who was promised a room gets one: nothing more is sold.
    await arrive('102', '2026-03-03', promised.stayId)
    expect(await left()).toBe('0 0 2')
    await hotel.people.lina.run(extendStay, { stayId, departureDate: '2026-03-04' })
    expect(await left()).toBe('0 0 1')
    await reserve(null, '2026-03-03', '2026-03-04')
    expect(
      await refusalFrom(
        hotel.people.lina.run(extendStay, { stayId: promised.stayId, departureDate: '2026-03-04' }),
      ),
    ).toBe(full('2026-03-03'))
    expect(await left()).toBe('0 0 0')
  })

  test('and the database knows it without the rule', async () => {
    await reserve(null, '2026-03-01', '2026-03-02')
    const oversell = `update type_night set sold = 4 where night = '2026-03-01'`
    expect(await refusalOf(hotel.db, oversell)).toBe('type_night_not_oversold')
  })
})

describe('a room out of order', () => {
  test('is not sold on any of its nights, and is again from the date it is back', async () => {
    await repair('102', '2026-03-02', '2026-03-04')
    expect(await left()).toBe('3 2 2')
    const refusal = 'room_out_of_order {"room":"102"}'
    expect(await refusalFrom(arrive('102', '2026-03-03'))).toBe(refusal)
    expect(await refusalFrom(reserve('102', '2026-03-03', '2026-03-05'))).toBe(refusal)
    const { stayId } = await arrive('102', '2026-03-02')
    expect(
      await refusalFrom(hotel.people.lina.run(extendStay, { stayId, departureDate: '2026-03-03' })),
    ).toBe(refusal)
    await reserve('102', '2026-03-04', '2026-03-05')
  })

  test('stands on the board with its reason and date, and is dirty when it is back', async () => {
    const { outOfOrderId } = await repair('102', '2026-03-01', '2026-03-04')
    const tile = async () =>
      (await readRoomBoard(hotel.db.reader)).rooms.find(({ number }) => number === '102')
    expect(await tile()).toMatchObject({
      housekeepingState: 'out_of_order',
      outOfOrder: { id: outOfOrderId, untilDate: '2026-03-04', reasonCode: 'water' },
    })
    expect(await refusalFrom(arrive('102', '2026-03-02'))).toBe('room_out_of_order {"room":"102"}')
    await hotel.people.wufang.run(endOutOfOrder, { outOfOrderId })
    expect(await tile()).toMatchObject({ housekeepingState: 'dirty', outOfOrder: null })
    expect(await refusalFrom(hotel.people.wufang.run(endOutOfOrder, { outOfOrderId }))).toBe(
      'not_found {"what":"outOfOrder"}',
    )
    await hotel.people.wufang.run(setRoomState, { roomId: hotel.roomId('102'), state: 'inspected' })
    await arrive('102', '2026-03-02')
  })

  test('is refused while somebody is in it, holds it, or it is out of order already', async () => {
    await arrive('101', '2026-03-01')
    await reserve('102', '2026-03-03', '2026-03-04')
    await repair('103', '2026-03-02', '2026-03-04')
    const refusals = [
      await refusalFrom(repair('101', '2026-03-01', '2026-03-02')),
      await refusalFrom(repair('102', '2026-03-01', '2026-03-05')),
      await refusalFrom(repair('103', '2026-03-03', '2026-03-05')),
      await refusalFrom(repair('103', '2026-02-28', '2026-03-02')),
      await refusalFrom(repair('103', '2026-03-05', '2026-03-05')),
    ]
    expect(refusals).toEqual([
      'room_occupied {"room":"101"}',
      'room_taken {"room":"102","night":"2026-03-03"}',
      'room_out_of_order {"room":"103"}',
      'out_of_order_dates_wrong {"fromDate":"2026-02-28","untilDate":"2026-03-02","current":"2026-03-01"}',
      'out_of_order_dates_wrong {"fromDate":"2026-03-05","untilDate":"2026-03-05","current":"2026-03-01"}',
    ])
  })
})
