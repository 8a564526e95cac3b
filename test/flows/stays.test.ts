import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { envelope, refusalFrom } from '../support/browser.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { openSmallHouse, roomIdOf, startDay, within } from '../support/small-house.ts'
import type { StaffedHotel } from '../support/staffed-hotel.ts'
import { stranger, StayDesk } from '../support/stay-desk.ts'
import { listOpenNights, chargeNight } from '@jiaoban/server/rooms/room-night.service.ts'

let hotel: StaffedHotel
let desk: StayDesk

beforeEach(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
})

afterEach(() => hotel.db.close())

/** Charges what a stay has open up to a night, as the night audit does. */
const audit = ({ stayId, folioId }: { stayId: number; folioId: number }, night: string) =>
  within(hotel, async (ctx) => {
    for (const roomNight of await listOpenNights(ctx, stayId, night)) {
      await chargeNight(ctx, { roomNight, folioId })
    }
  })

describe('a check-in', () => {
  test('gives room, folio and one numbered slip a tender, and says what to give back', async () => {
    const done = await desk.checkIn('201', {
      departureDate: '2026-03-03',
      deposit: {
        tenders: [
          { methodCode: 'cash', amount: '500.00', tendered: '600' },
          { methodCode: 'card', amount: '100.00', reference: '4711' },
        ],
      },
    })
    expect(done).toMatchObject({
      roomNumber: '201',
      slips: [
        { number: 'D000001', amount: '500.00', change: '100.00' },
        { number: 'D000002', amount: '100.00', change: '0.00' },
      ],
    })
    const view = await desk.view(done.stayId)
    expect(view).toMatchObject({ state: 'in_house', arrivalDate: '2026-03-01', source: 'walk_in' })
    expect(view.slips.map(({ number, remaining }) => `${number} ${remaining}`)).toEqual([
      'D000001 500.00',
      'D000002 100.00',
    ])
    expect(view.documents).toHaveLength(2)
    expect(await desk.nights(done.stayId)).toEqual(['2026-03-01 300.00 open', '2026-03-02 300.00 open'])
  })

  test('knows a guest by the document, and keeps names out of the journal', async () => {
    const guest = stranger('Liu Yang')
    const first = await desk.checkIn('201', { guests: [guest] })
    const second = await desk.checkIn('202', {
      guests: [{ ...guest, phone: '13800001111' }, stranger('Friend')],
    })
    const [before, after] = [await desk.view(first.stayId), await desk.view(second.stayId)]
    expect(after.guests[0]?.guestId).toBe(before.guests[0]?.guestId)
    expect(after.guests.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([
      ['Liu Yang', true],
      ['Friend', false],
    ])
    expect(before.guests[0]?.phone).toBe('13800001111')
    const payloads = JSON.stringify(await runSql(hotel.db, 'select payload from journal'))
    expect(payloads).not.toMatch(/Liu Yang|13800001111|110101/)
  })

  test('leaves nothing behind when the deposit is refused', async () => {
    const tenders = [{ methodCode: 'card', amount: '100.00' }]
    expect(await refusalFrom(desk.checkIn('201', { deposit: { tenders } }))).toBe(
      'reference_missing {"method":"card"}',
    )
    for (const table of ['stay', 'guest', 'room_night', 'folio', 'document', 'posting', 'journal']) {
      expect(await runSql(hotel.db, `select 1 as one from ${table}`)).toEqual([])
    }
  })
})

describe('a check-in is refused', () => {
  const setState = async (room: string, state: 'dirty' | 'out_of_order') =>
    (await desk.ask()).rooms.setState(envelope({ roomId: roomIdOf(room), state }))

  test('into a room somebody is in, holds, or has not made', async () => {
    await desk.checkIn('201', { departureDate: '2026-03-01' })
    await desk.reserve({ roomId: roomIdOf('202'), arrivalDate: '2026-03-03', departureDate: '2026-03-04' })
    await setState('203', 'dirty')
    await setState('204', 'out_of_order')
    const refusals = [
      await refusalFrom(desk.checkIn('201')),
      await refusalFrom(desk.checkIn('202', { departureDate: '2026-03-05' })),
      await refusalFrom(desk.checkIn('203')),
      await refusalFrom(desk.checkIn('204', { acceptDirtyRoom: true })),
      await refusalFrom(desk.checkIn('999')),
    ]
    expect(refusals).toEqual([
      'room_occupied {"room":"201"}',
      'room_taken {"room":"202","night":"2026-03-03"}',
      'room_not_clean {"room":"203"}',
      'room_out_of_order {"room":"204"}',
      'not_found {"what":"room"}',
    ])
    await desk.checkIn('203', { acceptDirtyRoom: true })
  })

  test('with dates or guests that cannot be', async () => {
    const twice = stranger()
    const refusals = [
      await refusalFrom(desk.checkIn('201', { departureDate: '2026-02-28' })),
      await refusalFrom(desk.checkIn('201', { departureDate: '2027-03-03' })),
      await refusalFrom(desk.checkIn('201', { guests: [twice, { ...twice, name: 'Other' }] })),
      await refusalFrom(desk.checkIn('201', { stayId: 77 })),
    ]
    expect(refusals).toEqual([
      'departure_before_arrival {"arrivalDate":"2026-03-01","departureDate":"2026-02-28"}',
      'stay_too_long {"nights":367,"limit":366}',
      'guest_listed_twice',
      'not_found {"what":"stay"}',
    ])
  })

  test.each([
    ['a negative rate', { rate: '-1.00' }],
    ['three decimals', { rate: '1.005' }],
    ['1e308', { rate: '1e308' }],
    ['nobody', { guests: [] }],
    ['nine guests', { guests: Array.from({ length: 9 }, () => stranger()) }],
    ['an empty name', { guests: [stranger('   ')] }],
    ['10,000 characters', { guests: [stranger('王'.repeat(10_000))] }],
    ['no adult', { adults: 0 }],
    ['a day that does not exist', { departureDate: '2026-02-30' }],
  ])('with %s', async (_, changes) => {
    await expect(desk.checkIn('201', changes)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('by the database too, when somebody is in the room', async () => {
    const { stayId } = await desk.checkIn('201')
    const second = `insert into stay (id, state, source, room_type_id, room_id, arrival_date, departure_date, rate_minor,
        currency, adults, children, breakfasts, version, checked_in_at, checked_in_date)
      select 9999999, state, source, room_type_id, room_id, arrival_date, departure_date, rate_minor,
        currency, adults, children, breakfasts, version, checked_in_at, checked_in_date from stay where id = ${stayId}`
    expect(await refusalOf(hotel.db, second)).toBe('stay_one_in_house_per_room')
  })
})

describe('a reservation', () => {
  test('holds its room, or only waits for one', async () => {
    const withRoom = await desk.reserve({ roomId: roomIdOf('201') })
    const without = await desk.reserve()
    expect(await desk.nights(withRoom.stayId)).toEqual(['2026-03-01 280.00 open', '2026-03-02 280.00 open'])
    expect(await desk.nights(without.stayId)).toEqual([])
    expect(await refusalFrom(desk.reserve({ roomId: roomIdOf('201') }))).toBe(
      'room_taken {"room":"201","night":"2026-03-01"}',
    )
  })

  test.each([
    [{ arrivalDate: '2026-02-28' }, 'arrival_in_past {"arrivalDate":"2026-02-28","current":"2026-03-01"}'],
    [{ roomTypeId: 5 }, 'not_found {"what":"roomType"}'],
    [{ roomId: 5 }, 'not_found {"what":"room"}'],
    [{ guest: { name: 'X', guestId: 5 } }, 'not_found {"what":"guest"}'],
  ])('of %j is refused', async (changes, refusal) => {
    expect(await refusalFrom(desk.reserve(changes))).toBe(refusal)
  })

  test('arrives: the caller becomes the guest, in another room at another price', async () => {
    const { stayId } = await desk.reserve({ roomId: roomIdOf('201') })
    const [caller] = (await desk.view(stayId)).guests
    await desk.checkIn('301', {
      stayId,
      rate: '500.00',
      departureDate: '2026-03-02',
      guests: [stranger('赵敏')],
    })
    const view = await desk.view(stayId)
    expect(view).toMatchObject({
      state: 'in_house',
      source: 'direct',
      rate: '500.00',
      room: { number: '301' },
    })
    expect(view.guests).toMatchObject([{ guestId: caller?.guestId, name: '赵敏' }])
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 500.00 open'])
    await desk.checkIn('201')
  })

  test('arrives: who was here before stays one guest', async () => {
    const known = stranger('Sun Li')
    const before = await desk.checkIn('202', { guests: [known] })
    const { stayId } = await desk.reserve({ guest: { name: 'Sun' } })
    await desk.checkIn('201', { stayId, guests: [known] })
    const ids = [await desk.view(before.stayId), await desk.view(stayId)].map(
      ({ guests }) => guests[0]?.guestId,
    )
    expect(ids[0]).toBe(ids[1])
    expect(await runSql(hotel.db, 'select guest_id from guest_profile')).toHaveLength(1)
  })

  test('is cancelled once, and gives its room back', async () => {
    const { stayId } = await desk.reserve({ roomId: roomIdOf('201') })
    const cancel = async () =>
      (await desk.ask()).stays.cancel(envelope({ stayId, reasonCode: 'guest_cancelled' as const }))
    await cancel()
    expect(await refusalFrom(cancel())).toBe('stay_not_reserved {"state":"cancelled"}')
    expect(await refusalFrom(desk.checkIn('201', { stayId }))).toBe('stay_not_reserved {"state":"cancelled"}')
    await desk.checkIn('201')
  })

  test('is a no-show only when it was due', async () => {
    const due = await desk.reserve()
    const later = await desk.reserve({ arrivalDate: '2026-03-02' })
    const mark = async (stayId: number) => (await desk.ask()).stays.markNoShow(envelope({ stayId }))
    await mark(due.stayId)
    expect((await desk.view(due.stayId)).state).toBe('no_show')
    expect(await refusalFrom(mark(later.stayId))).toBe(
      'arrival_not_due {"arrivalDate":"2026-03-02","current":"2026-03-01"}',
    )
    const { stayId } = await desk.checkIn('201')
    expect(await refusalFrom(mark(stayId))).toBe('stay_not_reserved {"state":"in_house"}')
  })
})

describe('a new departure', () => {
  test('adds nights at the price of the stay, gives open ones back, and is printed from now on', async () => {
    const stay = await desk.checkIn('201', { departureDate: '2026-03-03' })
    await desk.extend(stay.stayId, '2026-03-05')
    expect(await desk.nights(stay.stayId)).toHaveLength(4)
    await desk.extend(stay.stayId, '2026-03-02')
    expect(await desk.nights(stay.stayId)).toEqual(['2026-03-01 300.00 open'])
    expect((await desk.view(stay.stayId)).departureDate).toBe('2026-03-02')
    expect(await runSql(hotel.db, 'select departure_date from folio_party')).toEqual([
      { departure_date: '2026-03-02' },
    ])
  })

  test('day use becomes a night and day use again', async () => {
    const { stayId } = await desk.checkIn('201', { departureDate: '2026-03-01' })
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open'])
    await desk.extend(stayId, '2026-03-03')
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open', '2026-03-02 300.00 open'])
    await desk.extend(stayId, '2026-03-01')
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open'])
  })

  test('of somebody who should have left takes up where the nights ended', async () => {
    const stay = await desk.checkIn('201')
    await audit(stay, '2026-03-01')
    await startDay(hotel, '2026-03-02')
    await startDay(hotel, '2026-03-03')
    await desk.extend(stay.stayId, '2026-03-04')
    expect(await desk.nights(stay.stayId)).toEqual([
      '2026-03-01 300.00 charged',
      '2026-03-02 300.00 open',
      '2026-03-03 300.00 open',
    ])
  })

  test('is refused when it cannot be', async () => {
    const stay = await desk.checkIn('201', { departureDate: '2026-03-04' })
    await desk.reserve({ roomId: roomIdOf('201'), arrivalDate: '2026-03-05', departureDate: '2026-03-06' })
    await audit(stay, '2026-03-02')
    await startDay(hotel, '2026-03-02')
    const { stayId } = stay
    const refusals = [
      await refusalFrom(desk.extend(stayId, '2026-03-04')),
      await refusalFrom(desk.extend(stayId, '2026-03-01')),
      await refusalFrom(desk.extend(stayId, '2026-03-02')),
      await refusalFrom(desk.extend(stayId, '2026-03-07')),
      await refusalFrom(desk.extend(stayId, '2028-03-01')),
      await refusalFrom(desk.extend(77, '2026-03-07')),
    ]
    expect(refusals).toEqual([
      'departure_unchanged {"departureDate":"2026-03-04"}',
      'departure_in_past {"departureDate":"2026-03-01","current":"2026-03-02"}',
      'night_paid_after_departure {"night":"2026-03-02"}',
      'room_taken {"room":"201","night":"2026-03-05"}',
      'stay_too_long {"nights":731,"limit":366}',
      'not_found {"what":"stay"}',
    ])
  })
})
