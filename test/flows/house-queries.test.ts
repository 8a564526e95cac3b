import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Browser, envelope, refusalFrom } from '../support/browser.ts'
import { runSql } from '../support/raw-sql.ts'
import { openSmallHouse, repairOf, roomIdOf, suiteTypeId } from '../support/small-house.ts'
import { type StaffedHotel, staffIdOf } from '../support/staffed-hotel.ts'
import { stranger, StayDesk } from '../support/stay-desk.ts'

/**
 * One evening: 201 leaves, 202 stays and has paid a deposit, 203 is out of order, 204 waits for an inspection,
 * 205 is reserved for now, 206 is dirty, a suite is reserved for later; somebody was here before.
 */
let hotel: StaffedHotel
let desk: StayDesk
let staying: { stayId: number; folioId: number }
let reservedId: number

const plate = '京A·12345'

beforeAll(async () => {
  hotel = await openSmallHouse()
  desk = new StayDesk(hotel)
  await desk.checkIn('201', { departureDate: '2026-03-01', guests: [stranger('Liu Day')] })
  staying = await desk.checkIn('202', {
    departureDate: '2026-03-03',
    guests: [
      { ...stranger('欧阳 娜娜'), idNumber: '110101199003071234', phone: '139 0000 7777' },
      stranger('Kim'),
    ],
    plate,
    deposit: { tenders: [{ methodCode: 'cash', amount: '900.00' }] },
  })
  const inspected = await desk.checkIn('204', { guests: [stranger('Wu Wait')] })
  const { inspections, rooms } = await desk.ask()
  await inspections.request(envelope({ stayId: inspected.stayId }))
  await rooms.setOutOfOrder(envelope(repairOf('203')))
  await rooms.setState(envelope({ roomId: roomIdOf('206'), state: 'dirty' as const }))
  reservedId = (await desk.reserve({ roomId: roomIdOf('205') })).stayId
  await desk.reserve({
    roomTypeId: suiteTypeId,
    roomId: roomIdOf('301'),
    arrivalDate: '2026-03-05',
    departureDate: '2026-03-07',
    guest: { name: 'Later Li' },
  })
})

afterAll(() => hotel.db.close())

describe('the board', () => {
  test('counts the house', async () => {
    const { rooms } = await desk.ask()
    expect((await rooms.board()).counts).toEqual({
      arrivals: 1,
      departures: 1,
      inHouse: 3,
      vacantClean: 11,
      waitingInspection: 1,
    })
  })

  test('tells of each room who is in it, what is owed and held, and who comes', async () => {
    const { rooms } = await desk.ask()
    const board = await rooms.board()
    const told = board.rooms.slice(0, 6).map((room) => {
      const { stay, arriving } = room
      const inside = stay ? `${stay.guestName} ${stay.balance}/${stay.deposits} ${stay.inspection}` : ''
      return `${room.number} ${room.housekeepingState} ${room.occupancy} ${inside}${arriving?.guestName ?? ''}`
    })
    expect(told).toEqual([
      '201 clean due_out Liu Day 0.00/0.00 none',
      '202 clean occupied 欧阳 娜娜 0.00/900.00 none',
      '203 out_of_order vacant ',
      '204 clean occupied Wu Wait 0.00/0.00 requested',
      '205 clean vacant Zhao Min',
      '206 dirty vacant ',
    ])
  })
})

test.each([
  // arrival, departure, type → free
  ['2026-03-01', '2026-03-02', suiteTypeId, ['301', '302', '303', '304']],
  ['2026-03-04', '2026-03-06', suiteTypeId, ['302', '303', '304']],
  [
    '2026-03-01',
    '2026-03-01',
    undefined,
    ['207', '208', '209', '210', '211', '212', '301', '302', '303', '304', '206'],
  ],
  [
    '2026-03-03',
    '2026-03-04',
    undefined,
    [
      '201',
      '202',
      '204',
      '205',
      '207',
      '208',
      '209',
      '210',
      '211',
      '212',
      '301',
      '302',
      '303',
      '304',
      '203',
      '206',
    ],
  ],
])('free from %s to %s: type %s', async (arrivalDate, departureDate, roomTypeId, numbers) => {
  const { rooms } = await desk.ask()
  const free = await rooms.free({ arrivalDate, departureDate, ...(roomTypeId ? { roomTypeId } : {}) })
  expect(free.map(({ number }) => number)).toEqual(numbers)
})

test('what a reservation holds is free for its guest, and for nobody else', async () => {
  const { rooms } = await desk.ask()
  const nights = { arrivalDate: '2026-03-01', departureDate: '2026-03-03' }
  const holds = async (stayId?: number) =>
    (await rooms.free({ ...nights, stayId })).some(({ number }) => number === '205')
  expect([await holds(), await holds(reservedId)]).toEqual([false, true])
})

