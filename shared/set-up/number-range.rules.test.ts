import { expect, test } from 'vitest'
import { readNumberRange, roomNumbersOf } from './number-range.rules.ts'

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

test.each([
  ['00012301', '00012350', '/8/12301/12350'],
  ['A0001001', 'A0001050', 'A/7/1001/1050'],
  ['ABC', 'ABD', 'none'],
])('the papers %s to %s', (first, last, expected) => {
  const range = readNumberRange(first, last)
  expect(range ? `${range.prefix}/${range.digits}/${range.firstNumber}/${range.lastNumber}` : 'none').toBe(
    expected,
  )
})
