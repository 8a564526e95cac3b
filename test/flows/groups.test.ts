import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { readAvailability } from '@jiaoban/server/stays/availability.service.ts'
import { cancelGroup } from '@jiaoban/server/stays/cancel-group.command.ts'
import { cancelReservation } from '@jiaoban/server/stays/cancel-reservation.command.ts'
import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { checkOutGroup } from '@jiaoban/server/stays/check-out-group.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { readGroup } from '@jiaoban/server/stays/group-view.service.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { undoCheckOut } from '@jiaoban/server/stays/undo-check-out.command.ts'
import { writeRoomingList } from '@jiaoban/server/stays/write-rooming-list.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { setRoomState } from '@jiaoban/server/rooms/set-room-state.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { companyFacts } from '../support/busy-company.ts'
import { guest } from '../support/busy-guest.ts'
import { leaving, standardType } from '../support/busy-hotel.ts'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { sealShift } from '../support/sealed-shift.ts'

/** Rooms 101–103 are standard, 201–203 deluxe. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel({ startAt: '2026-03-01T06:00:00.000Z' })
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

interface Block {
  readonly arrivalDate?: string
  readonly departureDate?: string
  readonly releaseDate?: string
  readonly rooms?: { roomTypeId: number; quantity: number; rate: string; adults: number }[]
}

/** Two standard rooms for two nights at 260.00. */
const block = async (changes: Block = {}) =>
  hotel.people.lina.run(openGroup, {
    name: '春游团',
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-03',
    releaseDate: '2026-03-01',
    concessionReasonCode: 'group',
    rooms: [{ roomTypeId: await standardType(hotel), quantity: 2, rate: '260.00', adults: 2, breakfasts: 2 }],
    ...changes,
  })

const view = (groupId: number) => readGroup(hotel.db.reader, groupId)

const rooms = async (groupId: number) =>
  (await view(groupId)).stays.map(
    ({ roomNumber, guestName, state, balance }) =>
      `${roomNumber || '–'} ${guestName || '–'} ${state} ${balance}`,
  )

const free = async (night: string) => {
  const roomTypeId = await standardType(hotel)
  const rows = await readAvailability(hotel.db.reader, { from: night, end: '2026-03-09' })
  return rows.find((row) => row.roomTypeId === roomTypeId && row.night === night)?.free
}

