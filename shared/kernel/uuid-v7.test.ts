import { expect, test } from 'vitest'
import { commandId } from './fields.ts'
import { uuidV7 } from './uuid-v7.ts'

test('begins with its millisecond, as in the example of RFC 9562', () => {
  expect(uuidV7(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test.each([0, 1, 255, 256, 2 ** 32, 2 ** 48 - 1])('%d ms is written whole', (epochMs) => {
  expect(Number.parseInt(uuidV7(epochMs).replaceAll('-', '').slice(0, 12), 16)).toBe(epochMs)
})

test('is a command id, later ones sort later, and two are never equal', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => uuidV7(1_700_000_000_000 + index))
  expect(new Set(ids).size).toBe(1_000)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids.every((id) => commandId().safeParse(id).success)).toBe(true)
  expect(new Set(Array.from({ length: 1_000 }, () => uuidV7(0))).size).toBe(1_000)
})
