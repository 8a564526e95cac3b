import { expect, test } from 'vitest'
import { plainRange, readNumberRange } from './number-range.rules.ts'

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

test.each([
  ['A1', 4, 1, 9, 'A/5/10001/10009'],
  ['A', 8, 1001, 1050, 'A/8/1001/1050'],
  ['', 8, 12_301, 12_350, '/8/12301/12350'],
  ['1234567890', 8, 1, 9, '123456/12/789000000001/789000000009'],
])('%s with %i digits, %i to %i, is %s', (prefix, digits, firstNumber, lastNumber, expected) => {
  const plain = plainRange({ prefix, digits, firstNumber, lastNumber })
  expect(`${plain.prefix}/${plain.digits}/${plain.firstNumber}/${plain.lastNumber}`).toBe(expected)
})
