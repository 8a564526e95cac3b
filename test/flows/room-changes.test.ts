import { changeRoomRules } from '@jiaoban/server/rooms/change-room-rules.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { changeRate } from '@jiaoban/server/stays/change-rate.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { moveRoom } from '@jiaoban/server/stays/move-room.command.ts'
import { readRoomBoard } from '@jiaoban/server/stays/room-board.service.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import { setOutOfOrder } from '@jiaoban/server/stays/set-out-of-order.command.ts'
import { shortenStay } from '@jiaoban/server/stays/shorten-stay.command.ts'
import { readStayView } from '@jiaoban/server/stays/stay-view.service.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

/** 101–103 are listed at 300.00, 201–203 at 500.00. A guest is in 101 until the 4th, for 280.00 a night. */
let hotel: TestHotel
let stayId: number
let folioId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  const arrived = await arrive('101')
  stayId = arrived.stayId
  folioId = arrived.folioId
})

afterEach(() => hotel.close())

const arrive = (room: string) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [guest(`E8803${room}`)],
    departureDate: '2026-03-04',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })

const move = (room: string, changes: object = {}, approver = false) =>
  hotel.people.lina.run(
    moveRoom,
    { stayId, roomId: hotel.roomId(room), rate: '280.00', reasonCode: 'noise', ...changes },
    approver ? { approver: hotel.people.zhaomin } : {},
  )

const view = () => readStayView(hotel.db.reader, stayId)

/** Where and at what price each night is held: `2026-03-01 101 280.00 open`. */
const nights = async (): Promise<string[]> => {
  const rows = (await runSql(
    hotel.db,
    `select night, room.number, room_night.rate_minor as rate, charge_kind as kind from room_night
     join room on room.id = room_night.room_id
     where stay_id = ${stayId} and is_released = 0 order by night`,
  )) as { night: string; number: string; rate: number; kind: string | null }[]
  return rows.map(({ night, number, rate, kind }) => `${night} ${number} ${rate} ${kind ?? 'open'}`)
}

