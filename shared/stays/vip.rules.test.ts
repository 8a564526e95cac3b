import { expect, test } from 'vitest'
import { isDueOn, refusalToSetVip } from './vip.rules.ts'

const stay = { arrivalDate: '2026-03-01', departureDate: '2026-03-04', isAwaited: false }

test.each([
  // moment, due on the days of March
  ['arrival', [1]],
  ['daily', [2, 3]],
  ['departure', [4]],
] as const)('%s is due on %j', (moment, days) => {
  const dates = [1, 2, 3, 4, 5].filter((day) => isDueOn(moment, stay, `2026-03-0${day}`))
  expect(dates).toEqual(days)
})

test.each([
  ['arrival', [1, 2, 3, 4]],
  ['daily', []],
  ['departure', []],
] as const)('of somebody who has not come, %s is due on %j', (moment, days) => {
  const late = { ...stay, isAwaited: true }
  expect([1, 2, 3, 4].filter((day) => isDueOn(moment, late, `2026-03-0${day}`))).toEqual(days)
})

test.each([
  ['reserved', undefined],
  ['in_house', undefined],
  ['checked_out', 'vip_stay_over'],
  ['cancelled', 'vip_stay_over'],
] as const)('a level of a stay that is %s: %s', (state, code) => {
  expect(refusalToSetVip(state)?.code).toBe(code)
})
