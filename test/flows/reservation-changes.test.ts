import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { envelope, refusalFrom } from '../support/browser.ts'
import { runSql } from '../support/raw-sql.ts'
import { openSmallHouse, roomIdOf, startDay, suiteTypeId, twinTypeId } from '../support/small-house.ts'
import { type StaffedHotel, testPin } from '../support/staffed-hotel.ts'
import { stranger, StayDesk } from '../support/stay-desk.ts'

let hotel: StaffedHotel
let desk: StayDesk

beforeEach(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
})

afterEach(() => hotel.db.close())

type Change = Parameters<Awaited<ReturnType<StayDesk['ask']>>['stays']['changeReservation']>[0]['input']

/** The reservation as it stands, with some of it said anew. */
const change = async (stayId: number, changes: Partial<Change> = {}) => {
  const view = await desk.view(stayId)
  const [guest] = view.guests
  const input: Change = {
    stayId,
    version: view.version,
    source: 'direct',
    guest: { guestId: guest?.guestId ?? null, name: guest?.name ?? '', phone: guest?.phone ?? '' },
    roomTypeId: view.roomTypeId,
    roomId: view.room?.roomId ?? null,
    arrivalDate: view.arrivalDate,
    departureDate: view.departureDate,
    rate: view.rate,
    adults: view.adults,
    children: view.children,
    breakfasts: view.breakfasts,
    plate: view.plate,
    remarks: view.remarks,
    concessionReasonCode: 'member',
    ...changes,
  }
  const approval = { username: 'administrator', pin: testPin }
  return (await desk.ask()).stays.changeReservation({ ...envelope(input), approval })
}

const history = async (stayId: number) =>
  (await (await desk.ask()).stays.history({ stayId })).map(
    (row) =>
      `${row.kind} ${row.guestName} ${row.arrivalDate}–${row.departureDate} ${row.typeCode} ${row.roomNumber || '–'} ${row.total}`,
  )

/** Free rooms of a type from the first of March on. */
const free = async (roomTypeId: number, nights = 4) => {
  const { types } = await (await desk.ask()).stays.availability({ from: '2026-03-01', nights })
  return types.find((type) => type.roomTypeId === roomTypeId)?.nights.map((night) => night.free)
}

