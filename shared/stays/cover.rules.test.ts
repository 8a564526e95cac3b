import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { uncoveredOf } from './cover.rules.ts'

test.each([
  ['300.00', '600.00', '0.00'],
  ['600.00', '600.00', '0.00'],
  ['600.01', '600.00', '0.01'],
  ['-20.00', '0.00', '0.00'],
  ['38.00', '0.00', '38.00'],
])('owing %s against %s: %s uncovered', (owed, deposits, expected) => {
  expect(uncoveredOf(Money.of(owed, 'CNY'), Money.of(deposits, 'CNY')).toString()).toBe(expected)
})
