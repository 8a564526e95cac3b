import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type BookingRow, readBookingsFile } from './bookings-file.ts'
import { type DayPlan, planDays } from './day-plan.ts'
import { tellDirtyRows } from './dirty-row.ts'
import { sumFile } from './file-sums.ts'
import { planRooms } from './room-plan.ts'
import { tellSegments } from './segment.ts'
import { rowsOf } from './test-row.ts'
import { bookingsIn, type Window, windowOf } from './window.ts'

const file = fileURLToPath(new URL('../../data/resort-hotel-bookings.csv.gz', import.meta.url))
const rows = readBookingsFile(file)
const year = windowOf('2015-07-01', 365)

const planOf = (window: Window = year, of: readonly BookingRow[] = rows) => {
  const { bookings, dirty } = bookingsIn(of, window)
  const roomPlan = planRooms(bookings)
  const { rooms } = roomPlan
  return { bookings, dirty, rooms, days: planDays(bookings, { window, rooms: roomPlan, desks: 2 }) }
}

const yearPlan = planOf()

const linesOf = (bookings: readonly { readonly line: number }[]) => bookings.map(({ line }) => line)
const all = (days: readonly DayPlan[], list: (day: DayPlan) => readonly unknown[]) =>
  days.flatMap(list).length

test('the file is whole, and its first year comes to what a program of another language adds up', () => {
  expect(rows).toHaveLength(40_060)
  const { segmentRevenue, ...sums } = sumFile(rows, year, [])
  expect(tellSegments(segmentRevenue)).toBe(
    'complementary 436.50, corporate 119950.76, direct 855785.99, groups 330045.00, offline_ta_to 1356191.64, online_ta 1594586.16',
  )
  expect({ ...sums, roomRevenue: sums.roomRevenue.toString() }).toEqual({
    bookings: 17_484,
    cancelled: 4_264,
    noShows: 139,
    stays: 13_081,
    checkedOut: 12_903,
    dayUses: 215,
    nights: 51_429,
    roomRevenue: '4256996.05',
  })
})

test('every booking of a year happens once, on its days', () => {
  const { bookings, days } = yearPlan
  const sums = sumFile(rows, year, [])
  expect(all(days, (day) => day.arrivals)).toBe(sums.stays)
  expect(all(days, (day) => day.departures)).toBe(sums.checkedOut)
  expect(all(days, (day) => day.cancelledToday)).toBe(sums.cancelled)
  expect(all(days, (day) => day.missedToday)).toBe(sums.noShows)
  const walkIns = bookings.filter(({ source }) => source === 'walk_in').length
  expect(all(days, (day) => day.bookedToday)).toBe(sums.bookings - walkIns)
  for (const { date, arrivals, departures } of days) {
    expect(arrivals.every(({ booking }) => booking.arrivalDate === date)).toBe(true)
    expect(departures.every(({ booking }) => booking.departureDate === date)).toBe(true)
  }
})

test('nobody finds somebody else in the room, and guests fill no room more than they need', () => {
  const { days, rooms } = yearPlan
  const typeOf = new Map(rooms.map(({ number, typeCode }) => [number, typeCode]))
  const everUsed = new Set<string>()
  const guestIn = new Map<string, number>()
  const inHouse = new Map<string, number>()
  const peak = new Map<string, number>()
  const fill = (roomNumber: string, line: number) => {
    expect(guestIn.get(roomNumber), `room ${roomNumber}, line ${line}`).toBeUndefined()
    guestIn.set(roomNumber, line)
    everUsed.add(roomNumber)
    const type = typeOf.get(roomNumber) ?? ''
    const count = (inHouse.get(type) ?? 0) + 1
    inHouse.set(type, count)
    peak.set(type, Math.max(count, peak.get(type) ?? 0))
  }
  const empty = (roomNumber: string) => {
    guestIn.delete(roomNumber)
    const type = typeOf.get(roomNumber) ?? ''
    inHouse.set(type, (inHouse.get(type) ?? 0) - 1)
  }
  // A room is somebody's until the later of the agreed departure and the real one.
  const freed = Map.groupBy(
    days.flatMap(({ arrivals }) => arrivals),
    ({ agreedUntil, booking }) => [agreedUntil, booking.departureDate].toSorted().at(-1) ?? '',
  )
  for (const { date, arrivals, moves } of days) {
    for (const { booking, roomNumber, movesTo } of arrivals) {
      fill(roomNumber, booking.line)
      expect(typeOf.get(movesTo ?? roomNumber)).toBe(booking.assignedType)
      if (movesTo !== null) expect(typeOf.get(roomNumber)).toBe(booking.reservedType)
    }
    for (const { booking, movesTo } of moves) fill(movesTo ?? '', booking.line)
    for (const { roomNumber, movesTo } of freed.get(date) ?? [])
      for (const room of [roomNumber, movesTo]) if (room !== null) empty(room)
  }
  // Rooms beyond these keep the word given to those who never come.
  const used = rooms.filter(({ number }) => everUsed.has(number))
  const filled = Object.groupBy(used, ({ typeCode }) => typeCode)
  expect(Object.fromEntries(Object.entries(filled).map(([type, list]) => [type, list?.length]))).toEqual(
    Object.fromEntries(peak),
  )
})

