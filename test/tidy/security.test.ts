import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withTamperingTable } from '../support/tampering-table.ts'

test('SECURITY.md tells of the tampering that the tests do; `pnpm tamperings` writes it anew', () => {
  const text = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8')
  expect(text).toBe(withTamperingTable(text))
})
