import { runSql } from '../support/raw-sql.ts'
import type { TestHotel } from '../support/hotel.ts'

/** The ids and commands of some days that are over and sealed: everything of them has ended. */
export interface PastDays {
  readonly days: number
  readonly ids: readonly [after: number, until: number]
  readonly seqs: readonly [after: number, until: number]
}

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

/** Long texts, which no list reads: a house of years would not fit on the disk of whoever measures. */
const blanked = ['content', 'payload']

/** Their rows are found by their key alone, and there are gigabytes of them. */
const left = ['journal', 'journal_head', 'kysely_migration', 'kysely_migration_lock']

/** How a column of the k-th copy differs from the row it copies; undefined where it does not. */
const shifted = ({ name, type }: Column, past: PastDays): string | undefined => {
  const moved = ([after, until]: readonly [number, number]) =>
    `case when ${name} > ${after} and ${name} <= ${until} then ${name} - ${after} - k * ${until - after} else ${name} end`
  if (/^(seq|\w+_seq)$/.test(name)) return moved(past.seqs)
  if (type === 'INTEGER' && /^(id|\w+_id)$/.test(name)) return moved(past.ids)
  if (/(_date|^night|^valid_until)$/.test(name)) return `date(${name}, '-' || (k * ${past.days}) || ' days')`
  if (/(_at|^valid_from)$/.test(name)) {
    return `strftime('%Y-%m-%dT%H:%M:%S.000Z', ${name}, '-' || (k * ${past.days}) || ' days')`
  }
  if (/(number|^command_id|^digest)$/.test(name) && type === 'TEXT') return `k || '/' || ${name}`
  if (name === 'state') return `case when state = 'requested' then 'cancelled' else state end`
  // What was not settled within the days, such as a guest's account, is settled in their copies.
  if (name === 'balance_minor') return '0'
  return blanked.includes(name) ? `case when ${name} is null then null else '' end` : undefined
}

const isPast = ({ name, type }: Column, past: PastDays): string | undefined => {
  const between = ([after, until]: readonly [number, number]) => `${name} > ${after} and ${name} <= ${until}`
  if (/^(seq|\w+_seq)$/.test(name)) return between(past.seqs)
  if (type === 'INTEGER' && /^(id|\w+_id)$/.test(name)) return between(past.ids)
  return undefined
}

/**
 * Writes the days that are over again and again before the first of them, as `copies` times as many days ago: rows with
 * ids, commands and dates of their own that refer to each other, and to the house as it is. Behind the back of triggers,
 * references and checks, and for measuring alone: no verification holds afterwards. Of SQLite. Returns the rows by table.
 */
export const ageHotel = async (
  { db }: TestHotel,
  past: PastDays,
  copies: number,
): Promise<ReadonlyMap<string, number>> => {
  const triggers = await runSql(db, `select name, sql from sqlite_schema where type = 'trigger'`)
  for (const { name } of triggers as { name: string }[]) await runSql(db, `drop trigger ${name}`)
  await runSql(db, 'pragma foreign_keys = off')
  await runSql(db, 'pragma ignore_check_constraints = on')
  const tables = await runSql(
    db,
    `select name from sqlite_schema where type = 'table' and name not like 'sqlite%'`,
  )
  const rows = new Map<string, number>()
  for (const { name } of tables as { name: string }[]) {
    if (left.includes(name)) continue
    rows.set(name, await copyRows({ db }, name, past, copies))
  }
  await runSql(db, 'pragma ignore_check_constraints = off')
  await runSql(db, 'pragma foreign_keys = on')
  for (const { sql } of triggers as { sql: string }[]) await runSql(db, sql)
  return rows
}

/** Copies the rows of a table, and counts them all. Where two copies meet, the room of a night is in the later one alone. */
const copyRows = async (
  { db }: Pick<TestHotel, 'db'>,
  table: string,
  past: PastDays,
  copies: number,
): Promise<number> => {
  const columns = (await runSql(db, `pragma table_info(${table})`)) as Column[]
  const key = table === 'command_receipt' ? 'journal_seq' : columns.find(({ pk }) => pk === 1)?.name
  const column = columns.find(({ name }) => name === key)
  const where = column && isPast(column, past)
  if (where !== undefined) {
    const names = columns.map(({ name }) => name)
    const copied = columns.map((each) => shifted(each, past) ?? each.name)
    await runSql(
      db,
      `insert or ignore into ${table} (${names.join(', ')})
       with recursive copy (k) as (select ${copies} union all select k - 1 from copy where k > 1)
       select ${copied.join(', ')} from copy cross join ${table} where ${where}`,
    )
  }
  const [counted] = await runSql(db, `select count(*) as rows, sum(${where ?? '0'}) as past from ${table}`)
  const { rows, past: original } = counted as { rows: number; past: number | null }
  if (rows < (original ?? 0) * copies * 0.5)
    throw new Error(`${table} has ${rows} rows for ${original} copied`)
  return rows
}
