import { readFileSync, writeFileSync } from 'node:fs'
import { withTamperingTable } from './tampering-table.ts'

const file = new URL('../../SECURITY.md', import.meta.url)

writeFileSync(file, withTamperingTable(readFileSync(file, 'utf8')))
