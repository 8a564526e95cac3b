import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandTable } from './command-table.ts'

test('COMMANDS.md is what the commands say; `pnpm commands` writes it anew', () => {
  expect(readFileSync(new URL('../COMMANDS.md', import.meta.url), 'utf8')).toBe(commandTable())
})
