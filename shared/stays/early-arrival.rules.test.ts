import { expect, test } from 'vitest'
import { belongsToNightBefore } from './early-arrival.rules.ts'

test.each([
  // business date, wall,                 until,   → the night before
  ['2026-03-02', '2026-03-02', '00:10', '06:00', true],
  ['2026-03-02', '2026-03-02', '05:59', '06:00', true],
  ['2026-03-02', '2026-03-02', '06:00', '06:00', false],
  // Not rolled yet: the business date is the night itself.
  ['2026-03-01', '2026-03-02', '03:00', '06:00', false],
  ['2026-03-02', '2026-03-02', '03:00', '00:00', false],
  // A roll that was missed: nobody knows which night it was.
  ['2026-03-02', '2026-03-03', '03:00', '06:00', false],
])('on %s, at %s %s, until %s: %s', (businessDate, date, time, until, expected) => {
  expect(belongsToNightBefore(businessDate, { date, time }, until)).toBe(expected)
})
