import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { isOverdue, refusalToSuspend, refusalToUndo } from './open-account.rules.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

test.each([
  { owed: '100.00', held: '0.00', dueDate: '2026-03-01', says: 'left open' },
  { owed: '100.01', held: '100.00', dueDate: '2026-03-09', says: 'left open' },
  { owed: '100.00', held: '100.00', dueDate: '2026-03-09', says: 'suspension_owes_nothing' },
  { owed: '-5.00', held: '0.00', dueDate: '2026-03-09', says: 'suspension_owes_nothing' },
  { owed: '100.00', held: '0.00', dueDate: '2026-02-28', says: 'suspension_due_in_past' },
])('$owed owed, $held held, due $dueDate: $says', ({ owed, held, dueDate, says }) => {
  const refusal = refusalToSuspend({ owed: cny(owed), held: cny(held), dueDate }, '2026-03-01')
  expect(refusal?.code ?? 'left open').toBe(says)
})

test('an account is overdue the day after it was due, and never once it is settled', () => {
  expect(isOverdue({ state: 'open', dueDate: '2026-03-01' }, '2026-03-01')).toBe(false)
  expect(isOverdue({ state: 'open', dueDate: '2026-03-01' }, '2026-03-02')).toBe(true)
  expect(isOverdue({ state: 'settled', dueDate: '2026-03-01' }, '2026-03-02')).toBe(false)
})

test('a check-out is undone on its own business date alone', () => {
  const undo = (state: string, checkedOutDate: string | null) =>
    refusalToUndo({ state, checkedOutDate }, '2026-03-02')?.code ?? 'undone'
  expect(undo('checked_out', '2026-03-02')).toBe('undone')
  expect(undo('checked_out', '2026-03-01')).toBe('check_out_of_other_date')
  expect(undo('in_house', null)).toBe('stay_not_checked_out')
  expect(undo('skipped', null)).toBe('stay_not_checked_out')
})
