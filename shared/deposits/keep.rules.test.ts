import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { keptByRule } from './keep.rules.ts'
import type { DepositRule } from './deposit.types.ts'

const yuan = (amount: string) => Money.of(amount, 'CNY')
const rule: DepositRule = { freeDays: 1, cancelledKeeps: 'first_night', noShowKeeps: 'all', taxCode: 'room' }
const slips = [
  { id: 1, remaining: yuan('200') },
  { id: 2, remaining: yuan('300') },
]

test.each([
  ['cancelled', 2, 'first_night', ['0.00 200.00', '0.00 300.00']],
  ['cancelled', 1, 'first_night', ['0.00 200.00', '0.00 300.00']],
  ['cancelled', 0, 'first_night', ['200.00 0.00', '80.00 220.00']],
  ['cancelled', 0, 'nothing', ['0.00 200.00', '0.00 300.00']],
  ['cancelled', -1, 'all', ['200.00 0.00', '300.00 0.00']],
  ['no_show', 0, 'nothing', ['200.00 0.00', '300.00 0.00']],
] as const)('%s %i days before, the rule says %s', (event, daysToArrival, cancelledKeeps, expected) => {
  const kept = keptByRule(
    { ...rule, cancelledKeeps },
    { event, daysToArrival, firstNight: yuan('280') },
    slips,
  )
  expect(kept.map(({ keeps, refunds }) => `${keeps} ${refunds}`)).toEqual(expected)
})

test('never more than is held', () => {
  const kept = keptByRule(
    rule,
    { event: 'cancelled', daysToArrival: 0, firstNight: yuan('900') },
    slips.slice(0, 1),
  )
  expect(kept.map(({ keeps, refunds }) => `${keeps} ${refunds}`)).toEqual(['200.00 0.00'])
})
