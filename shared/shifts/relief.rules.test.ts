import { expect, test } from 'vitest'
import { custodianOf, refusalToRelieve } from './relief.rules.ts'

test.each([
  ['goes to a colleague without a drawer', { relieverId: 2, custodianId: 1 }, undefined],
  ['to oneself', { relieverId: 1, custodianId: 1 }, 'relief_by_oneself'],
  ['given on by the reliever', { relieverId: 3, custodianId: 2 }, 'relief_running'],
  ['to whoever has a drawer', { relieverId: 2, custodianId: 1, relieverShift: 'FO2' }, 'reliever_has_shift'],
])('%s', (_, start, code) => {
  expect(refusalToRelieve({ ownerId: 1, relieverShift: undefined, ...start })?.code).toBe(code)
})

test('the reliever answers while the relief runs, and the cashier before and after', () => {
  expect([custodianOf(1, { relieverId: 2 }), custodianOf(1, undefined)]).toEqual([2, 1])
})
