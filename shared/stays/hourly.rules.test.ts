import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { hourlyPrice } from './hourly.rules.ts'

const rule = { firstHours: 4, firstPercent: 50, furtherPercent: 10 }

test.each([
  // rate,   from,    until,   → price
  ['300.00', '10:00', '10:05', '150.00'],
  ['300.00', '10:00', '14:00', '150.00'],
  ['300.00', '10:00', '14:01', '180.00'],
  ['300.00', '10:00', '16:30', '240.00'],
  ['300.00', '10:00', '19:00', '300.00'],
  ['300.00', '10:00', '23:00', '300.00'],
  ['299.99', '10:00', '12:00', '150.00'],
  ['0.00', '10:00', '12:00', '0.00'],
])('%s from %s until %s: %s', (rate, from, until, price) => {
  const stay = { from: `2026-03-01T${from}:00.000Z`, until: `2026-03-01T${until}:00.000Z` }
  expect(hourlyPrice(Money.of(rate, 'CNY'), stay, rule).toString()).toBe(price)
})
