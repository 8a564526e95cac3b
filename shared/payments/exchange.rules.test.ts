import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import {
  exchangedSum,
  foreignDue,
  isSameRate,
  rateFor,
  refusalToExchange,
  refusalToTakeBack,
  requireTold,
} from './exchange.rules.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

test.each([
  ['100.00', 'USD', '7.10', '0.00', '710.00'],
  ['33.33', 'USD', '7.1234', '0.00', '237.42'],
  ['33.33', 'USD', '7.1234', '0.10', '237.40'],
  ['33.33', 'USD', '7.1234', '1.00', '237.00'],
  ['10000', 'JPY', '0.048312', '0.00', '483.12'],
  ['50000', 'KRW', '0.005171', '0.00', '258.55'],
] as const)('%s %s at %s, cash of %s → %s', (amount, currency, rate, cashRounding, sum) => {
  expect(`${exchangedSum(Money.of(amount, currency), rate, { currency: 'CNY', cashRounding })}`).toBe(sum)
})

test('a house that only buys has no rate to sell at', () => {
  const rate = { id: 1, currency: 'USD', buy: '7.10', sell: null, validFromDate: '2026-03-01' } as const
  expect([rateFor(rate, 'buy'), rateFor(rate, 'sell'), rateFor(undefined, 'buy')]).toEqual([
    '7.10',
    undefined,
    undefined,
  ])
  expect([isSameRate('7.1', '7.100'), isSameRate('7.1', '7.11')]).toEqual([true, false])
})

const limits = { exchange: cny('5000.00'), guest_day: cny('8000.00'), alone: cny('2000.00') }

test.each([
  ['2000.00', '0.00', false, 'done'],
  ['2000.01', '0.00', false, 'exchange_needs_approval'],
  ['2000.01', '0.00', true, 'done'],
  ['5000.00', '3000.00', true, 'done'],
  ['5000.01', '0.00', true, 'exchange_above_limit'],
  ['5000.00', '3000.01', true, 'exchange_above_guest_limit'],
])('%s after %s today, approved %s: %s', (sum, before, isApproved, says) => {
  const refusal = refusalToExchange({ sum: cny(sum), before: cny(before), limits, isApproved })
  expect(refusal?.code ?? 'done').toBe(says)
})

const memo = {
  shiftId: 1,
  documentNumber: 'X000001',
  takesBackId: null,
  takenBackById: null,
  settled: cny('0.00'),
}

test.each([
  ['its own', memo, 'done'],
  ['of another shift', { ...memo, shiftId: 2 }, 'exchange_of_another_shift'],
  ['taken back before', { ...memo, takenBackById: 9 }, 'exchange_already_taken_back'],
  ['one that takes back', { ...memo, takesBackId: 9 }, 'exchange_not_found'],
  ['one that paid a folio', { ...memo, settled: cny('0.01') }, 'exchange_paid_folio'],
])('a memo, %s: %s', (_, exchange, says) => {
  expect(refusalToTakeBack(exchange, 1)?.code ?? 'done').toBe(says)
})

test.each([
  ['600.03', '0.10', '0.10', '600.00'],
  ['600.07', '0.10', '0.10', '600.10'],
  ['600.03', '0.00', '0.00', '600.03'],
  ['500.00', '0.00', '1.00', '500.00'],
  ['500.50', '0.00', '1.00', 'foreign_change_not_payable'],
] as const)('%s, rounded to %s, in cash of %s: %s', (amount, cashRounding, smallest, says) => {
  const due = () => foreignDue(cny(amount), { cashRounding, smallest })
  if (says.startsWith('foreign')) expect(due).toThrow(expect.objectContaining({ code: says }))
  else expect(`${due()}`).toBe(says)
})

test('a rate counts if it is the one the guest was told', () => {
  const told = { currency: 'USD', rate: '7.1' } as const
  expect(requireTold(told, '7.10')).toBe('7.10')
  expect(() => requireTold(told, '7.11')).toThrow(expect.objectContaining({ code: 'exchange_rate_changed' }))
  expect(() => requireTold(told, undefined)).toThrow(
    expect.objectContaining({ code: 'exchange_rate_missing' }),
  )
})
