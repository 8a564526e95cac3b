import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { depositByRule } from './deposit-rule.rules.ts'

test.each([
  // nights, rate, step → deposit
  [1, '280.00', '100', '300.00'],
  [1, '300.00', '100', '300.00'],
  [2, '288.00', '100', '600.00'],
  [3, '199.99', '100', '600.00'],
  [0, '150.00', '100', '200.00'],
  [2, '288.00', '500', '1000.00'],
  [2, '0.00', '100', '0.00'],
  [1, '100.01', '0.50', '100.50'],
])('%s nights at %s in steps of %s: %s', (nights, rate, step, deposit) => {
  expect(depositByRule(nights, Money.of(rate, 'CNY'), Money.of(step, 'CNY')).toString()).toBe(deposit)
})