const roll = async (at: string) => {
  hotel.clock.set(at)
  await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

describe('a group', () => {
  test('blocks rooms like any reservation, and gives them back', async () => {
    const { groupId } = await block()
    expect([await free('2026-03-01'), await free('2026-03-02'), await free('2026-03-03')]).toEqual([1, 1, 3])
    expect(await refusalFrom(block())).toBe('room_type_full {"roomType":"STD","night":"2026-03-01"}')
    await hotel.people.chenjing.run(cancelGroup, { groupId, reasonCode: 'guest_cancelled' })
    expect(await free('2026-03-01')).toBe(3)
    expect(await rooms(groupId)).toEqual(['– – cancelled 0.00', '– – cancelled 0.00'])
    expect((await view(groupId)).state).toBe('cancelled')
    await block()
  })

  test.each([
    [{ arrivalDate: '2026-02-27' }, /^arrival_in_past/],
    [{ departureDate: '2026-02-27' }, /^departure_before_arrival/],
    [{ releaseDate: '2026-03-02' }, /^release_after_arrival/],
    [{ rooms: [{ roomTypeId: 5, quantity: 1, rate: '1.00', adults: 1 }] }, /^not_found/],
  ])('with %j is refused', async (changes, refusal) => {
    expect(await refusalFrom(block(changes))).toMatch(refusal)
  })

  test('has a rooming list: names now, rooms now or later', async () => {
    const { groupId, stayIds } = await block()
    const [first = 0, second = 0] = stayIds
    const { chenjing } = hotel.people
    await chenjing.run(writeRoomingList, {
      groupId,
      rooms: [
        { stayId: first, guestName: '王芳', roomId: hotel.roomId('102') },
        { stayId: second, guestName: '李明' },
      ],
    })
    expect(await rooms(groupId)).toEqual(['102 王芳 reserved 0.00', '– 李明 reserved 0.00'])
    await chenjing.run(writeRoomingList, {
      groupId,
      rooms: [
        { stayId: first, guestName: '王芳芳', roomId: hotel.roomId('103') },
        { stayId: second, guestName: '', roomId: hotel.roomId('102') },
      ],
    })
    expect(await rooms(groupId)).toEqual(['103 王芳芳 reserved 0.00', '102 李明 reserved 0.00'])
    const twice = { groupId, rooms: stayIds.map((stayId) => ({ stayId, roomId: hotel.roomId('101') })) }
    expect(await refusalFrom(chenjing.run(writeRoomingList, twice))).toBe('rooming_list_twice')
    const other = { groupId, rooms: [{ stayId: 5, guestName: 'X' }] }
    expect(await refusalFrom(chenjing.run(writeRoomingList, other))).toBe('stay_not_of_group')
  })

  test('loses the rooms nobody is named for when its release date has passed', async () => {
    const { groupId, stayIds } = await block({
      arrivalDate: '2026-03-04',
      departureDate: '2026-03-05',
      releaseDate: '2026-03-01',
    })
    const rows = [{ stayId: stayIds[0] ?? 0, guestName: '王芳' }]
    await hotel.people.chenjing.run(writeRoomingList, { groupId, rooms: rows })
    expect(await free('2026-03-04')).toBe(1)
    await roll('2026-03-01T17:00:00.000Z')
    expect(await rooms(groupId)).toEqual(['– 王芳 reserved 0.00', '– – cancelled 0.00'])
    expect(await free('2026-03-04')).toBe(2)
  })
})

describe('a group comes, sleeps twice and leaves', () => {
  test('nights to the master, extras to the guests, to the cent; the shift balances', async () => {
    const { groupId, folioId, stayIds } = await block()
    const { lina } = hotel.people
    const given = await lina.run(checkInGroup, { groupId })
    expect(given.rooms.map(({ roomId }) => roomId)).toEqual([hotel.roomId('101'), hotel.roomId('102')])
    expect((await view(groupId)).toSettle).toBe('520.00')

    await roll('2026-03-01T17:00:00.000Z')
    expect(await hotel.balance('guest', folioId)).toBe('520.00')
    await sealShift(hotel)
    const cashier = hotel.people.wangqiang
    await roll('2026-03-02T17:00:00.000Z')
    // 4 nights × 260.00
    expect(await view(groupId)).toMatchObject({ balance: '1040.00', nightsDue: '0.00', toSettle: '1040.00' })

    const own = await runSql(hotel.db, `select id from folio where stay_id = ${stayIds[0]}`)
    const { id: ownFolio } = own[0] as { id: number }
    await cashier.run(postCharge, { folioId: ownFolio, code: 'minibar', amount: '38.00', quantity: 1 })
    expect(await rooms(groupId)).toEqual(['101 – in_house 38.00', '102 – in_house 0.00'])

    await cashier.run(takePayment, { folioId, tenders: [{ methodCode: 'cash', amount: '40.00' }] })
    const leave = async (input: object) =>
      cashier.run(checkOutGroup, {
        groupId,
        folioVersion: 5,
        payments: [{ methodCode: 'cash', amount: '1000.00' }],
        ...input,
      })
    expect(await refusalFrom(leave({}))).toBe('guest_folio_open {"room":"101","balance":"38.00"}')
    expect(await refusalFrom(leave({ folioVersion: 4 }))).toBe('folio_changed')
    expect(await refusalFrom(leave({ payments: [] }))).toMatch(/^guest_folio_open/)
    const minibar = [{ stayId: stayIds[0] ?? 0, payments: [{ methodCode: 'cash', amount: '38.00' }] }]
    expect(await refusalFrom(leave({ rooms: minibar, payments: [] }))).toBe(
      'settlement_does_not_balance {"due":"1000.00","given":"0.00"}',
    )
    const left = await leave({ rooms: minibar })
    expect(left).toMatchObject({ rooms: 2, number: 'B000002' })
    expect(await rooms(groupId)).toEqual(['101 – checked_out 0.00', '102 – checked_out 0.00'])
    expect((await view(groupId)).state).toBe('closed')
    const states = await runSql(hotel.db, `select count(*) as open from folio where state = 'open'`)
    expect(states).toEqual([{ open: 0 }])
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
    // 1,000.00 float, 40.00 received before, 1,000.00 from the group, 38.00 from a guest
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('2078.00')
    await cashier.handOver(hotel.people.lina, { lead: hotel.people.zhaomin, bag: 'BAG-2' })
  })

  test('in parts: who is late comes later, who leaves early pays nothing of the room', async () => {
    const { groupId, folioId, stayIds } = await block()
    const { lina } = hotel.people
    const [first = 0, second = 0] = stayIds
    await lina.run(checkInGroup, { groupId, stayIds: [second] })
    expect(await refusalFrom(lina.run(checkOutGroup, { groupId, folioVersion: 0 }))).toBe(
      'group_still_expected {"rooms":1}',
    )
    await lina.run(checkIn, {
      stayId: first,
      roomId: hotel.roomId('103'),
      guests: [guest('E10001')],
      departureDate: '2026-03-03',
      rate: '260.00',
      adults: 2,
    })
    await roll('2026-03-01T17:00:00.000Z')
    await lina.run(checkOut, { ...leaving, stayId: first, folioVersion: 0 })
    expect(await hotel.balance('guest', folioId)).toBe('520.00')
    const payments = [{ methodCode: 'card', amount: '520.00', reference: '778899' }]
    await lina.run(checkOutGroup, { groupId, folioVersion: 2, payments })
    expect((await view(groupId)).state).toBe('closed')
    await sealShift(hotel)
  })

  test('an agency pays the master on account, the house a guest of its own before a lead', async () => {
    const { groupId, folioId, stayIds } = await block()
    const { lina, zhaomin } = hotel.people
    const { companyId } = await zhaomin.run(addCompany, {
      ...companyFacts,
      kind: 'agency',
      name: '东方旅行社',
      creditLimit: '600.00',
    })
    await lina.run(checkInGroup, { groupId })
    const [, second = 0] = stayIds
    const own = await runSql(hotel.db, `select id from folio where stay_id = ${second}`)
    const { id: ownFolio } = own[0] as { id: number }
    await lina.run(postCharge, { folioId: ownFolio, code: 'minibar', amount: '38.00', quantity: 1 })
    const onAccount = { methodCode: 'city_ledger', amount: '520.00' }
    const guide = { methodCode: 'house_use', amount: '38.00', reasonCode: 'service_recovery' as const }
    const leave = (payments: readonly object[], signatures = {}) =>
      lina.run(
        checkOutGroup,
        {
          groupId,
          folioVersion: 0,
          payments: payments as { methodCode: string; amount: string }[],
          rooms: [{ stayId: second, payments: [guide] }],
        },
        signatures,
      )
    expect(await refusalFrom(leave([{ ...onAccount, companyId }]))).toBe(
      'house_use_needs_approval {"amount":"38.00"}',
    )
    const approved = { approver: zhaomin }
    expect(await refusalFrom(leave([onAccount], approved))).toBe('company_missing {"method":"city_ledger"}')
    await leave([{ ...onAccount, companyId }], approved)
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
    expect(await hotel.balance('city', companyId)).toBe('520.00')
    expect(await hotel.balance('expense.house', 0)).toBe('38.00')
    await sealShift(hotel)
  })

  test('nobody moves in while a room is missing or not made', async () => {
    const { groupId, stayIds } = await block()
    const { lina, wufang, chenjing } = hotel.people
    for (const room of ['101', '102']) {
      await wufang.run(setRoomState, { roomId: hotel.roomId(room), state: 'dirty' })
    }
    expect(await refusalFrom(lina.run(checkInGroup, { groupId }))).toBe(
      'group_rooms_missing {"roomType":"STD","missing":1}',
    )
    expect(await rooms(groupId)).toEqual(['– – reserved 0.00', '– – reserved 0.00'])
    await lina.run(checkInGroup, { groupId, acceptDirtyRooms: true })
    expect(await refusalFrom(lina.run(checkInGroup, { groupId }))).toBe('nobody_to_check_in')
    expect(await refusalFrom(chenjing.run(cancelGroup, { groupId, reasonCode: 'other' }))).toBe(
      'group_has_guests {"rooms":2}',
    )
    expect(await refusalFrom(lina.run(checkInGroup, { groupId, stayIds }))).toBe('stay_not_of_group')
  })

  test('a room cancelled by itself no longer holds the group up', async () => {
    const { groupId, stayIds } = await block()
    const { lina, chenjing } = hotel.people
    await chenjing.run(cancelReservation, { stayId: stayIds[0] ?? 0, reasonCode: 'guest_cancelled' })
    await lina.run(checkInGroup, { groupId })
    const payments = [{ methodCode: 'cash', amount: '260.00' }]
    const left = await lina.run(checkOutGroup, { groupId, folioVersion: 0, payments })
    expect(left.rooms).toBe(1)
    const undone = lina.run(
      undoCheckOut,
      { stayId: stayIds[1] ?? 0, reasonCode: 'stays_on' },
      { approver: hotel.people.zhaomin },
    )
    expect(await refusalFrom(undone)).toBe('left_with_group {"room":"101"}')
    expect(await refusalFrom(lina.run(checkInGroup, { groupId }))).toBe('group_not_open {"state":"closed"}')
  })
})

test('fifty rooms move in within the time of one command', async () => {
  const large = await openTestHotel({
    founding: {
      rooms: Array.from({ length: 60 }, (_, index) => ({
        number: String(100 + index),
        floor: '1',
        typeCode: index < 55 ? 'STD' : 'DLX',
      })),
    },
  })
  const { lina } = large.people
  await lina.openShift(large.deskId('FO1'))
  const { groupId } = await lina.run(openGroup, {
    name: '大团',
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-04',
    releaseDate: '2026-03-01',
    concessionReasonCode: 'group',
    rooms: [{ roomTypeId: await standardType(large), quantity: 50, rate: '260.00', adults: 2 }],
  })
  const started = performance.now()
  await lina.run(checkInGroup, { groupId })
  const checkedIn = performance.now()
  const left = await lina.run(checkOutGroup, {
    groupId,
    folioVersion: 0,
    payments: [{ methodCode: 'card', amount: '13000.00', reference: '1' }],
  })
  const done = performance.now()
  console.log(`50 rooms: in ${Math.round(checkedIn - started)} ms, out ${Math.round(done - checkedIn)} ms`)
  expect(left.rooms).toBe(50)
  expect(checkedIn - started).toBeLessThan(4_000)
  expect(done - checkedIn).toBeLessThan(4_000)
  await large.close()
})
