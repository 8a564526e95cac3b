import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { runSql } from './raw-sql.ts'
import { readSchema } from './schema-facts.ts'

/** What is no command's: sessions and failures to sign in are kept although nothing else is. */
const aside = ['staff_session', 'staff_secret']

/** Sums in which a row that changed, and was neither added nor removed, shows. */
const sums = [
  `select 'head', seq * 1000000 + last_id from journal_head`,
  `select 'balances', coalesce(sum(abs(balance_minor) * account_id), 0) from account_balance`,
  `select 'series', sum(next_number * id) from number_series`,
  `select 'books', sum(next_number + coalesce(closed_seq, 0)) from number_book`,
  `select 'stock', coalesce(sum(length(state) * id), 0) from stock_range`,
  `select 'shifts', sum(length(state) * id) from cashier_shift`,
  `select 'stays', coalesce(sum((version + length(state)) * id), 0) from stay`,
  `select 'folios', coalesce(sum((version + length(state)) * id), 0) from folio`,
  `select 'slips', coalesce(sum(length(state) * id), 0) from deposit_slip`,
  `select 'rooms', sum(length(housekeeping_state) * id) from room`,
  `select 'nights', coalesce(sum((2 * is_released + length(coalesce(charge_kind, ''))) * id), 0) from room_night`,
  `select 'bags', coalesce(sum(length(state) * id), 0) from cash_drop`,
  `select 'handovers', coalesce(sum(length(state) * id), 0) from handover`,
]

let statement: Promise<string> | undefined

/** The tables are the same in every hotel, and looking for them takes long. */
const statementFor = async (db: HotelDatabase): Promise<string> => {
  const { tables } = await readSchema(db)
  const counts = tables
    .filter((table) => !aside.includes(table))
    .map((table) => `select '${table}', count(*) from ${table}`)
  return [...counts, ...sums].join(' union all ')
}

/** The rows of every table and the sums, as one list to compare before and after what should leave nothing behind. */
export const fingerprint = async (db: HotelDatabase): Promise<readonly string[]> => {
  statement ??= statementFor(db)
  const rows = await runSql(db, await statement)
  return rows.map((row) => Object.values(row).join(' '))
}
