import { expect, test } from 'vitest'
import { maskIdNumber } from './id-number.rules.ts'

test.each([
  ['110101199003071234', '**************1234'],
  ['E12345', '**2345'],
  ['1234', '****'],
  ['', ''],
])('"%s" is shown as "%s"', (idNumber, masked) => {
  expect(maskIdNumber(idNumber)).toBe(masked)
})
