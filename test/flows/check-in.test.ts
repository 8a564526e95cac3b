import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { envelope, refusalFrom } from '../support/browser.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { openSmallHouse, repairOf, roomIdOf, startDay } from '../support/small-house.ts'
import type { StaffedHotel } from '../support/staffed-hotel.ts'
import { stranger, StayDesk } from '../support/stay-desk.ts'

let hotel: StaffedHotel
let desk: StayDesk

beforeEach(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
})

afterEach(() => hotel.db.close())

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
  const setDirty = async (room: string) =>
    (await desk.ask()).rooms.setState(envelope({ roomId: roomIdOf(room), state: 'dirty' as const }))
  const setOutOfOrder = async (room: string) =>
    (await desk.ask()).rooms.setOutOfOrder(envelope(repairOf(room)))

  test('into a room somebody is in, holds, or has not made', async () => {
    await desk.checkIn('201', { departureDate: '2026-03-01' })
    await desk.reserve({ roomId: roomIdOf('202'), arrivalDate: '2026-03-03', departureDate: '2026-03-04' })
    await setDirty('203')
    await setOutOfOrder('204')
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

describe('the desk', () => {
  test.each([
    ['receptionist', 'shift_required'],
    ['accountant', 'not_permitted {"command":"checkIn"}'],
    ['housekeeper', 'not_permitted {"command":"checkIn"}'],
  ] as const)('a %s without a shift of their own checks nobody in: %s', async (role, refusal) => {
    expect(await refusalFrom(new StayDesk(hotel, role).checkIn('201'))).toBe(refusal)
  })

  test('a check-in that is sent again is done once, and one that was changed not at all', async () => {
    const { stays } = await desk.ask()
    const call = envelope({
      roomId: roomIdOf('201'),
      guests: [stranger()],
      departureDate: '2026-03-02',
      rate: '300.00',
      adults: 1,
      deposit: { tenders: [{ methodCode: 'cash', amount: '400.00' }] },
    })
    const first = await stays.checkIn(call)
    expect(await stays.checkIn(call)).toEqual(first)
    expect(await refusalFrom(stays.checkIn({ ...call, input: { ...call.input, rate: '30.00' } }))).toBe(
      'command_id_reused',
    )
    expect(await runSql(hotel.db, 'select id from stay')).toHaveLength(1)
    expect(await runSql(hotel.db, 'select id from document')).toHaveLength(1)
  })

  test('a check-in of a business date that is over is not done', async () => {
    const { stays } = await desk.ask()
    const { stayId } = await desk.reserve()
    const seen = { ...envelope({ stayId, departureDate: '2026-03-04' }), businessDate: '2026-03-01' }
    await startDay(hotel, '2026-03-02')
    expect(await refusalFrom(stays.extend(seen))).toBe(
      'business_date_changed {"seen":"2026-03-01","current":"2026-03-02"}',
    )
  })
})
