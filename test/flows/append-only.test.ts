import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAnyRow, withoutConstraints } from '../support/any-row.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { readSchema } from '../support/schema-facts.ts'
import { openTestDatabase, testEngine } from '../support/test-database.ts'

/** What was written and can never be unwritten: the journal, money, numbers, papers, counts and seals. */
const appendOnly = [
  'account',
  'bill',
  'bill_line',
  'closing',
  'closing_line',
  'closing_total',
  'count_denomination',
  'count_key',
  'count_number',
  'count_paper',
  'count_terminal',
  'day_closing',
  'document',
  'document_line',
  'folio_line',
  'journal',
  'over_short',
  'paper_declaration',
  'posting',
  'shift_closing',
  'shift_count',
  'shift_opening_balance',
  'shift_opening_number',
  'signing_key',
  'tax_invoice',
  'tax_invoice_bill',
  'voided_number',
]

/** Every other table, with the reason why its rows may change or go. A new table must be put in one list. */
const changing = {
  account_balance: 'the one stored sum',
  business_day: 'opens and closes',
  cash_drop: 'is received',
  cashier_shift: 'opens, counts, gives, is sealed',
  command_receipt: 'is erased after thirty days',
  deposit_slip: 'is redeemed',
  desk: 'settings',
  desk_key: 'settings',
  document_print: 'a mark, not a fact of the ledger',
  document_snapshot: 'personal, can be redacted',
  folio: 'opens and closes',
  folio_line_text: 'personal, can be blanked',
  folio_party: 'personal, can be blanked',
  guest: 'personal, can be erased',
  guest_profile: 'personal, can be blanked',
  guest_record_reading: 'who read what, erased in time',
  handover: 'given, then accepted',
  inspection: 'asked, then answered',
  inspection_note: 'personal, can be blanked',
  journal_head: 'the head of the chain',
  key_kind: 'settings',
  notice: 'the handover book',
  notice_reading: 'the handover book',
  notice_text: 'personal, can be blanked',
  number_book: 'counts its numbers',
  number_series: 'counts its numbers',
  open_matter: 'opens and closes',
  open_matter_text: 'personal, can be blanked',
  payment_method: 'settings',
  property: 'settings',
  room: 'housekeeping state',
  room_night: 'held, released, charged',
  room_type: 'settings',
  staff: 'settings',
  staff_profile: 'personal, can be blanked',
  staff_secret: 'secrets',
  staff_session: 'ends',
  stay: 'reserved, in house, left',
  stay_guest: 'who shares the room',
  stay_note: 'personal, can be blanked',
  tax_invoice_buyer: 'personal, can be blanked',
  terminal: 'settings',
  transaction_code: 'settings',
}

let db: HotelDatabase

beforeAll(async () => {
  db = await openTestDatabase()
  await withoutConstraints(db)
  for (const table of appendOnly) await insertAnyRow(db, table)
})

afterAll(() => db.close())

test('every table is in one of the two lists', async () => {
  const { tables } = await readSchema(db)
  expect([...appendOnly, ...Object.keys(changing)].sort()).toEqual(tables)
})

test.each(appendOnly)('%s takes no update and no delete', async (table) => {
  const [row = {}] = await runSql(db, `select * from ${table}`)
  const column = Object.keys(row)[0]
  expect(await refusalOf(db, `update ${table} set ${column} = ${column}`)).toBe(`${table}_append_only`)
  expect(await refusalOf(db, `delete from ${table}`)).toBe(`${table}_append_only`)
  expect(await runSql(db, `select * from ${table}`)).toEqual([row])
})

/** The way around a row trigger that each engine offers. */
const wayAround = (table: string): string =>
  testEngine === 'sqlite'
    ? `insert or replace into ${table} select * from ${table}`
    : `truncate ${table} cascade`

test.each(appendOnly)('%s takes no replace and no truncate', async (table) => {
  expect(await refusalOf(db, wayAround(table))).toBe(`${table}_append_only`)
})
