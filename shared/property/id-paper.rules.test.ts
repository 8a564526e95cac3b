import { expect, test } from 'vitest'
import { isDoubtfulIdNumber, isResidentIdNumber } from './id-paper.rules.ts'

test.each([
  ['110101199003078515', true],
  ['11010519491231002X', true],
  ['11010519491231002x', true],
  [' 110101199003078515 ', true],
  ['110101199003078514', false],
  ['110101199003078151', false],
  ['110105194912310020', false],
  // The check digit is right, but nobody is born on 30 February.
  ['110101199002301236', false],
  ['110101900307851', false],
  ['E12345678', false],
  ['', false],
])('"%s" can be the number of a resident ID card: %s', (idNumber, isOne) => {
  expect(isResidentIdNumber(idNumber)).toBe(isOne)
})

test.each([
  ['id_card', '110101199003078515', false],
  ['id_card', '110101199003078514', true],
  ['id_card', '', false],
  ['passport', 'E12345678', false],
  ['hk_macau_permit', 'H1234567800', false],
  ['other', '110101199003078514', false],
  ['', '1', false],
] as const)('%s %s is looked at again: %s', (idKind, idNumber, isDoubtful) => {
  expect(isDoubtfulIdNumber({ idKind, idNumber })).toBe(isDoubtful)
})
