import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { changeRate } from '@jiaoban/server/stays/change-rate.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { moveRoom } from '@jiaoban/server/stays/move-room.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { undoCheckOut } from '@jiaoban/server/stays/undo-check-out.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { leaving, standardType } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'

/** 101–103 are listed at 300.00. A guest came today, paid the night, left, and came back: tonight is charged. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

interface InHouse {
  readonly stayId: number
  readonly folioId: number
}

const arrive = (room: string, changes: object = {}): Promise<InHouse> =>
  hotel.people.lina.run(
    checkIn,
    {
      roomId: hotel.roomId(room),
      guests: [guest(`E8809${room}`)],
      departureDate: '2026-03-03',
      rate: '300.00',
      adults: 1,
      ...changes,
    },
    { approver: hotel.people.admin },
  )

const leave = async (stay: InHouse, amount: string | null): Promise<void> => {
  const [folio] = await listFoliosOfStay(hotel.db.reader, stay.stayId)
  await hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: folio?.version ?? 0,
    payments: amount === null ? [] : [{ methodCode: 'cash', amount, tendered: amount }],
  })
}

const comeBack = (stay: InHouse) =>
  hotel.people.lina.run(
    undoCheckOut,
    { stayId: stay.stayId, reasonCode: 'stays_on' },
    { approver: hotel.people.zhaomin },
  )

const paidTonight = async (changes: object = {}): Promise<InHouse> => {
  const stay = await arrive('101', changes)
  await leave(stay, '300.00')
  await comeBack(stay)
  return stay
}

const move = (stay: InHouse, room: string, changes: object = {}) =>
  hotel.people.lina.run(moveRoom, {
    stayId: stay.stayId,
    roomId: hotel.roomId(room),
    rate: '300.00',
    reasonCode: 'noise',
    ...changes,
  })

/** Every night of a stay that is held or charged: `2026-03-01 101 300.00 charged held`. */
const nights = async ({ stayId }: InHouse): Promise<string[]> => {
  const rows = (await runSql(
    hotel.db,
    `select night, room.number, room_night.rate_minor as rate, charge_kind as kind, is_released as released
     from room_night join room on room.id = room_night.room_id
     where stay_id = ${stayId} and (is_released = 0 or charge_kind is not null) order by night, room_night.id`,
  )) as { night: string; number: string; rate: number; kind: string | null; released: number }[]
  return rows.map(
    ({ night, number, rate, kind, released }) =>
      `${night} ${number} ${rate} ${kind ?? 'open'} ${released === 1 ? 'released' : 'held'}`,
  )
}

const reserve = async (room: string, arrivalDate: string, departureDate: string) =>
  hotel.people.lina.run(reserveStay, {
    source: 'direct',
    guest: { name: '赵敏' },
    roomTypeId: await standardType(hotel),
    roomId: hotel.roomId(room),
    arrivalDate,
    departureDate,
    rate: '300.00',
    adults: 1,
  })

const money = async ({ folioId }: InHouse) => [
  await hotel.balance('guest', folioId),
  await hotel.balance('cash.drawer', 'FO1'),
  (await runSql(hotel.db, 'select count(*) as postings from posting'))[0],
]

