import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import {
  chargeNight,
  holdNights,
  listOpenNights,
  releaseNights,
} from '@jiaoban/server/rooms/room-night.service.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { refusalOf } from '../support/raw-sql.ts'
import { openSmallHouse, roomIdOf, within } from '../support/small-house.ts'
import { type StaffedHotel, testPin } from '../support/staffed-hotel.ts'
import { StayDesk } from '../support/stay-desk.ts'

let hotel: StaffedHotel
let desk: StayDesk

beforeAll(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
})

afterAll(() => hotel.db.close())

const cny = (amount: string) => Money.of(amount, 'CNY')

/** A reservation of other nights without a room, so that the services alone decide who holds what. */
const newStay = async (): Promise<number> => {
  reservations += 1
  const arrivalDate = addDays('2026-06-01', reservations)
  return (await desk.reserve({ arrivalDate, departureDate: addDays(arrivalDate, 1) })).stayId
}

let reservations = 0

const hold = (stayId: number, room: string, from: string, to: string) =>
  within(hotel, (ctx) => holdNights(ctx, { roomId: roomIdOf(room), stayId, from, to, rate: cny('300.00') }))

const held = async (stayId: number): Promise<string[]> =>
  (await listHeldNights(hotel.db.reader, stayId)).map(({ night, turn }) => `${night} #${turn}`)

describe('a room is held once a night', () => {
  test.each([
    // first stay,                 second stay,                 refused on
    ['201', '2026-03-01', '2026-03-04', '2026-03-03', '2026-03-05', '2026-03-03'],
    ['202', '2026-03-01', '2026-03-04', '2026-02-27', '2026-03-02', '2026-03-01'],
    ['203', '2026-03-01', '2026-03-04', '2026-03-04', '2026-03-05', null],
    ['204', '2026-03-01', '2026-03-01', '2026-03-01', '2026-03-02', '2026-03-01'],
    ['205', '2026-03-01', '2026-03-01', '2026-03-02', '2026-03-02', null],
    ['206', '2026-03-01', '2026-03-02', '2026-03-01', '2026-03-01', '2026-03-01'],
  ])(
    '%s from %s to %s, then from %s to %s: taken on %s',
    async (room, from, to, otherFrom, otherTo, night) => {
      await hold(await newStay(), room, from, to)
      const second = hold(await newStay(), room, otherFrom, otherTo)
      if (night === null) await second
      else expect(await refusalFrom(second)).toBe(`room_taken ${JSON.stringify({ room, night })}`)
    },
  )

  test('and the database knows it without the rule', async () => {
    await hold(await newStay(), '207', '2026-03-01', '2026-03-02')
    const insert = `insert into room_night (id, room_id, night, turn, stay_id, rate_minor, currency, is_released)
      select 1, room_id, night, turn + 1, stay_id, rate_minor, currency, 0 from room_night where room_id = ${roomIdOf('207')}`
    expect(await refusalOf(hotel.db, insert)).toBe('room_night_held_once')
  })

  test('a room that was given back is sold again on the next turn', async () => {
    const [first, second, third] = [await newStay(), await newStay(), await newStay()]
    await hold(first, '208', '2026-03-01', '2026-03-03')
    await within(hotel, (ctx) => releaseNights(ctx, first, '2026-03-02'))
    await hold(second, '208', '2026-03-02', '2026-03-04')
    await within(hotel, (ctx) => releaseNights(ctx, second, '2026-03-02'))
    await hold(third, '208', '2026-03-02', '2026-03-04')
    expect([await held(first), await held(second), await held(third)]).toEqual([
      ['2026-03-01 #1'],
      [],
      ['2026-03-02 #3', '2026-03-03 #2'],
    ])
  })

  test('a room that does not exist is not held', async () => {
    expect(await refusalFrom(hold(await newStay(), '999', '2026-03-01', '2026-03-02'))).toBe(
      'not_found {"what":"room"}',
    )
  })
})

describe('a night is charged once', () => {
  const stayIn = async (room: string, rate: string, departureDate: string) => {
    const { stayId, folioId } = await desk.checkIn(
      room,
      { rate, departureDate },
      { username: 'administrator', pin: testPin },
    )
    const [roomNight] = await listHeldNights(hotel.db.reader, stayId)
    if (!roomNight) throw new Error('no night is held')
    return { stayId, folioId, roomNight, isDayUse: departureDate === '2026-03-01' }
  }

  test.each([
    // rate, leaves, → balance, what the night says
    ['301', '880.00', '2026-03-02', '880.00', 'charged'],
    ['302', '0.00', '2026-03-02', '0.00', 'complimentary'],
    ['303', '450.00', '2026-03-01', '450.00', 'charged'],
    ['304', '0', '2026-03-01', '0.00', 'day_use'],
  ])('%s at %s until %s: owes %s, %s', async (room, rate, departure, balance, kind) => {
    const { stayId, ...stay } = await stayIn(room, rate, departure)
    await within(hotel, (ctx) => chargeNight(ctx, stay))
    const view = await desk.view(stayId)
    expect(view.folios[0]?.balance).toBe(balance)
    expect(view.nights).toEqual([
      { night: '2026-03-01', rate: cny(rate).toString(), chargeKind: kind, chargedDate: '2026-03-01' },
    ])
    expect(await within(hotel, (ctx) => listOpenNights(ctx, stayId, '2026-03-09'))).toEqual([])
  })

  test('a second charge is refused, even by somebody who read the night before the first', async () => {
    const { stayId, ...stay } = await stayIn('209', '300.00', '2026-03-02')
    await within(hotel, (ctx) => chargeNight(ctx, stay))
    const refusal = 'night_already_charged {"night":"2026-03-01"}'
    expect(await refusalFrom(within(hotel, (ctx) => chargeNight(ctx, stay)))).toBe(refusal)
    expect((await desk.view(stayId)).folios[0]?.balance).toBe('300.00')
  })
})
