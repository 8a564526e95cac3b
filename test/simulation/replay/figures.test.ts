import { Money } from '@jiaoban/shared/kernel/money.ts'
import { expect, test } from 'vitest'
import { addSealedDay, lostFigures, noFigures } from './figures.ts'
import { sumFile } from './file-sums.ts'
import { rowsOf } from './test-row.ts'
import { windowOf } from './window.ts'

const file = sumFile(rowsOf({}, {}), windowOf('2015-07-05', 2), [])

const lived = (roomRevenue: string) => {
  const figures = { ...noFigures(), bookings: 2, stays: 2 }
  const sealed = { shifts: 9, balanced: 9, broken: [], bills: 0, roomsOccupied: 2 }
  const euros = Money.of(roomRevenue, 'EUR')
  const segmentRevenue = new Map([['online_ta', euros]])
  addSealedDay(figures, { ...sealed, roomRevenue: euros, revenue: euros, segmentRevenue }, 2)
  addSealedDay(figures, { ...sealed, roomRevenue: euros, revenue: euros, segmentRevenue }, 2)
  return figures
}

test('nothing is lost when the reports come to what the file says', () => {
  expect(lostFigures(lived('151.00'), file)).toEqual([])
})

test('a cent that is missing is told', () => {
  expect(lostFigures(lived('150.99'), file)).toEqual([
    'roomRevenue: the file has 302.00, the hotel 301.98',
    'segmentRevenue: the file has online_ta 302.00, the hotel online_ta 301.98',
  ])
})

test('a booking nobody made is told', () => {
  expect(lostFigures({ ...lived('151.00'), bookings: 1 }, file)).toEqual([
    'bookings: the file has 2, the hotel 1',
  ])
})
