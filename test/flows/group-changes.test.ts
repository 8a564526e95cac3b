import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { changeGroup } from '@jiaoban/server/stays/change-group.command.ts'
import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { checkOutGroup } from '@jiaoban/server/stays/check-out-group.command.ts'
import { readGroupLeaving } from '@jiaoban/server/stays/group-leaving.service.ts'
import { readGroup } from '@jiaoban/server/stays/group-view.service.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import { readStayView } from '@jiaoban/server/stays/stay-view.service.ts'
import { writeRoomingList } from '@jiaoban/server/stays/write-rooming-list.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { standardType } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { sealShift } from '../support/sealed-shift.ts'

/** Rooms 101–103 are standard at 300.00, 201–203 deluxe at 500.00. Check-out is at 14:00, half a day until 18:00. */
let hotel: TestHotel
let typeId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  typeId = await standardType(hotel)
})

afterEach(() => hotel.close())

/** Two standard rooms at 300.00 for the night of the second. */
const block = () =>
  hotel.people.lina.run(openGroup, {
    name: '春游团',
    arrivalDate: '2026-03-02',
    departureDate: '2026-03-03',
    releaseDate: '2026-03-02',
    rooms: [{ roomTypeId: typeId, quantity: 2, rate: '300.00', adults: 2 }],
  })

type Changes = Partial<{
  arrivalDate: string
  departureDate: string
  releaseDate: string
  concessionReasonCode: string
  added: { roomTypeId: number; quantity: number; rate: string; adults: number }[]
  removed: { roomTypeId: number; quantity: number }[]
}>

const change = (groupId: number, changes: Changes) =>
  hotel.people.lina.run(changeGroup, {
    groupId,
    arrivalDate: '2026-03-02',
    departureDate: '2026-03-03',
    releaseDate: '2026-03-02',
    ...changes,
  })

/** `101 王芳 reserved 2026-03-02–2026-03-03` */
const rooms = async (groupId: number) =>
  (await readGroup(hotel.db.reader, groupId)).stays.map(
    (stay) =>
      `${stay.roomNumber || '–'} ${stay.guestName || '–'} ${stay.state} ${stay.arrivalDate}–${stay.departureDate}`,
  )

const agreed = async (stayId: number) =>
  (await readStayView(hotel.db.reader, stayId)).agreedRates.map(
    ({ night, list, rate }) => `${night} ${list} ${rate}`,
  )

describe('the block of a group', () => {
  test('takes rooms more at their own price, and no more than the house has', async () => {
    const { groupId } = await block()
    const deluxe = { roomTypeId: typeId + 1, quantity: 1, rate: '450.00', adults: 2 }
    expect(await refusalFrom(change(groupId, { added: [deluxe] }))).toMatch(/^concession_needs_reason/)
    expect(await change(groupId, { added: [deluxe], concessionReasonCode: 'group' })).toMatchObject({
      added: 1,
    })
    expect((await readGroup(hotel.db.reader, groupId)).rooms).toBe(3)
    const two = [{ roomTypeId: typeId, quantity: 2, rate: '300.00', adults: 2 }]
    expect(await refusalFrom(change(groupId, { added: two }))).toMatch(/^room_type_full/)
  })

  test('gives rooms back that nobody is named for, those without a room first', async () => {
    const { groupId, stayIds } = await block()
    const [first = 0, second = 0] = stayIds
    await hotel.people.lina.run(writeRoomingList, {
      groupId,
      rooms: [{ stayId: second, guestName: '', roomId: hotel.roomId('102') }],
    })
    await change(groupId, { removed: [{ roomTypeId: typeId, quantity: 1 }] })
    expect(await rooms(groupId)).toEqual([
      '– – cancelled 2026-03-02–2026-03-03',
      '102 – reserved 2026-03-02–2026-03-03',
    ])
    expect(first).not.toBe(second)
    await hotel.people.lina.run(writeRoomingList, {
      groupId,
      rooms: [{ stayId: second, guestName: '王芳', roomId: hotel.roomId('102') }],
    })
    expect(await refusalFrom(change(groupId, { removed: [{ roomTypeId: typeId, quantity: 1 }] }))).toBe(
      'group_rooms_named {"roomType":"STD","free":0,"asked":1}',
    )
  })

  test('moves to other dates with the rooms that were chosen; new nights cost what the room does', async () => {
    const { groupId, stayIds } = await block()
    const [first = 0] = stayIds
    await hotel.people.lina.run(writeRoomingList, {
      groupId,
      rooms: [{ stayId: first, guestName: '王芳', roomId: hotel.roomId('101') }],
    })
    await change(groupId, {
      arrivalDate: '2026-03-01',
      departureDate: '2026-03-04',
      releaseDate: '2026-03-01',
    })
    expect(await rooms(groupId)).toEqual([
      '101 王芳 reserved 2026-03-01–2026-03-04',
      '– – reserved 2026-03-01–2026-03-04',
    ])
    expect(await agreed(first)).toEqual([
      '2026-03-01 300.00 300.00',
      '2026-03-02 300.00 300.00',
      '2026-03-03 300.00 300.00',
    ])
    expect(await readGroup(hotel.db.reader, groupId)).toMatchObject({
      arrivalDate: '2026-03-01',
      departureDate: '2026-03-04',
    })
    await hotel.people.lina.run(checkInGroup, { groupId })
    expect(await refusalFrom(change(groupId, { arrivalDate: '2026-03-01', releaseDate: '2026-03-01' }))).toBe(
      'group_has_come {"rooms":2}',
    )
  })

  test.each<[Changes, RegExp]>([
    [{ arrivalDate: '2026-02-28' }, /^arrival_in_past/],
    [{ departureDate: '2026-03-01' }, /^departure_before_arrival/],
    [{ releaseDate: '2026-03-03' }, /^release_after_arrival/],
    [{ added: [{ roomTypeId: 5, quantity: 1, rate: '1.00', adults: 1 }] }, /^not_found/],
  ])('is refused what makes no sense: %j', async (changes, refusal) => {
    const { groupId } = await block()
    expect(await refusalFrom(change(groupId, changes))).toMatch(refusal)
  })
})

