import { expect, test } from 'vitest'
import { isReachable, newSetUpCode } from './set-up-code.ts'

test.each([
  ['127.0.0.1', 0, false],
  ['localhost', 0, false],
  ['::1', 0, false],
  ['0.0.0.0', 0, true],
  ['192.168.1.20', 0, true],
  ['127.0.0.1', 1, true],
])('%s behind %i proxies is reachable by others: %s', (host, trustedProxies, isOpen) => {
  expect(isReachable({ host, trustedProxies })).toBe(isOpen)
})

test('a code is three groups of letters that cannot be mistaken, each time another', () => {
  const codes = Array.from({ length: 50 }, newSetUpCode)
  for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/)
  expect(new Set(codes).size).toBe(50)
})
