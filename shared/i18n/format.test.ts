import { expect, test } from 'vitest'
import {
  formatAmount,
  formatDate,
  formatInstant,
  formatShortDate,
  formatShortInstant,
  formatTime,
} from './format.ts'

test.each([
  ['1234567.5', 2, '1,234,567.50'],
  ['-1234', 2, '-1,234.00'],
  ['999999999.99', 2, '999,999,999.99'],
  ['1500', 0, '1,500'],
  ['0', 2, '0.00'],
  ['', 2, ''],
  ['12.3.4', 2, '12.3.4'],
])('%s with %i decimals reads %s', (amount, digits, expected) => {
  expect(formatAmount(amount, digits)).toBe(expected)
})

test('a business date is read with its weekday, whatever the zone of the machine', () => {
  expect(formatDate('2026-03-01', 'zh')).toBe('2026年3月1日 星期日')
  expect(formatDate('2026-03-01', 'en')).toBe('Sun, 1 March 2026')
})

test('the year is left out within the same year', () => {
  expect(formatShortDate('2026-03-04', '2026-03-01')).toBe('03-04')
  expect(formatShortDate('2027-01-02', '2026-12-31')).toBe('2027-01-02')
})

test("moments are told by the hotel's clock", () => {
  expect(formatTime('2026-03-01T14:05:00.000Z', 'zh', 'Asia/Shanghai')).toBe('22:05')
  expect(formatInstant('2026-03-01T17:05:00.000Z', 'Asia/Shanghai')).toBe('2026-03-02 01:05')
  expect(formatShortInstant('2026-03-01T17:05:00.000Z', '2026-03-01', 'Asia/Shanghai')).toBe('03-02 01:05')
  expect(formatShortInstant('2025-12-31T01:05:00.000Z', '2026-03-01', 'UTC')).toBe('2025-12-31 01:05')
})
