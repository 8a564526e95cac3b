import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { roundCash } from './cash-rounding.rules.ts'

test.each([
  ['100.03', '0.00', '100.03'],
  ['100.03', '0.10', '100.00'],
  ['100.05', '0.10', '100.10'],
  ['100.07', '0.10', '100.10'],
  ['100.10', '0.10', '100.10'],
  ['100.49', '1.00', '100.00'],
  ['100.50', '1.00', '101.00'],
  ['0.04', '0.10', '0.00'],
  ['0.00', '1.00', '0.00'],
] as const)('%s by %s is %s', (amount, step, cash) => {
  expect(roundCash(Money.of(amount, 'CNY'), step).toString()).toBe(cash)
})
