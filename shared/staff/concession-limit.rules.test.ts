import { expect, test } from 'vitest'
import type { Role } from '../kernel/role.ts'
import { concessionLimitOf } from './concession-limit.rules.ts'

test.each<[Role, number]>([
  ['cashier', 10],
  ['shift_lead', 30],
  ['receptionist', 0],
  ['accountant', 0],
  ['administrator', 100],
])('%s agrees on %i percent alone', (role, percent) => {
  const limits = [
    { role: 'cashier', percent: 10 },
    { role: 'shift_lead', percent: 30 },
  ] as const
  expect(concessionLimitOf(limits, role)).toBe(percent)
})
