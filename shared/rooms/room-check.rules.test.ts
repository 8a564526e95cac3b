import { expect, test } from 'vitest'
import {
  missedChecks,
  readRoomCheckText,
  roomCheckText,
  roomDifferences,
  uncuredDifferences,
} from './room-check.rules.ts'

const rooms = ['101', '102', '103', '104'].map((number) => ({ id: Number(number), number }))

test.each([
  // at the desk, seen,       differences
  [[101, 102], [101, 102], []],
  [[101, 102], [101], ['102 desk']],
  [[101], [101, 104], ['104 seen']],
  [[101, 102], [103], ['101 desk', '102 desk', '103 seen']],
])('the desk says %j, housekeeping %j: %j', (atDesk, seen, expected) => {
  const told = roomDifferences(rooms, new Set(atDesk), new Set(seen))
  expect(told.map(({ number, isOnlyAtDesk }) => `${number} ${isOnlyAtDesk ? 'desk' : 'seen'}`)).toEqual(
    expected,
  )
})

test('what a matter keeps of a check has no language, and is read back', () => {
  const differences = [
    { number: '102', isOnlyAtDesk: true },
    { number: 'A-5', isOnlyAtDesk: false },
  ]
  const text = roomCheckText('15:00', differences)
  expect(text).toBe('15:00 -102 +A-5')
  expect(readRoomCheckText(text)).toEqual({ checkTime: '15:00', differences })
})

test.each(['15:00 房态核对：101 前台在住、客房空', '', '101 的空调'])('"%s" was written by hand', (text) => {
  expect(readRoomCheckText(text)).toBeNull()
})

test.each([
  ['before the first hour', '2026-03-01', '09:59', []],
  ['after two hours, one checked', '2026-03-01', '15:01', ['15:00']],
  ['past midnight, before the roll', '2026-03-02', '00:30', ['15:00', '21:00']],
  ['the date of tomorrow was rolled early', '2026-02-28', '23:30', []],
])('missed %s', (_, date, time, missed) => {
  const now = { businessDate: '2026-03-01', date, time }
  expect(missedChecks(['10:00', '15:00', '21:00'], ['10:00'], now)).toEqual(missed)
})

test('a difference stands until the desk says what was seen', () => {
  const differences = [
    { roomId: 1, number: '101', isOnlyAtDesk: true },
    { roomId: 2, number: '102', isOnlyAtDesk: false },
  ]
  expect(uncuredDifferences(differences, new Set([1])).map(({ number }) => number)).toEqual(['101', '102'])
  expect(uncuredDifferences(differences, new Set([2]))).toEqual([])
})
