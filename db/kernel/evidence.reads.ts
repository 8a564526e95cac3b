import { type Kysely, sql } from 'kysely'
import { type AttestedTable, attestedTables } from './attested-tables.ts'
import { type HotelDatabase, openReadOnly } from './connect.ts'

/** A row as it lies in the database. */
export type EvidenceRow = Readonly<Record<string, string | number | null>>

/**
 * The tables a verification reads, with the columns that put their rows in the order of their writing. None holds
 * personal data. Source: design.md, section 7.
 */
const ownKeys = {
  journal: ['seq'],
  journal_head: ['id'],
  signing_key: ['id'],
  cashier_shift: ['id'],
  number_series: ['id'],
  number_book: ['id'],
  account: ['id'],
  account_balance: ['account_id'],
  document: ['id'],
  document_line: ['document_id', 'line_number'],
  voided_number: ['journal_seq', 'book_id', 'sequence_number'],
  posting: ['id'],
  shift_opening_balance: ['shift_id', 'account_id'],
  closing: ['id'],
  closing_total: ['closing_id', 'currency'],
  closing_line: ['closing_id', 'equation', 'line_number'],
  shift_closing: ['closing_id'],
  day_closing: ['closing_id'],
  period_closing: ['closing_id'],
  training: ['id'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type EvidenceTable = keyof typeof ownKeys | AttestedTable

const pageSize = 5_000

/** What a verification looks at: a database, or an archive. A database raises EvidenceError for a missing table. */
export interface EvidenceRows {
  /** Every row of a table in its order, a page at a time: a hotel's years do not fit into memory. */
  readonly rows: (table: EvidenceTable) => AsyncIterable<EvidenceRow>
  /** Hears of each row as a check takes it: what an archive is written from. */
  readonly taken?: (table: EvidenceTable, row: EvidenceRow) => void
}

/** The commands of some days, up to and with the one that sealed the last of them. */
export interface DaySpan {
  readonly firstSeq: number
  readonly lastSeq: number
}

/** A hotel's evidence as it stood at one moment, whatever the desks do meanwhile. */
export interface Evidence extends EvidenceRows {
  /** The commands of the business dates `from` to `until`; undefined unless both days are sealed. */
  readonly daySpan: (from: string, until: string) => Promise<DaySpan | undefined>
  readonly close: () => Promise<void>
}

/** Opens a hotel's database for reading alone, on a snapshot of its own. Raises what `openReadOnly` raises. */
export const openEvidence = async (url: string): Promise<Evidence> => {
  const { db, begin } = openReadOnly(url)
  const connection = await holdConnection(db)
  await sql.raw(begin).execute(connection.db)
  return {
    rows: (table) => readPages(connection.db, table),
    daySpan: (from, until) => readDaySpan(connection.db, from, until),
    close: async () => {
      await sql`rollback`.execute(connection.db)
      connection.release()
      await db.destroy()
    },
  }
}

/** The evidence of a database that is open already, as its reader sees it: for tests. */
export const evidenceOf = ({ reader }: Pick<HotelDatabase, 'reader'>): Omit<Evidence, 'close'> => ({
  rows: (table) => readPages(reader as Kysely<unknown>, table),
  daySpan: (from, until) => readDaySpan(reader as Kysely<unknown>, from, until),
})

const readDaySpan = async (
  db: Kysely<unknown>,
  from: string,
  until: string,
): Promise<DaySpan | undefined> => {
  const days = sql`from closing where scope = 'day' and business_date`
  const { rows } = await sql<Record<'before' | 'from' | 'until', number | null>>`select
    (select max(sealed_seq) ${days} < ${from}) as "before",
    (select max(sealed_seq) ${days} = ${from}) as "from",
    (select max(sealed_seq) ${days} = ${until}) as "until"`.execute(db)
  const [sealed] = rows
  if (!sealed || sealed.from === null || sealed.until === null || sealed.until < sealed.from) return undefined
  return { firstSeq: (sealed.before ?? 0) + 1, lastSeq: sealed.until }
}

/** One connection of the pool, kept until it is released: a snapshot belongs to a connection. */
const holdConnection = (
  db: Kysely<unknown>,
): Promise<{ readonly db: Kysely<unknown>; readonly release: () => void }> =>
  new Promise((resolve, reject) => {
    db.connection()
      .execute((held) => new Promise<void>((release) => resolve({ db: held, release })))
      .catch(reject)
  })

const keysOf = (table: EvidenceTable): readonly string[] =>
  table in ownKeys ? ownKeys[table as keyof typeof ownKeys] : attestedTables[table as AttestedTable].key

/** A table that cannot be read: it is not there, or not as this release has it. */
export class EvidenceError extends Error {
  constructor(table: string, cause: unknown) {
    const said = cause instanceof Error ? cause.message : String(cause)
    super(
      `Table ${table} cannot be read (${said}). A hotel that an older release wrote is brought up to date by starting the server; a table that is missing otherwise was removed.`,
      { cause },
    )
  }
}

async function* readPages(db: Kysely<unknown>, table: EvidenceTable): AsyncGenerator<EvidenceRow> {
  const keys = keysOf(table)
  const columns = sql.join(keys.map((key) => sql.ref(key)))
  let beyond = sql``
  for (;;) {
    const query = sql<EvidenceRow>`select * from ${sql.table(table)} ${beyond}
      order by ${columns} limit ${sql.lit(pageSize)}`
    const { rows } = await query.execute(db).catch((error: unknown) => {
      throw new EvidenceError(table, error)
    })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < pageSize) return
    beyond = sql`where (${columns}) > (${sql.join(keys.map((key) => sql.val(last[key])))})`
  }
}
