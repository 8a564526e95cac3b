import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { refusalOfDebt, refusalToDecide, refusalToRepay, stateAfterRepayment } from './difference.rules.ts'
import { differenceStates } from './difference.types.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

test('a difference is decided once, while it is pending', () => {
  const decidable = differenceStates.filter((state) => !refusalToDecide({ kind: 'short', state }, 'short'))
  expect(decidable).toEqual(['pending'])
  expect(refusalToDecide({ kind: 'short', state: 'owed' }, 'short')?.code).toBe('difference_decided')
})

test('an over is never decided as a short', () => {
  expect(refusalToDecide({ kind: 'over', state: 'pending' }, 'short')?.code).toBe('difference_of_other_kind')
})

test('only a debt of the staff is repaid or waived', () => {
  expect(differenceStates.filter((state) => !refusalOfDebt({ state }))).toEqual(['owed'])
})

test.each([
  { state: 'owed', amount: '50.00', says: 'taken' },
  { state: 'owed', amount: '0.01', says: 'taken' },
  { state: 'owed', amount: '50.01', says: 'repayment_above_debt' },
  { state: 'pending', amount: '50.00', says: 'short_not_owed' },
  { state: 'repaid', amount: '1.00', says: 'short_not_owed' },
] as const)('$amount for 50.00 that is $state: $says', ({ state, amount, says }) => {
  expect(refusalToRepay({ state, left: cny('50.00') }, cny(amount))?.code ?? 'taken').toBe(says)
})

test('a debt is over when nothing is left, and not before', () => {
  expect(stateAfterRepayment(cny('0.00'))).toBe('repaid')
  expect(stateAfterRepayment(cny('0.01'))).toBe('owed')
})
