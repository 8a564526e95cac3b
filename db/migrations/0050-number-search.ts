import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../kernel/dialect.ts'
import { statements } from './ddl.ts'

/** A document is found by the beginning of its printed number. Each engine has its own kind of index for that. */
const byBeginning = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  const column = dialect === 'sqlite' ? 'number collate nocase' : 'number text_pattern_ops'
  await sql.raw(`create index document_by_printed_number on document (${column})`).execute(db)
}

export const numberSearch = statements(byBeginning)
