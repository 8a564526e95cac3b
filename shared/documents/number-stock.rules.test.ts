import { expect, test } from 'vitest'
import { isRunningLow, isTooLong, overlapOf, splitRange } from './number-stock.rules.ts'

const range = (firstNumber: number, lastNumber: number, prefix = 'A', digits = 8) => ({
  prefix,
  digits,
  firstNumber,
  lastNumber,
})

test.each([
  ['before it', range(1, 1000), false],
  ['up to its first number', range(951, 1001), true],
  ['within it', range(1010, 1020), true],
  ['around it', range(1, 9000), true],
  ['from its last number on', range(1050, 1060), true],
  ['after it', range(1051, 1060), false],
  ['of another prefix', range(1001, 1050, 'B'), false],
  ['of another width', range(1001, 1050, 'A', 7), false],
])('a range %s', (_, received, overlaps) => {
  expect(overlapOf(received, [range(1001, 1050)]) !== undefined).toBe(overlaps)
})

test.each([
  [1, '1–1, 2–100'],
  [50, '1–50, 51–100'],
  [99, '1–99, 100–100'],
  [100, '1–100'],
  [0, 'none'],
  [101, 'none'],
])('the first %i of a hundred', (quantity, expected) => {
  const parts = splitRange(range(1, 100), quantity)
  const said = parts === undefined ? 'none' : [parts.issued, ...(parts.rest === null ? [] : [parts.rest])]
  expect(
    typeof said === 'string'
      ? said
      : said.map(({ firstNumber, lastNumber }) => `${firstNumber}–${lastNumber}`).join(', '),
  ).toBe(expected)
})

test('a book runs low under twenty, and nobody receives more than a hundred thousand', () => {
  expect([isRunningLow(20), isRunningLow(19)]).toEqual([false, true])
  expect([isTooLong(range(1, 100_000)), isTooLong(range(1, 100_001))]).toEqual([false, true])
})
