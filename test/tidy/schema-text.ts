import { openDatabase } from '@jiaoban/db/kernel/connect.ts'
import { runSql } from '../support/raw-sql.ts'

export interface SchemaStatement {
  readonly type: 'table' | 'index'
  readonly name: string
  /** The table itself, or the one an index stands on. */
  readonly table: string
  readonly sql: string
}

/** The statements of the migrations as SQLite holds them after they ran; triggers left out. */
export const readSchemaText = async (): Promise<readonly SchemaStatement[]> => {
  const db = await openDatabase('sqlite::memory:', { isDurable: false })
  try {
    const rows = await runSql(
      db,
      `select type, name, tbl_name as "table", sql from sqlite_master
       where sql is not null and type in ('table', 'index') and tbl_name not like 'kysely%' order by name`,
    )
    return rows as SchemaStatement[]
  } finally {
    await db.close()
  }
}
