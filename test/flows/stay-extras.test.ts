import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { changeRoomRules } from '@jiaoban/server/rooms/change-room-rules.command.ts'
import { addStayGuest } from '@jiaoban/server/stays/add-stay-guest.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { moveRoom } from '@jiaoban/server/stays/move-room.command.ts'
import { recordRoomCheck } from '@jiaoban/server/stays/record-room-check.command.ts'
import { readRoomCheckWarning } from '@jiaoban/server/stays/room-check-warning.service.ts'
import { setStayExtras } from '@jiaoban/server/stays/set-stay-extras.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Browser, refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { hotelPassword } from '../support/small-hotel.ts'

/** A guest in 101 until the 4th, for 280.00 a night. */
let hotel: TestHotel
let stayId: number
let folioId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  const arrived = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ ...guest('E880500'), name: '=王,建国' }],
    departureDate: '2026-03-04',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })
  stayId = arrived.stayId
  folioId = arrived.folioId
})

afterEach(() => hotel.close())

const rollTo = async (date: string) => {
  hotel.clock.set(`${date}T02:00:00.000Z`)
  return hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

describe('extra bed and breakfast', () => {
  test('are charged with the night by the audit, at the price that was agreed', async () => {
    await hotel.people.lina.run(setStayExtras, { stayId, extraBeds: 1, breakfasts: 2 })
    await hotel.people.admin.run(changeRoomRules, {
      nightUntil: '06:00',
      earlyDepartureFee: 'none',
      keyCardPrice: '50.00',
      extraBedPrice: '999.00',
      breakfastPrice: '999.00',
      hourly: { firstHours: 4, firstPercent: 50, furtherPercent: 10 },
      checkTimes: [],
    })
    expect(await rollTo('2026-03-02')).toMatchObject({ nightsCharged: 1, nightRevenue: '280.00' })
    const lines = await runSql(
      hotel.db,
      `select transaction_code as code, quantity, amount_minor as amount from folio_line
       where folio_id = ${folioId} order by line_number`,
    )
    expect(lines).toEqual([
      { code: 'room', quantity: 1, amount: 28_000 },
      { code: 'extra_bed', quantity: 1, amount: 10_000 },
      { code: 'breakfast', quantity: 2, amount: 7_600 },
    ])
    // 280.00 + 100.00 + 2 × 38.00
    expect(await hotel.balance('guest', folioId)).toBe('456.00')
  })

  test('are charged no more when the guest wants them no more', async () => {
    await hotel.people.lina.run(setStayExtras, { stayId, extraBeds: 1, breakfasts: 0 })
    await hotel.people.lina.run(setStayExtras, { stayId, extraBeds: 0, breakfasts: 0 })
    await rollTo('2026-03-02')
    expect(await hotel.balance('guest', folioId)).toBe('280.00')
  })
})

describe('housekeeping’s list of occupied rooms', () => {
  const check = (checkTime: string, rooms: readonly string[]) =>
    hotel.people.wufang.run(recordRoomCheck, {
      checkTime,
      occupiedRoomIds: rooms.map((room) => hotel.roomId(room)),
    })

  test('agrees with the desk, or is an open matter', async () => {
    expect(await check('10:00', ['101'])).toEqual({ checkTime: '10:00', differences: [] })
    expect(await check('15:00', ['203'])).toEqual({
      checkTime: '15:00',
      differences: [
        { number: '101', isOnlyAtDesk: true },
        { number: '203', isOnlyAtDesk: false },
      ],
    })
    expect(await runSql(hotel.db, 'select kind from open_matter')).toEqual([{ kind: 'room_check' }])
  })

  test('is taken once an hour, and at the hours of the house', async () => {
    await check('10:00', ['101'])
    expect(await refusalFrom(check('10:00', []))).toBe('room_check_taken {"time":"10:00"}')
    expect(await refusalFrom(check('11:00', []))).toBe('room_check_not_set {"time":"11:00"}')
    const stranger = hotel.people.wufang.run(recordRoomCheck, { checkTime: '21:00', occupiedRoomIds: [77] })
    expect(await refusalFrom(stranger)).toBe('not_found {"what":"room"}')
  })
})

test('the desk is told of hours without a check, and of rooms that differ until they no longer do', async () => {
  const told = async () => {
    const warning = await readRoomCheckWarning(hotel.db.reader, hotel.clock.now())
    const rooms = warning.differences.map(
      ({ number, isOnlyAtDesk, ...difference }) =>
        `${number} ${isOnlyAtDesk ? 'empty' : 'slept in'}${difference.stayId === null ? '' : ' by a stay'}`,
    )
    return [...warning.missed, ...rooms]
  }
  expect(await told()).toEqual([])
  hotel.clock.set('2026-03-01T02:01:00.000Z')
  expect(await told()).toEqual(['10:00'])
  const { wufang, lina } = hotel.people
  await wufang.run(recordRoomCheck, { checkTime: '10:00', occupiedRoomIds: [hotel.roomId('203')] })
  expect(await told()).toEqual(['101 empty by a stay', '203 slept in'])
  await lina.run(checkIn, {
    roomId: hotel.roomId('203'),
    guests: [guest('E88203')],
    departureDate: '2026-03-02',
    rate: '500.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '500.00' }] },
  })
  expect(await told()).toEqual(['101 empty by a stay'])
  await wufang.run(recordRoomCheck, {
    checkTime: '15:00',
    occupiedRoomIds: [hotel.roomId('101'), hotel.roomId('203')],
  })
  expect(await told()).toEqual([])
})

describe('the list for the police register', () => {
  const ask = async (username: string) => {
    const browser = new Browser(hotel)
    await (await browser.ask()).session.signIn({ username, password: hotelPassword })
    return browser.ask()
  }

  test('is a file with whole ID numbers; who took it and whom they read is kept', async () => {
    hotel.clock.set('2026-03-01T06:05:00.000Z')
    await hotel.people.lina.run(addStayGuest, { stayId, guest: guest('E880501') })
    const { guests } = await ask('lina')
    const list = { kind: 'arrivals' as const, from: '2026-03-01', until: '2026-03-01' }
    const file = await guests.register(list)
    expect({ ...file, content: file.content.split('\r\n') }).toEqual({
      fileName: 'arrivals-2026-03-01-2026-03-01.csv',
      guests: 2,
      content: [
        '\uFEFF姓名,证件类型,证件号码,国籍,房号,入住时间,离店时间,住过的房间',
        `"'=王,建国",passport,E880500,CHN,101,2026-03-01 09:00,,101 2026-03-01–`,
        '王建国,passport,E880501,CHN,101,2026-03-01 14:05,,101 2026-03-01–',
        '',
      ],
    })
    expect(await runSql(hotel.db, 'select kind, guests from register_export')).toEqual([
      { kind: 'arrivals', guests: 2 },
    ])
    expect(await runSql(hotel.db, 'select guest_id from guest_record_reading')).toHaveLength(2)
    expect((await guests.register({ ...list, kind: 'departures' })).guests).toBe(0)
  })

  test('tells every room of a stay with its dates', async () => {
    hotel.clock.set('2026-03-01T08:00:00.000Z')
    await hotel.people.lina.run(moveRoom, {
      stayId,
      roomId: hotel.roomId('102'),
      rate: '280.00',
      reasonCode: 'noise',
    })
    const { guests } = await ask('lina')
    const file = await guests.register({ kind: 'arrivals', from: '2026-03-01', until: '2026-03-01' })
    expect(file.content).toContain(',102,2026-03-01 09:00,,101 2026-03-01–2026-03-01; 102 2026-03-01–')
  })

  test('is for those who may see whole ID numbers', async () => {
    const { guests } = await ask('admin')
    const list = { kind: 'arrivals' as const, from: '2026-03-01', until: '2026-03-01' }
    expect(await refusalFrom(guests.register(list))).toBe('not_permitted {"command":"exportGuestRegister"}')
  })
})
