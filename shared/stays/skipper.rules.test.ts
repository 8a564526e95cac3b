import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { debtorOf, refusalToDecide, refusalToRecover, stateAfterRecovery } from './skipper.rules.ts'
import type { SkipperState } from './skipper.types.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

test('the guest owes until a lead decided who stands in', () => {
  const debtor = (state: SkipperState, standInId: number | null) => debtorOf({ id: 7, state, standInId })
  expect(debtor('open', null)).toEqual({ control: 'skipper', ownerId: 7 })
  expect(debtor('assigned', 3)).toEqual({ control: 'staff', ownerId: 3 })
})

test('a stand-in is decided once, and only while the case lives', () => {
  const codes = (['open', 'assigned', 'recovered', 'written_off'] as const).map(
    (state) => refusalToDecide(state)?.code ?? 'may be decided',
  )
  expect(codes).toEqual(['may be decided', 'skipper_decided', 'skipper_ended', 'skipper_ended'])
})

test.each([
  { state: 'open', amount: '20.00', says: 'taken' },
  { state: 'assigned', amount: '100.00', says: 'taken' },
  { state: 'open', amount: '100.01', says: 'recovery_above_debt' },
  { state: 'recovered', amount: '1.00', says: 'skipper_ended' },
  { state: 'written_off', amount: '1.00', says: 'skipper_ended' },
] as const)('$amount for 100.00 left of a case that is $state: $says', ({ state, amount, says }) => {
  expect(refusalToRecover({ state, left: cny('100.00') }, cny(amount))?.code ?? 'taken').toBe(says)
})

test('a case is over when nothing is left, and not before', () => {
  expect(stateAfterRecovery('assigned', cny('0.00'))).toBe('recovered')
  expect(stateAfterRecovery('assigned', cny('0.01'))).toBe('assigned')
})
