import { expect, test } from 'vitest'
import type { Role } from '../kernel/role.ts'
import { Money } from '../kernel/money.ts'
import { type ApprovalLimit, isWithin, limitOf } from './approval-limit.rules.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

const limits: readonly ApprovalLimit[] = [
  { command: 'postAllowance', role: 'cashier', amount: cny('100.00') },
  { command: 'postAllowance', role: 'shift_lead', amount: cny('1000.00') },
]

test.each<[Role, string, boolean]>([
  ['cashier', '100.00', true],
  ['cashier', '100.01', false],
  ['shift_lead', '1000.00', true],
  ['shift_lead', '1000.01', false],
  ['administrator', '99999.00', true],
  ['receptionist', '0.01', false],
])('%s, an allowance of %s: %s', (role, amount, expected) => {
  const limit = limitOf(limits, { command: 'postAllowance', role, currency: 'CNY' })
  expect(isWithin(cny(amount), limit)).toBe(expected)
})

test('a limit of one command is none of another', () => {
  const limit = limitOf(limits, { command: 'correctCharge', role: 'cashier', currency: 'CNY' })
  expect(isWithin(cny('0.01'), limit)).toBe(false)
})