const rollTo = async (date: string) => {
  hotel.clock.set(`${date}T02:00:00.000Z`)
  return hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

describe('a guest moves to another room', () => {
  test('the night slept stays where it was, the nights to come are held in the new room', async () => {
    await rollTo('2026-03-02')
    expect(await move('102')).toMatchObject({ from: '101', to: '102', rate: '280.00', cardsOut: 0 })
    expect(await nights()).toEqual([
      '2026-03-01 101 28000 charged',
      '2026-03-02 102 28000 open',
      '2026-03-03 102 28000 open',
    ])
    const { rooms } = await readRoomBoard(hotel.db.reader)
    const told = rooms.slice(0, 2).map((room) => `${room.number} ${room.housekeepingState} ${room.occupancy}`)
    expect(told).toEqual(['101 dirty vacant', '102 clean occupied'])
    const [party] = await runSql(hotel.db, `select room_number from folio_party where folio_id = ${folioId}`)
    expect(party).toEqual({ room_number: '102' })
    expect((await view()).roomChanges).toMatchObject([
      { fromRoom: '101', toRoom: '102', fromRate: '280.00', toRate: '280.00', reasonCode: 'noise' },
    ])
    // The room that was left is free for somebody else on the same night.
    await hotel.people.lina.run(checkIn, {
      roomId: hotel.roomId('101'),
      guests: [guest('E880399')],
      departureDate: '2026-03-03',
      rate: '300.00',
      adults: 1,
      acceptDirtyRoom: true,
    })
  })

  test('at a new price from tonight on, to the cent', async () => {
    await rollTo('2026-03-02')
    await move('201', { rate: '450.50' })
    // Turned once, the shift is counted before the next roll: nobody is at the desk here.
    await hotel.people.lina.run(shortenStay, { stayId, departureDate: '2026-03-03' })
    expect(await nights()).toEqual(['2026-03-01 101 28000 charged', '2026-03-02 201 45050 open'])
    expect(await hotel.balance('guest', folioId)).toBe('280.00')
  })

  test('what was asked of housekeeping in the old room is called off', async () => {
    await hotel.people.lina.run(requestInspection, { stayId })
    await move('102')
    expect((await view()).inspection).toBeNull()
    const rows = await runSql(hotel.db, 'select state from inspection')
    expect(rows).toEqual([{ state: 'cancelled' }])
  })

  test('a better room for the same money, and a lower price, are a lead’s to approve', async () => {
    expect(await refusalFrom(move('201'))).toBe('upgrade_needs_approval {"room":"201","rate":"280.00"}')
    expect(await refusalFrom(move('102', { rate: '200.00' }))).toBe(
      'lower_rate_needs_approval {"from":"280.00","to":"200.00"}',
    )
    await move('201', {}, true)
    expect(await nights()).toEqual([
      '2026-03-01 201 28000 open',
      '2026-03-02 201 28000 open',
      '2026-03-03 201 28000 open',
    ])
    expect((await view()).roomChanges).toMatchObject([{ approvedBy: '赵敏' }])
  })

  test('and is refused a room that is taken, dirty, out of order or their own', async () => {
    await arrive('102')
    await hotel.people.wufang.run(setOutOfOrder, {
      roomId: hotel.roomId('103'),
      fromDate: '2026-03-02',
      untilDate: '2026-03-03',
      reasonCode: 'power',
    })
    await move('201', {}, true)
    const refusals = [
      await refusalFrom(move('102')),
      await refusalFrom(move('101')),
      await refusalFrom(move('103')),
      await refusalFrom(move('201')),
    ]
    expect(refusals).toEqual([
      'room_occupied {"room":"102"}',
      'room_not_clean {"room":"101"}',
      'room_out_of_order {"room":"103"}',
      'already_in_room {"room":"201"}',
    ])
    await hotel.people.lina.run(shortenStay, { stayId, departureDate: '2026-03-02' })
    await rollTo('2026-03-02')
    expect(await refusalFrom(move('203', { rate: '600.00' }))).toBe(
      'no_night_ahead {"departureDate":"2026-03-02"}',
    )
  })
})

describe('nights that are given away', () => {
  test.each(['complimentary', 'house_use'] as const)('%s: settled without a posting', async (kind) => {
    await hotel.people.lina.run(
      changeRate,
      { stayId, kind, reasonCode: 'staff' },
      { approver: hotel.people.zhaomin },
    )
    // The roll seals B12: the night counts as occupied and as settled.
    expect(await rollTo('2026-03-02')).toMatchObject({ nightsCharged: 1, nightRevenue: '0.00' })
    expect(await nights()).toEqual([
      `2026-03-01 101 0 ${kind}`,
      '2026-03-02 101 0 open',
      '2026-03-03 101 0 open',
    ])
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
    await hotel.people.lina.run(extendStay, { stayId, departureDate: '2026-03-05' })
    const [free] = await runSql(
      hotel.db,
      `select free_kind from room_night where stay_id = ${stayId} and night = '2026-03-04'`,
    )
    expect(free).toEqual({ free_kind: kind })
    await hotel.people.lina.run(
      changeRate,
      { stayId, kind: 'paid', rate: '260.00', reasonCode: 'agreed' },
      { approver: hotel.people.zhaomin },
    )
    expect((await nights()).slice(1, 3)).toEqual(['2026-03-02 101 26000 open', '2026-03-03 101 26000 open'])
  })

  test('a stay that became shorter and longer again is still given away for the same reason', async () => {
    const { lina, zhaomin } = hotel.people
    await rollTo('2026-03-02')
    await lina.run(changeRate, { stayId, kind: 'house_use', reasonCode: 'staff' }, { approver: zhaomin })
    await lina.run(shortenStay, { stayId, departureDate: '2026-03-02' })
    await lina.run(extendStay, { stayId, departureDate: '2026-03-03' })
    const [free] = await runSql(
      hotel.db,
      `select free_kind from room_night where stay_id = ${stayId} and is_released = 0 and night = '2026-03-02'`,
    )
    expect(free).toEqual({ free_kind: 'house_use' })
  })

  test('nobody does it alone', async () => {
    const alone = hotel.people.lina.run(changeRate, { stayId, kind: 'house_use', reasonCode: 'staff' })
    expect(await refusalFrom(alone)).toBe('approval_required {"reason":"changeRate"}')
  })
})

describe('a guest leaves earlier', () => {
  const rule = (earlyDepartureFee: 'none' | 'half' | 'full') =>
    hotel.people.admin.run(changeRoomRules, {
      nightUntil: '06:00',
      earlyDepartureFee,
      keyCardPrice: '50.00',
      extraBedPrice: '100.00',
      breakfastPrice: '38.00',
      hourly: { firstHours: 4, firstPercent: 50, furtherPercent: 10 },
      checkTimes: [],
    })
  const shorten = (changes: object = {}, approver = false) =>
    hotel.people.lina.run(
      shortenStay,
      { stayId, departureDate: '2026-03-02', ...changes },
      approver ? { approver: hotel.people.zhaomin } : {},
    )

  test.each([
    // rule, waived → fee, balance
    ['none', false, null, '0.00'],
    ['half', false, '140.00', '140.00'],
    ['full', false, '280.00', '280.00'],
    ['full', true, null, '0.00'],
  ] as const)('the house asks %s, waived %s: %s', async (fee, isFeeWaived, charged, balance) => {
    await rule(fee)
    expect(await shorten({ isFeeWaived }, isFeeWaived)).toEqual({
      stayId,
      departureDate: '2026-03-02',
      fee: charged,
    })
    expect(await nights()).toEqual(['2026-03-01 101 28000 open'])
    expect(await hotel.balance('guest', folioId)).toBe(balance)
  })

  test('and is refused without approval, a later date, a night that is paid, the past', async () => {
    await rule('half')
    expect(await refusalFrom(shorten({ isFeeWaived: true }))).toBe(
      'fee_waiver_needs_approval {"amount":"140.00"}',
    )
    expect(await refusalFrom(shorten({ departureDate: '2026-03-04' }))).toBe(
      'departure_not_earlier {"departureDate":"2026-03-04"}',
    )
    expect(await refusalFrom(shorten({ departureDate: '2026-02-28' }))).toBe(
      'departure_in_past {"departureDate":"2026-02-28","current":"2026-03-01"}',
    )
    const extended = hotel.people.lina.run(extendStay, { stayId, departureDate: '2026-03-03' })
    expect(await refusalFrom(extended)).toBe('stay_becomes_shorter {"departureDate":"2026-03-04"}')
  })
})
