import { expect, test } from 'vitest'
import { roomNumbersOf } from './room-numbers.rules.ts'

test.each([
  ['201', '203', '', ['201', '202', '203']],
  ['A08', 'A11', '', ['A08', 'A09', 'A10', 'A11']],
  ['201', '205', '204', ['201', '202', '203', '205']],
  ['２０１', '203', '202，203', ['201']],
  ['8', '8', '', ['8']],
  ['203', '201', '', undefined],
  ['98', '101', '', undefined],
  ['A1', 'B3', '', undefined],
  ['1', '9999', '', undefined],
  ['', '3', '', undefined],
])('rooms %s to %s without "%s"', (first, last, without, rooms) => {
  expect(roomNumbersOf(first, last, without)).toEqual(rooms)
})
