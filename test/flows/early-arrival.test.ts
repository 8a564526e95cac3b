import { changeRoomRules } from '@jiaoban/server/rooms/change-room-rules.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { proposeNightBefore } from '@jiaoban/server/stays/night-before.service.ts'
import type { SealedDayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { guest } from '../support/busy-guest.ts'
import { leaving, standardType } from '../support/busy-hotel.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'

/** 3 o'clock in the night to 2 March: the date was rolled at half past midnight. */
let house: TestHotel
let reservedStayId: number

const atThree = '2026-03-01T19:00:00.000Z'
const atSix = '2026-03-01T22:00:00.000Z'

beforeAll(async () => {
  house = await openTestHotel()
  const { lina, zhaomin } = house.people
  await lina.openShift(house.deskId('FO1'))
  await lina.run(checkIn, { ...walkIn('101'), departureDate: '2026-03-02' })
  const reserved = await lina.run(reserveStay, {
    source: 'direct',
    guest: { name: '赵敏' },
    roomTypeId: await standardType(house),
    roomId: house.roomId('102'),
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-03',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })
  reservedStayId = reserved.stayId
  house.clock.set('2026-03-01T16:30:00.000Z')
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  house.clock.set(atThree)
})

afterAll(() => house.close())

const walkIn = (room: string) => ({
  roomId: house.roomId(room),
  guests: [guest(`E8801${room}`)],
  departureDate: '2026-03-03',
  rate: '300.00',
  concessionReasonCode: 'manager',
  adults: 1,
})

const arrive = (hotel: TestHotel, room: string, changes: object = {}) =>
  hotel.people.lina.run(
    checkIn,
    { ...walkIn(room), isNightBefore: true, ...changes },
    { approver: hotel.people.admin },
  )

const nightsOf = async (hotel: TestHotel, stayId: number): Promise<string[]> => {
  const rows = (await runSql(
    hotel.db,
    `select night, turn, charge_kind as kind, charged_date as charged from room_night
     where stay_id = ${stayId} and is_released = 0 order by night`,
  )) as { night: string; turn: number; kind: string | null; charged: string | null }[]
  return rows.map(({ night, turn, kind, charged }) => `${night} #${turn} ${kind ?? 'open'} ${charged ?? '-'}`)
}

const rollNext = async (hotel: TestHotel): Promise<SealedDayReport> => {
  const { lina, zhaomin } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  hotel.clock.set('2026-03-03T02:00:00.000Z')
  const { closingId } = await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  const [row] = await runSql(hotel.db, `select content from closing where id = ${closingId}`)
  return JSON.parse((row as { content: string }).content) as SealedDayReport
}

test('check-in proposes the night before from the roll until six', async () => {
  const at = (instant: string) => proposeNightBefore(house.db.reader, instant)
  expect(await at(atThree)).toEqual({ isNightBefore: true, nightUntil: '06:00' })
  expect(await at(atSix)).toEqual({ isNightBefore: false, nightUntil: '06:00' })
})

test('the night before is charged now and stamped with the new date', () =>
  undone(house, async (hotel) => {
    const { stayId, folioId } = await arrive(hotel, '201')
    expect(await nightsOf(hotel, stayId)).toEqual([
      '2026-03-01 #1 charged 2026-03-02',
      '2026-03-02 #1 open -',
    ])
    expect(await hotel.balance('guest', folioId)).toBe('300.00')
    const postings = await runSql(
      hotel.db,
      `select distinct business_date as date from posting where kind = 'charge' and debit_account_id in
         (select id from account where control = 'guest' and owner_id = ${folioId})`,
    )
    expect(postings).toEqual([{ date: '2026-03-02' }])
  }))

test('the day: occupancy by night, revenue by stamp, and the difference has a line', () =>
  undone(house, async (hotel) => {
    const { lina } = hotel.people
    const out = await runSql(hotel.db, `select id from stay where state = 'in_house'`)
    const staying = (out as { id: number }[])[0]?.id ?? 0
    await arrive(hotel, '201')
    const version = 1
    await lina.run(checkOut, {
      ...leaving,
      stayId: staying,
      folioVersion: version,
      payments: [{ methodCode: 'cash', amount: '300.00', tendered: '300.00' }],
    })
    const report = await rollNext(hotel)
    expect(report.nights).toEqual({
      occupied: 1,
      charged: 1,
      revenue: '300.00',
      before: { charged: 1, revenue: '300.00' },
    })
    expect(report.revenue.gross).toBe('600.00')
    expect(report.equations.filter(({ equation }) => equation === 'b12')).toEqual([
      expect.objectContaining({ label: 'nights', left: '1', right: '1', isBalanced: true }),
      expect.objectContaining({ label: 'nights:before', left: '1', right: '1', isBalanced: true }),
    ])
  }))

test('B12 finds a night before that was not charged', () =>
  undone(house, async (hotel) => {
    const { stayId } = await arrive(hotel, '201')
    await tamper(
      hotel.db,
      'room_night',
      `update room_night set charge_kind = null, charged_entry_id = null, charged_date = null
       where stay_id = ${stayId} and night = '2026-03-01'`,
    )
    const [row] = await runSql(hotel.db, `select id from stay where arrival_date = checked_in_date`)
    await hotel.people.lina.run(extendStay, {
      stayId: (row as { id: number }).id,
      departureDate: '2026-03-04',
    })
    await expect(rollNext(hotel)).rejects.toMatchObject({
      code: 'day_does_not_balance',
      facts: { equation: 'b12', label: 'nights:before', left: '1', right: '0' },
    })
  }))

test('who reserved for the night before comes with their own room', () =>
  undone(house, async (hotel) => {
    const { stayId, folioId } = await arrive(hotel, '102', { stayId: reservedStayId, rate: '280.00' })
    expect(await nightsOf(hotel, stayId)).toEqual([
      '2026-03-01 #2 charged 2026-03-02',
      '2026-03-02 #2 open -',
    ])
    expect(await hotel.balance('guest', folioId)).toBe('280.00')
  }))

test('a room whose guest paid the night and left is sold again for it, on its next turn', () =>
  undone(house, async (hotel) => {
    const { lina } = hotel.people
    const [row] = await runSql(hotel.db, `select id from stay where state = 'in_house'`)
    await lina.run(checkOut, {
      ...leaving,
      stayId: (row as { id: number }).id,
      folioVersion: 1,
      payments: [{ methodCode: 'cash', amount: '300.00', tendered: '300.00' }],
    })
    const { stayId } = await arrive(hotel, '101', { acceptDirtyRoom: true, departureDate: '2026-03-02' })
    expect(await nightsOf(hotel, stayId)).toEqual(['2026-03-01 #2 charged 2026-03-02'])
  }))

test('the cashier may take the night off: the stay begins with the date', () =>
  undone(house, async (hotel) => {
    const { stayId, folioId } = await arrive(hotel, '201', { isNightBefore: false })
    expect(await nightsOf(hotel, stayId)).toEqual(['2026-03-02 #1 open -'])
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
  }))

test('it is refused when its hour has passed, and where somebody still may come', () =>
  undone(house, async (hotel) => {
    expect(await refusalFrom(arrive(hotel, '102'))).toBe('room_taken {"room":"102","night":"2026-03-01"}')
    hotel.clock.set(atSix)
    expect(await refusalFrom(arrive(hotel, '201'))).toBe('night_before_is_over {"until":"06:00"}')
    await hotel.people.admin.run(changeRoomRules, {
      nightUntil: '07:00',
      earlyDepartureFee: 'none',
      keyCardPrice: '50.00',
      extraBedPrice: '100.00',
      breakfastPrice: '38.00',
      hourly: { firstHours: 4, firstPercent: 50, furtherPercent: 10 },
      checkTimes: [],
    })
    await arrive(hotel, '201')
  }))