describe('a reservation is changed', () => {
  test('in everything, and its history tells what it was', async () => {
    const { stayId } = await desk.reserve({ roomId: roomIdOf('201') })
    await change(stayId, {
      guest: { guestId: null, name: 'Zhao Minmin', phone: '139' },
      roomTypeId: suiteTypeId,
      roomId: roomIdOf('301'),
      arrivalDate: '2026-03-02',
      departureDate: '2026-03-04',
      rate: '800.00',
      nightRates: [{ night: '2026-03-03', rate: '880.50' }],
      adults: 1,
      remarks: 'late',
    })
    expect(await desk.view(stayId)).toMatchObject({
      primaryGuestName: 'Zhao Minmin',
      roomTypeId: suiteTypeId,
      room: { number: '301' },
      arrivalDate: '2026-03-02',
      adults: 1,
      remarks: 'late',
      version: 2,
    })
    expect(await desk.nights(stayId)).toEqual(['2026-03-02 800.00 open', '2026-03-03 880.50 open'])
    expect(await history(stayId)).toEqual([
      'reserved Zhao Minmin 2026-03-01–2026-03-03 TWN 201 560.00',
      'changed Zhao Minmin 2026-03-02–2026-03-04 STE 301 1680.50',
    ])
    await desk.checkIn('201')
  })

  test('to a type alone: what was agreed by night waits for the room', async () => {
    const { stayId } = await desk.reserve({ roomId: roomIdOf('201') })
    await change(stayId, {
      roomId: null,
      rate: '300.00',
      nightRates: [{ night: '2026-03-02', rate: '0.00' }],
    })
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open', '2026-03-02 0.00 open'])
    const held = 'select id from room_night where is_released = 0'
    expect(await runSql(hotel.db, held)).toEqual([])
    await desk.checkIn('202', {
      stayId,
      departureDate: '2026-03-03',
      rate: '300.00',
      nightRates: [{ night: '2026-03-02', rate: '0.00' }],
    })
    expect(await desk.nights(stayId)).toEqual(['2026-03-01 300.00 open', '2026-03-02 0.00 open'])
  })

  test('once, where two desks saw the same version', async () => {
    const { stayId } = await desk.reserve()
    const { version } = await desk.view(stayId)
    await change(stayId, { version, adults: 1 })
    expect(await refusalFrom(change(stayId, { version, adults: 3 }))).toBe(
      'reservation_changed {"version":2}',
    )
    expect((await desk.view(stayId)).adults).toBe(1)
  })

  test('for somebody the house knows: the name alone is erased', async () => {
    const known = await desk.checkIn('202', { guests: [stranger('Sun Li')] })
    const guestId = (await desk.view(known.stayId)).guests[0]?.guestId ?? 0
    const { stayId } = await desk.reserve()
    await change(stayId, { guest: { guestId, name: 'Sun Li' } })
    expect((await desk.view(stayId)).guests).toMatchObject([{ guestId, name: 'Sun Li' }])
    expect(await runSql(hotel.db, 'select guest_id from guest_profile')).toHaveLength(1)
    await change(stayId, { guest: { guestId: null, name: 'Li Sun' } })
    const { guests } = await desk.view(stayId)
    await change(stayId, { guest: { guestId: guests[0]?.guestId ?? null, name: 'Li Sun', phone: '138' } })
    expect((await desk.view(stayId)).guests).toMatchObject([{ name: 'Li Sun', phone: '138' }])
    expect((await desk.view(known.stayId)).guests).toMatchObject([{ guestId, name: 'Sun Li' }])
    expect((await desk.view(stayId)).primaryGuestName).toBe('Li Sun')
  })

  test('by a later departure too, at the price of the last night', async () => {
    const { stayId } = await desk.reserve({ nightRates: [{ night: '2026-03-02', rate: '310.00' }] })
    await desk.extend(stayId, '2026-03-05')
    expect(await desk.nights(stayId)).toEqual([
      '2026-03-01 280.00 open',
      '2026-03-02 310.00 open',
      '2026-03-03 310.00 open',
      '2026-03-04 310.00 open',
    ])
  })

  test('after the date on which it was due, if the arrival is left as it was', async () => {
    const { stayId } = await desk.reserve({ departureDate: '2026-03-04' })
    await startDay(hotel, '2026-03-02')
    await change(stayId, { departureDate: '2026-03-03' })
    expect(await refusalFrom(change(stayId, { arrivalDate: '2026-02-27' }))).toMatch(/^arrival_in_past/)
    expect(await refusalFrom(change(stayId, { departureDate: '2026-03-01' }))).toBe(
      'departure_in_past {"departureDate":"2026-03-01","current":"2026-03-02"}',
    )
  })

  test.each([
    [{ arrivalDate: '2026-02-28' }, 'arrival_in_past {"arrivalDate":"2026-02-28","current":"2026-03-01"}'],
    [
      { departureDate: '2026-02-28' },
      'departure_in_past {"departureDate":"2026-02-28","current":"2026-03-01"}',
    ],
    [{ departureDate: '2027-03-03' }, 'stay_too_long {"nights":367,"limit":366}'],
    [{ roomTypeId: 5 }, 'not_found {"what":"roomType"}'],
    [{ roomId: 5 }, 'not_found {"what":"room"}'],
    [{ guest: { name: 'X', guestId: 5 } }, 'not_found {"what":"guest"}'],
    [{ nightRates: [{ night: '2026-03-03', rate: '1.00' }] }, 'night_rate_misplaced {"night":"2026-03-03"}'],
  ])('to %j is refused', async (changes, refusal) => {
    const { stayId } = await desk.reserve()
    expect(await refusalFrom(change(stayId, changes))).toBe(refusal)
    expect((await desk.view(stayId)).version).toBe(1)
  })

  test('into a room that somebody else holds is refused, and the own room is kept', async () => {
    await desk.reserve({ roomId: roomIdOf('202') })
    const { stayId } = await desk.reserve({ roomId: roomIdOf('201') })
    expect(await refusalFrom(change(stayId, { roomId: roomIdOf('202') }))).toBe(
      'room_taken {"room":"202","night":"2026-03-01"}',
    )
    expect(await refusalFrom(desk.checkIn('201'))).toMatch(/^room_taken/)
  })

  test('no more once the guest has come, or it was cancelled', async () => {
    const { stayId } = await desk.checkIn('201')
    expect(await refusalFrom(change(stayId))).toBe('stay_not_reserved {"state":"in_house"}')
  })
})

