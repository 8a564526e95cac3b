import { expect, test } from 'vitest'
import { denominationSubtotal, denominationTotal, readQuantity } from './denomination-total.ts'

test('a drawer is the sum of its notes and coins', () => {
  const quantities = { '100': 12, '50': 3, '20': 0, '10': 7, '0.5': 3, '0.1': 9 }
  expect(denominationSubtotal('0.1', 9, 'CNY').toString()).toBe('0.90')
  expect(denominationTotal(quantities, 'CNY').toString()).toBe('1422.40')
})

test('an empty drawer holds nothing', () => {
  expect(denominationTotal({}, 'JPY').toString()).toBe('0')
})

test.each([
  ['12', 12],
  ['１２', 12],
  ['', 0],
  ['3 张', 3],
])('“%s” is %i pieces', (typed, pieces) => {
  expect(readQuantity(typed)).toBe(pieces)
})