test('a year has groups, changes, moves, and guests who stay on or leave early', () => {
  const { bookings, days } = yearPlan
  const blocks = Map.groupBy(
    bookings.filter(({ block }) => block !== null),
    ({ block }) => block,
  )
  const stays = days.flatMap(({ arrivals }) => arrivals)
  expect({
    blocks: blocks.size,
    roomsOfBlocks: [...blocks.values()].flat().length,
    largest: Math.max(...[...blocks.values()].map(({ length }) => length)),
    changes: all(days, ({ changedToday }) => changedToday),
    moves: all(days, ({ moves }) => moves),
    stayOn: all(days, ({ extensions }) => extensions),
    leaveEarly: stays.filter(({ agreedUntil, booking }) => agreedUntil > booking.departureDate).length,
    prepaid: bookings.filter(({ advance }) => advance !== 'none').length,
  }).toEqual({
    // Counted in the file by a program of another language.
    blocks: 116,
    roomsOfBlocks: 2_587,
    largest: 90,
    prepaid: 1_261,
    // Chance decides these, by the line.
    changes: 2_862,
    moves: 405,
    stayOn: 293,
    leaveEarly: 299,
  })
})

test('what happened before the window happens on its first day', () => {
  const cancelled = { is_canceled: '1', reservation_status: 'Canceled' }
  const few = rowsOf(
    { lead_time: '40' },
    { ...cancelled, lead_time: '40', reservation_status_date: '2015-06-01' },
    { ...cancelled, lead_time: '3', reservation_status_date: '2015-07-04' },
    { arrival_date_day_of_month: '4', reservation_status_date: '2015-07-07' },
    {
      arrival_date_day_of_month: '3',
      market_segment: 'Direct',
      distribution_channel: 'Direct',
      lead_time: '0',
    },
  )
  const { days } = planOf(windowOf('2015-07-01', 5), few)
  expect(days.map(({ bookedToday }) => linesOf(bookedToday))).toEqual([[2, 3, 5], [4], [], [], []])
  expect(days.map(({ cancelledToday }) => linesOf(cancelledToday))).toEqual([[3], [], [], [4], []])
  expect(days.map(({ arrivals }) => linesOf(arrivals.map(({ booking }) => booking)))).toEqual([
    [],
    [],
    [6],
    [5],
    [2],
  ])
})

test('a stay that goes on counts up to the end of the window', () => {
  const few = rowsOf({}, { arrival_date_day_of_month: '6', adr: '100' }, { adr: '-3' })
  const { roomRevenue, ...sums } = sumFile(few, windowOf('2015-07-05', 2), [])
  expect(sums).toMatchObject({ stays: 3, checkedOut: 0, nights: 2 + 1 + 2 })
  expect(roomRevenue.toString()).toBe('251.00')
})

test('dirty rows are told by their lines', () => {
  const { dirty } = planOf(
    windowOf('2015-07-05', 1),
    rowsOf({ adr: '0' }, { adr: '0' }, {}, { adr: '0' }, { adr: '?' }),
  )
  expect(tellDirtyRows(dirty)).toEqual([
    '  unreadable (not a booking, left out), 1: line 6',
    '  rate_zero (rate of 0: complimentary nights), 3: line 2-3, 5',
  ])
})
