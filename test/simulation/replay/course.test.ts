import { expect, test } from 'vitest'
import type { Booking } from './booking.ts'
import type { Column } from './bookings-file.ts'
import { changeDatesOf, courseOf } from './course.ts'
import { readBooking } from './read-booking.ts'
import { rowOf } from './test-row.ts'

/** 5 to 8 July at 75.50, booked on 28 June. */
const bookingOf = (changes: Partial<Record<Column, string>>, line = 2): Booking => {
  const { booking } = readBooking(rowOf(changes))
  if (!booking) throw new Error('no booking')
  return { ...booking, line }
}

const lines = Array.from({ length: 200 }, (_, index) => index + 2)

test('without a change everything is as it was agreed', () => {
  expect(courseOf(bookingOf({ assigned_room_type: 'A' }))).toEqual({
    drafts: [],
    agreedUntil: '2015-07-08',
    movesOn: null,
  })
})

test('a change is made before the arrival, or in house: never both, never none', () => {
  const courses = lines.map((line) => courseOf(bookingOf({ booking_changes: '1' }, line)))
  expect(Map.groupBy(courses, ({ agreedUntil }) => agreedUntil).size).toBe(3)
  for (const { drafts, agreedUntil } of courses)
    expect(drafts).toHaveLength(agreedUntil === '2015-07-08' ? 1 : 0)
})

test('every draft is dearer than the next, and a night shorter than what is agreed in the end', () => {
  const course = lines
    .map((line) => courseOf(bookingOf({ booking_changes: '3' }, line)))
    .find(({ agreedUntil }) => agreedUntil === '2015-07-08')
  expect(course?.drafts.map(({ rate, departureDate }) => `${departureDate} ${rate}`)).toEqual([
    '2015-07-07 90.50',
    '2015-07-07 85.50',
    '2015-07-07 80.50',
  ])
})

test.each([
  [{ assigned_room_type: 'A' }, 0],
  [{ stays_in_weekend_nights: '0', stays_in_week_nights: '1' }, 0],
  [{ is_canceled: '1', reservation_status: 'Canceled' }, 0],
])('who got the reserved type, sleeps once or never came moves nowhere: %o', (changes, movers) => {
  const moving = lines.filter((line) => courseOf(bookingOf(changes, line)).movesOn !== null)
  expect(moving).toHaveLength(movers)
})

test('some of those who were given another type move to it after their first night', () => {
  const moves = lines.flatMap((line) => courseOf(bookingOf({}, line)).movesOn ?? [])
  expect(new Set(moves)).toEqual(new Set(['2015-07-06']))
  expect(moves.length).toBeGreaterThan(20)
  expect(moves.length).toBeLessThan(60)
})

test.each([
  [{}, 1, ['2015-07-01']],
  [{}, 3, ['2015-06-29', '2015-07-01', '2015-07-03']],
  [{ lead_time: '0' }, 2, ['2015-07-05', '2015-07-05']],
  [
    { is_canceled: '1', reservation_status: 'Canceled', reservation_status_date: '2015-06-30' },
    1,
    ['2015-06-29'],
  ],
])('%o: changes lie between the booking and its end', (changes, count, dates) => {
  expect(changeDatesOf(bookingOf(changes), count)).toEqual(dates)
})
