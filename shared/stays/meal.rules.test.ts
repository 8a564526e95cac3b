import { describe, expect, test } from 'vitest'
import { couponNumberOf, couponsDue, readCouponNumber, refusalOfEnded } from './meal.rules.ts'
import type { CouponOutcome } from './meal.types.ts'

describe('the number of a coupon', () => {
  test('is its date and its place on it', () => {
    expect(couponNumberOf({ mealDate: '2026-03-02', running: 7 })).toBe('260302-007')
  })

  test.each([
    // typed on 2026-03-02, means
    ['260302-007', 7],
    ['260302007', 7],
    ['7', 7],
    ['０７', 7],
    ['260303-007', 'other_date'],
    ['250302-007', 'other_date'],
    ['0', null],
    ['D000001', null],
    ['', null],
  ])('"%s" means %s', (typed, expected) => {
    expect(readCouponNumber(typed, '2026-03-02')).toBe(expected)
  })
})

describe('what is due', () => {
  const stay = { arrivalDate: '2026-03-01', departureDate: '2026-03-03', perMorning: 2 }
  const coupon = (
    day: number,
    outcome: CouponOutcome | null = null,
    origin: 'included' | 'sold' = 'included',
  ) => ({
    mealDate: `2026-03-0${day}`,
    origin,
    outcome,
  })

  test.each([
    // issued, days of the coupons due
    [[], [2, 2, 3, 3]],
    [[coupon(2), coupon(2), coupon(3)], [3]],
    [[coupon(2, 'used'), coupon(2, 'returned'), coupon(3), coupon(3)], []],
    [[coupon(2), coupon(2, 'lost'), coupon(3), coupon(3)], [2]],
    [[coupon(2, null, 'sold'), coupon(2), coupon(3), coupon(3)], [2]],
  ])('after %j: %j', (issued, days) => {
    expect(couponsDue(stay, issued, '2026-03-01')).toEqual(days.map((day) => `2026-03-0${day}`))
  })

  test('is nothing for a morning that is over, a day without a night, a stay without breakfast', () => {
    expect(couponsDue(stay, [], '2026-03-03')).toEqual(['2026-03-03', '2026-03-03'])
    expect(couponsDue({ ...stay, departureDate: '2026-03-01' }, [], '2026-03-01')).toEqual([])
    expect(couponsDue({ ...stay, perMorning: 0 }, [], '2026-03-01')).toEqual([])
  })
})

test.each([
  [null, undefined],
  ['used', 'meal_coupon_used'],
  ['returned', 'meal_coupon_void'],
  ['lost', 'meal_coupon_void'],
] as const)('a coupon that is %s: %s', (outcome, code) => {
  expect(refusalOfEnded(outcome, '260302-007')?.code).toBe(code)
})
