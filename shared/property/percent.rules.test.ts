import { expect, test } from 'vitest'
import { basisPointsOf, percentText } from './percent.rules.ts'

test.each([
  [0, '0'],
  [5, '0.05'],
  [600, '6'],
  [1_050, '10.5'],
  [1_333, '13.33'],
  [10_000, '100'],
])('%d is %s %%, and back', (basisPoints, text) => {
  expect(percentText(basisPoints)).toBe(text)
  expect(basisPointsOf(text)).toBe(basisPoints)
})

test.each(['', 'six', '-1', '1.005', '100.01', '1e3', '6%'])('%j is no percentage', (typed) => {
  expect(basisPointsOf(typed)).toBeNull()
})
