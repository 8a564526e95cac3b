import { writeFileSync } from 'node:fs'
import { commandTable } from './command-table.ts'

writeFileSync(new URL('../COMMANDS.md', import.meta.url), commandTable())