describe('a group that leaves', () => {
  /** In on the first, out on the second at 15:00: an hour after the house's. */
  const leaveLate = async () => {
    const { groupId, folioId, stayIds } = await block()
    await change(groupId, {
      arrivalDate: '2026-03-01',
      departureDate: '2026-03-02',
      releaseDate: '2026-03-01',
    })
    await hotel.people.lina.run(checkInGroup, { groupId })
    hotel.clock.set('2026-03-01T17:00:00.000Z')
    await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    hotel.clock.set('2026-03-02T07:00:00.000Z')
    const leave = (cash: string, choice: object = {}) =>
      hotel.people.lina.run(checkOutGroup, {
        groupId,
        folioVersion: 2,
        payments: [{ methodCode: 'cash', amount: cash, tendered: '1000.00' }],
        ...choice,
      })
    return { groupId, folioId, stayIds, leave }
  }

  test('after the house’s hour is asked what its rooms pay, and pays it to the cent', async () => {
    const { groupId, folioId, leave } = await leaveLate()
    expect(await readGroupLeaving(hotel.db.reader, groupId, hotel.clock.now())).toEqual({
      rooms: [
        expect.objectContaining({ roomNumber: '101', late: '150.00', isLookedAt: false }),
        expect.objectContaining({ roomNumber: '102', late: '150.00', isLookedAt: false }),
      ],
      masterLate: '300.00',
    })
    expect(await refusalFrom(leave('600.00'))).toBe('group_room_late {"room":"101","amount":"150.00"}')
    expect(await refusalFrom(leave('600.00', { lateCheckOut: 'by_rule' }))).toBe(
      'settlement_does_not_balance {"due":"900.00","given":"600.00"}',
    )
    expect(await leave('900.00', { lateCheckOut: 'by_rule' })).toMatchObject({ rooms: 2, number: 'B000001' })
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
    // 1,000.00 float, 2 nights × 300.00, 2 half days × 150.00
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1900.00')
    await sealShift(hotel)
  })

  test('pays nothing for late hours when the cashier lets it off', async () => {
    const { folioId, leave } = await leaveLate()
    await leave('600.00', { lateCheckOut: 'none' })
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
  })

  test('waits for a room that somebody looks at, unless it is let go without', async () => {
    const { stayIds, leave } = await leaveLate()
    await hotel.people.lina.run(requestInspection, { stayId: stayIds[1] ?? 0 })
    expect(await refusalFrom(leave('600.00', { lateCheckOut: 'none' }))).toBe(
      'inspection_not_answered {"room":"102"}',
    )
    expect(await leave('600.00', { lateCheckOut: 'none', isInspectionWaived: true })).toMatchObject({
      rooms: 2,
    })
  })
})