describe('a house that is full', () => {
  test('sells no fifth suite, by telephone or at the desk', async () => {
    for (const room of ['301', '302']) await desk.reserve({ roomTypeId: suiteTypeId, roomId: roomIdOf(room) })
    await desk.reserve({ roomTypeId: suiteTypeId })
    await desk.reserve({ roomTypeId: suiteTypeId, departureDate: '2026-03-02' })
    expect(await free(suiteTypeId)).toEqual([0, 1, 4, 4])
    const full = 'room_type_full {"roomType":"STE","night":"2026-03-01"}'
    expect(await refusalFrom(desk.reserve({ roomTypeId: suiteTypeId }))).toBe(full)
    expect(await refusalFrom(desk.reserve({ roomTypeId: suiteTypeId, roomId: roomIdOf('303') }))).toBe(full)
    expect(await refusalFrom(desk.checkIn('303'))).toBe(full)
    await desk.reserve({ roomTypeId: suiteTypeId, arrivalDate: '2026-03-02' })
    expect(await free(suiteTypeId)).toEqual([0, 0, 4, 4])
  })

  test('takes in those it promised a room, and lets nobody stay into the promise of another', async () => {
    const promised = []
    for (let stay = 0; stay < 4; stay += 1) promised.push(await desk.reserve({ roomTypeId: suiteTypeId }))
    const [first] = promised
    await desk.checkIn('301', { stayId: first?.stayId ?? 0, departureDate: '2026-03-02' })
    expect(await free(suiteTypeId)).toEqual([0, 1, 4, 4])
    await desk.reserve({ roomTypeId: suiteTypeId, arrivalDate: '2026-03-02', departureDate: '2026-03-03' })
    expect(await refusalFrom(desk.extend(first?.stayId ?? 0, '2026-03-03'))).toBe(
      'room_type_full {"roomType":"STE","night":"2026-03-02"}',
    )
  })

  test('a twin in a suite leaves a twin free and takes a suite', async () => {
    const { stayId } = await desk.reserve({ roomTypeId: twinTypeId })
    expect([await free(twinTypeId, 1), await free(suiteTypeId, 1)]).toEqual([[11], [4]])
    await desk.checkIn('301', { stayId })
    expect([await free(twinTypeId, 1), await free(suiteTypeId, 1)]).toEqual([[12], [3]])
  })
})

describe('a reservation that is over', () => {
  test('says why', async () => {
    const { stays } = await desk.ask()
    const one = await desk.reserve()
    await stays.cancel(envelope({ stayId: one.stayId, reasonCode: 'no_answer' as const }))
    const other = await desk.reserve()
    await stays.markNoShow(envelope({ stayId: other.stayId, reasonCode: 'came_elsewhere' as const }))
    expect((await stays.history(one)).map(({ kind, reasonCode }) => [kind, reasonCode])).toEqual([
      ['reserved', null],
      ['cancelled', 'no_answer'],
    ])
    expect((await stays.history(other)).at(-1)).toMatchObject({
      kind: 'no_show',
      reasonCode: 'came_elsewhere',
      changedBy: 'The cashier',
    })
    expect(await free(twinTypeId, 1)).toEqual([12])
  })
})
