import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { fromWeekdayBits, quoteNights, refusalOfPlan, toWeekdayBits, weekdayOf } from './rate-plan.rules.ts'

const yuan = (text: string) => Money.of(text, 'CNY')
const every = [1, 2, 3, 4, 5, 6, 7]
const march = { fromDate: '2026-03-01', untilDate: '2026-03-31' }

test.each([
  ['2026-03-01', 7],
  ['2026-03-02', 1],
  ['2026-03-07', 6],
])('%s is day %i of its week', (date, day) => {
  expect(weekdayOf(date)).toBe(day)
})

test.each([
  ['the list price where nothing is set', [], ['300.00', '300.00', '300.00']],
  [
    'one price for a month',
    [{ ...march, weekdays: every, rate: yuan('280.00') }],
    ['280.00', '280.00', '280.00'],
  ],
  [
    'the last one set wins: a weekend over a month',
    [
      { ...march, weekdays: every, rate: yuan('280.00') },
      { ...march, weekdays: [5, 6], rate: yuan('388.50') },
    ],
    ['280.00', '388.50', '388.50'],
  ],
  [
    'a range ends with its last date',
    [{ fromDate: '2026-03-01', untilDate: '2026-03-06', weekdays: every, rate: yuan('250.00') }],
    ['250.00', '250.00', '300.00'],
  ],
])('Thursday to Sunday: %s', (_, rates, expected) => {
  const nights = ['2026-03-05', '2026-03-06', '2026-03-07']
  expect(quoteNights(nights, rates, yuan('300.00')).map(({ rate }) => rate.toString())).toEqual(expected)
})

test.each([[[1]], [[6, 7]], [every], [[]]])('weekdays %j survive their bits', (weekdays) => {
  expect(fromWeekdayBits(toWeekdayBits(weekdays))).toEqual(weekdays)
})

test('a plan asks for its nights, and only an active one is sold', () => {
  const plan = {
    code: 'WEEK',
    name: { zh: '', en: '' },
    minNights: 3,
    breakfastsPerAdult: 1,
    isActive: true,
    isWalkIn: false,
  }
  expect(refusalOfPlan(plan, 'WEEK', 3)).toBeUndefined()
  expect(refusalOfPlan(plan, 'WEEK', 2)?.message).toBe(
    'stay_below_plan_minimum {"code":"WEEK","nights":2,"minimum":3}',
  )
  expect(refusalOfPlan({ ...plan, isActive: false }, 'WEEK', 3)?.code).toBe('rate_plan_unknown')
  expect(refusalOfPlan(undefined, 'NONE', 3)?.code).toBe('rate_plan_unknown')
})
