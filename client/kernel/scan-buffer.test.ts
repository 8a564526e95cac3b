import { expect, test } from 'vitest'
import { ScanBuffer } from './scan-buffer.ts'

const type = (text: string, gapMs: number): string | null => {
  const buffer = new ScanBuffer('JB')
  let now = 1_000
  let code: string | null = null
  for (const key of [...Array.from(text), 'Enter']) {
    now += gapMs
    code = buffer.press(key, now)
  }
  return code
}

test.each([
  ['a scanner', 'JB20260301-0007', 8, 'JB20260301-0007'],
  ['a person typing the code', 'JB20260301-0007', 120, null],
  ['another bar code', '6901234567892', 8, null],
  ['the prefix alone', 'JB', 8, null],
])('%s', (_, text, gapMs, expected) => {
  expect(type(text, gapMs)).toBe(expected)
})

test('what was typed by hand before the scan is not part of the code', () => {
  const buffer = new ScanBuffer('JB')
  buffer.press('5', 0)
  buffer.press('0', 200)
  for (const [index, key] of Array.from('JB7').entries()) buffer.press(key, 1_000 + index * 5)
  expect(buffer.press('Enter', 1_020)).toBe('JB7')
})

test('a modifier key does not end the burst', () => {
  const buffer = new ScanBuffer('JB')
  for (const [index, key] of ['Shift', 'J', 'Shift', 'B', '7'].entries()) buffer.press(key, 1_000 + index * 5)
  expect(buffer.press('Enter', 1_030)).toBe('JB7')
})
