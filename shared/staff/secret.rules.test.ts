import { expect, test } from 'vitest'
import { isWeakPassword, isWeakPin } from './secret.rules.ts'

test.each([
  ['0000', true],
  ['1234', true],
  ['7890', true],
  ['87654321', true],
  ['2468', false],
  ['2580', false],
  ['1123', false],
])('the PIN %s is weak: %s', (pin, isWeak) => {
  expect(isWeakPin(pin)).toBe(isWeak)
})

test.each([
  ['12345678', 'lina', true],
  ['aaaaaaaa', 'lina', true],
  ['Password', 'lina', true],
  ['lina2026', 'lina', true],
  ['ｌｉｎａ2026', 'lina', true],
  ['sunny-harbour', 'lina', false],
])('the password %s of %s is weak: %s', (password, username, isWeak) => {
  expect(isWeakPassword(password, username)).toBe(isWeak)
})
