import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { besideCorrected, runningBalances } from './folio.rules.ts'

const line = (id: number, amount: string, reversesLineId: number | null = null) => ({
  id,
  reversesLineId,
  amount: Money.of(amount, 'CNY'),
})

/** Breakfast, minibar, breakfast taken back, payment: in the order of posting. */
const posted = [line(1, '68.00'), line(2, '25.00'), line(3, '-68.00', 1), line(4, '-25.00')]

test('a correction stands under what it takes back', () => {
  expect(besideCorrected(posted).map(({ id }) => id)).toEqual([1, 3, 2, 4])
})

test('the balance runs in the order that is shown, to the same end', () => {
  const balances = (lines: readonly (typeof posted)[number][]) =>
    runningBalances(lines, 'CNY').map((balance) => balance.toString())
  expect(balances(posted)).toEqual(['68.00', '93.00', '25.00', '0.00'])
  expect(balances(besideCorrected(posted))).toEqual(['68.00', '0.00', '25.00', '0.00'])
})
