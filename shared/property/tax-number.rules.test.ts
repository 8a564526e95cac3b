import { expect, test } from 'vitest'
import { isCreditCode, isTaxNumber } from './tax-number.rules.ts'

test.each([
  ['91310000MA1FL0001R', true],
  ['91310000MA1FL0002W', true],
  // A published one, and the example of the standard's readers.
  ['91110108551385082Q', true],
  // One digit wrong, two digits changed about, a letter the alphabet has not.
  ['91310000MA1FL0003R', false],
  ['91310000MA1FL0010R', false],
  ['91310000MA1FL000IR', false],
  ['91310000ma1fl0001r', false],
  ['91310000MA1FL0001', false],
  ['', false],
])('"%s" is a unified social credit code: %s', (code, isOne) => {
  expect(isCreditCode(code)).toBe(isOne)
})

test.each([
  ['91310000MA1FL0001R', true],
  ['110101199003078515', true],
  ['310105123456789', true],
  ['11010119900307851501', true],
  ['91310000MA1FL0001X', false],
  ['110101199003078514', false],
  ['91310000MA1FL001', false],
  ['91310000MA1FL0001R1', false],
  ['', false],
])('"%s" is a tax number: %s', (number, isOne) => {
  expect(isTaxNumber(number)).toBe(isOne)
})
