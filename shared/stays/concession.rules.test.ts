import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import {
  deepest,
  isWithinPercent,
  type ListedNight,
  percentBelow,
  refusalOfNoReason,
} from './concession.rules.ts'

const cny = (amount: string) => Money.of(amount, 'CNY')

const night = (list: string, rate: string, date = '2026-03-01'): ListedNight => ({
  night: date,
  list: cny(list),
  rate: cny(rate),
})

test.each([
  ['300.00', '270.00', 10, true, '10.00'],
  ['300.00', '269.99', 10, false, '10.00'],
  ['299.99', '269.99', 10, false, '10.00'],
  ['299.99', '270.00', 10, true, '10.00'],
  ['300.00', '280.00', 7, true, '6.67'],
  ['300.00', '280.00', 6, false, '6.67'],
  ['300.00', '300.00', 0, true, '0'],
  ['300.00', '320.00', 0, true, '0'],
  ['300.00', '0.00', 100, true, '100.00'],
  ['0.00', '0.00', 0, true, '0'],
])('list %s, agreed %s: within %i percent is %s, %s below', (list, rate, percent, isWithin, below) => {
  expect(isWithinPercent(night(list, rate), percent)).toBe(isWithin)
  expect(percentBelow(night(list, rate))).toBe(below)
})

test('the night furthest below the list is the one that is asked about', () => {
  const nights = [night('300.00', '290.00'), night('500.00', '400.00'), night('900.00', '800.00')]
  expect(deepest(nights)).toBe(nights[1])
  expect(deepest([])).toBeUndefined()
})

test('only a price below the list needs a reason', () => {
  expect(refusalOfNoReason([night('300.00', '300.00'), night('300.00', '310.00')], null)).toBeUndefined()
  expect(refusalOfNoReason([night('300.00', '299.99')], 'member')).toBeUndefined()
  expect(
    refusalOfNoReason([night('300.00', '300.00'), night('300.00', '299.99', '2026-03-02')], null),
  ).toMatchObject({
    code: 'concession_needs_reason',
    facts: { night: '2026-03-02', list: '300.00', rate: '299.99' },
  })
})
