import { expect, test } from 'vitest'
import { isProved, missingNumbers } from './number-proof.rules.ts'

test.each([
  ['a fresh book', { first: 1001, used: 0, twice: 0, next: 1001 }, true],
  ['four used', { first: 1001, used: 4, twice: 0, next: 1005 }, true],
  ['a gap', { first: 1001, used: 3, twice: 0, next: 1005 }, false],
  ['one more than there can be', { first: 1001, used: 5, twice: 0, next: 1005 }, false],
  ['a number twice', { first: 1001, used: 4, twice: 1, next: 1005 }, false],
])('%s', (_, proof, expected) => {
  expect(isProved(proof)).toBe(expected)
})

test.each([
  [1001, 1004, [1001, 1002, 1003, 1004], []],
  [1001, 1004, [1001, 1004], [1002, 1003]],
  [1001, 1000, [], []],
])('from %i to %i, used %j, missing %j', (from, until, used, missing) => {
  expect(missingNumbers(from, until, new Set(used))).toEqual(missing)
})
