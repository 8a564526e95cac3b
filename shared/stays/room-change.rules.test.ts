import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { approvalWanted } from './room-change.rules.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

const offer = (listed: string, rate: string) => ({
  room: { number: '101', rate: cny(listed) },
  rate: cny(rate),
})

test.each([
  // listed, paid, → listed, paid: approval
  ['300', '280', '300', '280', undefined],
  ['300', '280', '300', '300', undefined],
  ['500', '450', '300', '450', undefined],
  ['300', '280', '500', '480', undefined],
  ['300', '280', '500', '280', 'upgrade_needs_approval'],
  ['300', '280', '300', '279.99', 'lower_rate_needs_approval'],
  ['500', '450', '300', '280', 'lower_rate_needs_approval'],
  ['300', '280', '500', '0', 'lower_rate_needs_approval'],
])('a room listed at %s for %s, then one at %s for %s: %s', (listed, paid, toListed, toPaid, code) => {
  expect(approvalWanted(offer(listed, paid), offer(toListed, toPaid))?.code).toBe(code)
})
