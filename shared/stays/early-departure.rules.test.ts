import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { earlyDepartureFee } from './early-departure.rules.ts'

const night = (date: string, rate: string) => ({ night: date, rate: Money.of(rate, 'CNY') })

const two = [night('2026-03-03', '500.00'), night('2026-03-02', '333.33')]

test.each([
  [two, 'none', undefined],
  [two, 'half', '166.67'],
  [two, 'full', '333.33'],
  [[], 'full', undefined],
  [[night('2026-03-02', '0')], 'full', undefined],
] as const)('%j at %s: %s', (released, rule, fee) => {
  expect(earlyDepartureFee(released, rule)?.toString()).toBe(fee)
})
