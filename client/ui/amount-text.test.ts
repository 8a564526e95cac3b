import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { expect, test } from 'vitest'
import { cleanAmount, negatedAmount, readAmount } from './amount-text.ts'

test.each([
  ['１２３４。５', '1234.5'],
  ['¥1,234.50', '1234.50'],
  ['￥１，２３４．５０ 元', '1234.50'],
  ['abc', ''],
  ['12a3', '123'],
  ['-50', '-50'],
  ['5-0', '50'],
  ['1.2.3', '1.2.3'],
])('%s is cleaned to %s', (typed, clean) => {
  expect(cleanAmount(typed)).toBe(clean)
})

test.each([
  ['', 2, { amount: '' }],
  ['1234.5', 2, { amount: '1234.50' }],
  ['.5', 2, { amount: '0.50' }],
  ['12.', 2, { amount: '12.00' }],
  ['007', 2, { amount: '7.00' }],
  ['-0', 2, { amount: '0.00' }],
  ['1500', 0, { amount: '1500' }],
  ['999999999.99', 2, { amount: '999999999.99' }],
  ['1000000000', 2, { problem: 'too_large' }],
  ['12.345', 2, { problem: 'too_precise' }],
  ['12.5', 0, { problem: 'too_precise' }],
  ['1.2.3', 2, { problem: 'invalid' }],
  ['.', 2, { problem: 'invalid' }],
  ['-50', 2, { problem: 'negative' }],
])('%s with %i decimals', (clean, digits, expected) => {
  expect(readAmount(clean, digits)).toEqual(expected)
})

test('a negative amount where one is allowed', () => {
  expect(readAmount('-50', 2, true)).toEqual({ amount: '-50.00' })
})

test('full-width typing is shown grouped and padded', () => {
  const read = readAmount(cleanAmount('１２３４。５'), 2)
  expect('amount' in read && formatAmount(read.amount)).toBe('1,234.50')
})

test.each([
  ['12.50', '-12.50'],
  ['-12.50', '12.50'],
  ['0.00', '0.00'],
])('%s with the other sign is %s', (amount, negated) => {
  expect(negatedAmount(amount)).toBe(negated)
})
