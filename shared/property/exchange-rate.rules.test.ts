import { expect, test } from 'vitest'
import { rateMillionths, rateOn, rateText } from './exchange-rate.rules.ts'

test.each([
  ['7.1', 7_100_000, '7.10'],
  ['7.10', 7_100_000, '7.10'],
  ['0.048312', 48_312, '0.048312'],
  ['0.000001', 1, '0.000001'],
  ['7', 7_000_000, '7.00'],
  ['7.1234', 7_123_400, '7.1234'],
  ['999999.999999', 999_999_999_999, '999999.999999'],
])('%s is kept as %i and read as %s', (typed, millionths, read) => {
  expect(rateMillionths(typed)).toBe(millionths)
  expect(rateText(millionths)).toBe(read)
})

const rate = (id: number, validFromDate: string) => ({
  id,
  currency: 'USD' as const,
  buy: `7.0${id}`,
  sell: null,
  validFromDate,
})

test.each([
  ['before the first there is none', '2026-02-28', undefined],
  ['from its date on', '2026-03-01', 2],
  ['until the next', '2026-03-04', 2],
  ['one of tomorrow waits', '2026-03-05', 3],
])('%s', (_, date, id) => {
  const rates = [rate(1, '2026-03-01'), rate(3, '2026-03-05'), rate(2, '2026-03-01')]
  expect(rateOn(rates, date)?.id).toBe(id)
})