describe('the one box finds', () => {
  test.each([
    ['a room and who is in it', '202', 'stay 202 欧阳 娜娜'],
    ['a room nobody is in', '207', 'room 207'],
    ['the rest of a name', '娜娜', 'stay 202 欧阳 娜娜'],
    ['a name without its space', 'wuwait', 'stay 204 Wu Wait'],
    ['whoever shares the room', 'kim', 'stay 202 欧阳 娜娜'],
    ['a phone, however it is written', '139-0000-7777', 'stay 202 欧阳 娜娜'],
    ['the end of an ID number', '071234', 'stay 202 欧阳 娜娜'],
    ['a plate', '京a12345', 'stay 202 欧阳 娜娜'],
    ['a slip by its number', 'd000001', 'stay 202 欧阳 娜娜'],
    ['a slip by its code', 'JBD000001', 'stay 202 欧阳 娜娜'],
    ['somebody expected', 'zhao', 'stay 205 Zhao Min'],
    ['nobody, whatever the pattern', '%', undefined],
    ['nobody', '查无此人', undefined],
  ])('%s: "%s"', async (_, text, first) => {
    const { stays } = await desk.ask()
    const [hit] = await stays.search({ text })
    const told =
      hit?.kind === 'stay'
        ? `stay ${hit.roomNumber} ${hit.guestName}`
        : hit?.kind === 'room'
          ? `room ${hit.number}`
          : hit?.name
    expect(told).toBe(first)
  })

  test('the stay of a scanned slip, or says that there is none', async () => {
    const { stays } = await desk.ask()
    expect(await stays.findBySlip({ code: ' jbd000001 ' })).toMatchObject({
      stayId: staying.stayId,
      slip: 'D000001',
      state: 'issued',
      movedTo: [],
    })
    expect(await refusalFrom(stays.findBySlip({ code: 'JBD999999' }))).toBe(
      'not_found {"what":"depositSlip"}',
    )
  })
})

test('the lists of the desk', async () => {
  const { stays } = await desk.ask()
  const rooms = (list: readonly { roomNumber: string }[]) => list.map(({ roomNumber }) => roomNumber)
  expect(rooms(await stays.inHouse())).toEqual(['201', '202', '204'])
  expect(rooms(await stays.departures())).toEqual(['201'])
  expect(await stays.arrivals()).toMatchObject([{ stayId: reservedId, roomNumber: '205', rate: '280.00' }])
})

describe('who a guest is', () => {
  const readings = () =>
    runSql(hotel.db, 'select guest_id, staff_id from guest_record_reading order by guest_id')

  test('is masked, until somebody who may asks for it, which is written down', async () => {
    const { stays, guests } = await desk.ask()
    const view = await stays.byId({ stayId: staying.stayId })
    expect(view.guests[0]).toMatchObject({
      name: '欧阳 娜娜',
      idNumber: '**************1234',
      isPrimary: true,
    })
    expect(await readings()).toEqual([])
    const numbers = await stays.guestIds({ stayId: staying.stayId })
    expect(numbers[0]).toEqual({ guestId: view.guests[0]?.guestId, idNumber: '110101199003071234' })
    expect(await readings()).toEqual(
      numbers.map(({ guestId }) => ({ guest_id: guestId, staff_id: staffIdOf('cashier') })),
    )
    const [suggested] = await guests.suggest({ text: '欧阳娜' })
    expect(suggested).toMatchObject({ phone: '139 0000 7777', idNumber: '**************1234' })
    hotel.clock.advance({ minutes: 1 })
    const record = await guests.byId({ guestId: suggested?.guestId ?? 0 })
    expect(record).toMatchObject({ idKind: 'id_card', idNumber: '110101199003071234' })
    expect(await readings()).toHaveLength(3)
  })

  test('is not for the accountant, nor for the housekeeper', async () => {
    for (const role of ['accountant', 'administrator', 'housekeeper'] as const) {
      const browser = new Browser(hotel)
      await browser.signIn(role)
      const { stays } = await browser.ask()
      expect(await refusalFrom(stays.guestIds({ stayId: staying.stayId }))).toMatch(/^not_permitted/)
    }
  })

  test('nobody is found under an id that nobody has', async () => {
    const { stays, guests } = await desk.ask()
    expect(await refusalFrom(stays.byId({ stayId: 77 }))).toBe('not_found {"what":"stay"}')
    expect(await refusalFrom(guests.byId({ guestId: 77 }))).toBe('not_found {"what":"guest"}')
  })
})
