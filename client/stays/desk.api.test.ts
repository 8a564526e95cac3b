import { expect, test } from 'vitest'
import { fits, isUncovered } from './desk.api.ts'

const texts = ['TWN', '高级双床房', 'Twin', 'Jonas Müller', '住净']

test.each([
  ['', true],
  ['2', true],
  ['206', true],
  ['06', false],
  ['twn', true],
  ['双床', true],
  ['jonas', true],
  ['住净', true],
  ['20 twin', true],
  ['30 twin', false],
])('%s', (typed, isFound) => {
  expect(fits(typed, '206', texts)).toBe(isFound)
})

test('a guest is uncovered once the folio owes more than the slips hold', () => {
  expect(isUncovered({ balance: '400.01', deposits: '400.00' }, 'CNY')).toBe(true)
  expect(isUncovered({ balance: '400.00', deposits: '400.00' }, 'CNY')).toBe(false)
})