describe('a guest whose night is charged already moves to another room', () => {
  test('tonight is held in the new room, nobody else is sold it, and the old one is free', async () => {
    const stay = await paidTonight()
    const before = await money(stay)
    await move(stay, '102')
    expect(await nights(stay)).toEqual([
      '2026-03-01 102 30000 charged held',
      '2026-03-02 102 30000 open held',
    ])
    expect(await money(stay)).toEqual(before)
    expect(await refusalFrom(reserve('102', '2026-03-01', '2026-03-02'))).toBe(
      'room_taken {"room":"102","night":"2026-03-01"}',
    )
    const insert = `insert into room_night (id, room_id, night, turn, stay_id, rate_minor, currency, is_released)
      select 1, room_id, night, turn + 1, stay_id, rate_minor, currency, 0 from room_night
      where room_id = ${hotel.roomId('102')} and night = '2026-03-01'`
    expect(await refusalOf(hotel.db, insert)).toBe('room_night_held_once')
    await reserve('101', '2026-03-01', '2026-03-03')
  })

  test('who stays this night only moves too, at the price that was paid', async () => {
    const stay = await paidTonight({ departureDate: '2026-03-02' })
    expect(await refusalFrom(move(stay, '102', { rate: '310.00' }))).toBe(
      'no_night_ahead {"departureDate":"2026-03-02"}',
    )
    await move(stay, '102')
    expect(await nights(stay)).toEqual(['2026-03-01 102 30000 charged held'])
    await reserve('102', '2026-03-02', '2026-03-03')
  })

  test('a new price is that of the nights to come', async () => {
    const stay = await paidTonight({ departureDate: '2026-03-04' })
    await move(stay, '201', { rate: '500.00' })
    expect(await nights(stay)).toEqual([
      '2026-03-01 201 30000 charged held',
      '2026-03-02 201 50000 open held',
      '2026-03-03 201 50000 open held',
    ])
  })

  test('a night given away, or by day, keeps what it was settled as', async () => {
    const free = await arrive('101', { departureDate: '2026-03-03' })
    await hotel.people.lina.run(
      changeRate,
      { stayId: free.stayId, kind: 'house_use', reasonCode: 'staff' },
      { approver: hotel.people.zhaomin },
    )
    await leave(free, null)
    await comeBack(free)
    await hotel.people.lina.run(
      changeRate,
      { stayId: free.stayId, kind: 'paid', rate: '300.00', reasonCode: 'agreed' },
      { approver: hotel.people.zhaomin },
    )
    await move(free, '102')
    expect(await nights(free)).toEqual(['2026-03-01 102 0 house_use held', '2026-03-02 102 30000 open held'])
    const day = await arrive('103', { departureDate: '2026-03-01' })
    await leave(day, '300.00')
    await comeBack(day)
    await move(day, '101', { acceptDirtyRoom: true })
    expect(await nights(day)).toEqual(['2026-03-01 101 30000 charged held'])
  })

  test('a room that somebody holds for tonight is refused, whatever was paid', async () => {
    const stay = await paidTonight({ departureDate: '2026-03-02' })
    await reserve('102', '2026-03-01', '2026-03-02')
    expect(await refusalFrom(move(stay, '102'))).toBe('room_taken {"room":"102","night":"2026-03-01"}')
    expect(await nights(stay)).toEqual(['2026-03-01 101 30000 charged held'])
  })

  test('the audit charges no night twice, and B12 holds', async () => {
    const stay = await paidTonight()
    await move(stay, '102')
    hotel.clock.set('2026-03-02T02:00:00.000Z')
    const rolled = await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    expect(rolled).toMatchObject({ nightsCharged: 0, nightRevenue: '0.00' })
    expect(await nights(stay)).toEqual([
      '2026-03-01 102 30000 charged held',
      '2026-03-02 102 30000 open held',
    ])
  })

  test('a second check-out is taken back in the room the guest has now', async () => {
    const stay = await paidTonight()
    await move(stay, '102')
    await leave(stay, null)
    await reserve('101', '2026-03-01', '2026-03-03')
    await comeBack(stay)
    await move(stay, '103')
    expect(await nights(stay)).toEqual([
      '2026-03-01 103 30000 charged held',
      '2026-03-02 103 30000 open held',
    ])
    expect(await hotel.balance('guest', stay.folioId)).toBe('0.00')
  })
})

describe('a guest who came after the roll moves in the same night', () => {
  beforeEach(async () => {
    await arrive('103')
    hotel.clock.set('2026-03-01T16:30:00.000Z')
    await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    hotel.clock.set('2026-03-01T19:00:00.000Z')
  })

  test.each([
    ['2026-03-02', ['2026-03-01 102 30000 charged held']],
    ['2026-03-03', ['2026-03-01 102 30000 charged held', '2026-03-02 102 30000 open held']],
  ])(
    'leaving on %s: the night before goes along until the hour of the house',
    async (departureDate, held) => {
      const stay = await arrive('101', { isNightBefore: true, departureDate })
      const before = await money(stay)
      await move(stay, '102')
      expect(await nights(stay)).toEqual(held)
      expect(await money(stay)).toEqual(before)
      // Somebody else who comes this night sleeps in the room that was left.
      const next = await arrive('101', { isNightBefore: true, departureDate, acceptDirtyRoom: true })
      expect((await nights(next))[0]).toBe('2026-03-01 101 30000 charged held')
    },
  )

  test('after it the night slept stays where it was', async () => {
    const stay = await arrive('101', { isNightBefore: true })
    hotel.clock.set('2026-03-02T02:00:00.000Z')
    await move(stay, '102')
    expect(await nights(stay)).toEqual([
      '2026-03-01 101 30000 charged held',
      '2026-03-02 102 30000 open held',
    ])
  })

  test('a room whose guest moved on is free for the night that is left of it', async () => {
    const [resident] = await runSql(hotel.db, `select id from stay where state = 'in_house'`)
    await move({ stayId: (resident as { id: number }).id, folioId: 0 }, '102')
    const next = await arrive('103', { isNightBefore: true, acceptDirtyRoom: true })
    expect((await nights(next))[0]).toBe('2026-03-01 103 30000 charged held')
  })
})
