import { expect, test } from 'vitest'
import { readDate } from './date-text.ts'

test.each([
  ['2026-03-04', '2026-03-04'],
  ['20260304', '2026-03-04'],
  ['0304', '2026-03-04'],
  ['3-4', '2026-03-04'],
  ['3/4', '2026-03-04'],
  ['3月4日', '2026-03-04'],
  ['2027年1月2日', '2027-01-02'],
  ['０３－０４', '2026-03-04'],
  ['0230', null],
  ['13-01', null],
  ['4', null],
  ['', null],
])('%s', (typed, date) => {
  expect(readDate(typed, '2026-03-01')).toBe(date)
})

test('a date without a year is the nearest one', () => {
  expect(readDate('0102', '2026-12-30')).toBe('2027-01-02')
  expect(readDate('1230', '2026-01-02')).toBe('2025-12-30')
})
