import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAnyRow, withoutConstraints } from '../support/any-row.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { readSchema } from '../support/schema-facts.ts'
import { openTestDatabase, testEngine } from '../support/test-database.ts'

/** What was written and can never be unwritten: the journal, money, numbers, papers, counts and seals. */
const appendOnly = [
  'agreed_rate',
  'room_change',
  'room_check',
  'room_check_difference',
  'account',
  'bank_deposit',
  'bill',
  'bill_line',
  'city_allocation',
  'city_item',
  'check_out',
  'check_out_night',
  'cash_limit',
  'change_exchange',
  'change_exchange_piece',
  'closing',
  'closing_line',
  'closing_total',
  'company_terms',
  'count_currency',
  'count_currency_piece',
  'count_denomination',
  'count_key',
  'count_number',
  'count_paper',
  'count_terminal',
  'credit_bill',
  'credit_note',
  'credit_note_bill',
  'currency_exchange',
  'day_closing',
  'difference_move',
  'document',
  'document_line',
  'exchange_limit',
  'exchange_rate',
  'folio_line',
  'folio_line_reason',
  'folio_transfer',
  'foreign_cash_sale',
  'night_audit',
  'night_audit_check',
  'night_pack_print',
  'handover_decision',
  'handover_dispute',
  'handover_dispute_line',
  'handover_dispute_showing',
  'journal',
  'key_replacement',
  'lost_slip',
  'outage_slip',
  'over_short',
  'period_closing',
  'paid_out',
  'paper_declaration',
  'late_finding',
  'late_finding_line',
  'plan_rate',
  'meal_coupon',
  'house_key',
  'key_move',
  'relief_count',
  'posting',
  'reservation_change',
  'range_withdrawal',
  'safe_count',
  'safe_count_piece',
  'shift_closing',
  'shift_count',
  'shift_opening_balance',
  'shift_opening_number',
  'signing_key',
  'skipper_contact',
  'skipper_move',
  'slip_tender',
  'spot_check',
  'spot_check_currency',
  'tax_invoice',
  'tax_invoice_bill',
  'voided_number',
  'voucher',
  'voucher_use',
]

/** Every other table, with the reason why its rows may change or go. A new table must be put in one list. */
const changing = {
  training: 'open, then closed; up to where it is recorded is proved by the journal',
  account_balance: 'the one stored sum',
  approval_limit: 'settings',
  concession_limit: 'settings',
  concession_reason: 'settings',
  business_day: 'opens and closes',
  cash_drop: 'is received',
  cashier_shift: 'opens, counts, gives, is sealed',
  company: 'is closed to new debts',
  company_profile: 'personal, can be blanked',
  command_receipt: 'is erased after thirty days',
  currency_exchange_guest: 'personal, can be blanked',
  foreign_currency: 'settings',
  forced_shift: 'under way, then ended or given back',
  deposit_rule: 'settings',
  deposit_slip: 'is redeemed',
  deposit_slip_party: 'personal, can be blanked',
  desk: 'settings',
  difference: 'is decided, then ends',
  document_print: 'a mark, not a fact of the ledger',
  document_snapshot: 'personal, can be redacted',
  folio: 'opens and closes',
  folio_exemption_text: 'personal, can be blanked',
  folio_line_text: 'personal, can be blanked',
  folio_party: 'personal, can be blanked',
  group_block: 'opens and closes',
  group_block_text: 'personal, can be blanked',
  guest: 'personal, can be erased',
  guest_profile: 'personal, can be blanked',
  guest_record_reading: 'who read what, erased in time',
  guest_vip: 'personal, can be erased',
  handover: 'given, then accepted',
  inspection: 'asked, then answered',
  inspection_note: 'personal, can be blanked',
  journal_head: 'the head of the chain',
  key_card: 'given back, or lost',
  key_kind: 'settings',
  live_bill_line: 'goes when its bill is credited',
  market_segment: 'settings',
  meal_coupon_end: 'taken back, ended anew',
  notice: 'the handover book',
  notice_reading: 'the handover book',
  notice_text: 'personal, can be blanked',
  number_book: 'counts its numbers',
  number_series: 'counts its numbers',
  open_city_item: 'ends when nothing is left of the item',
  open_voucher: 'ends when nothing is left on the voucher',
  open_matter: 'opens and closes',
  open_matter_text: 'personal, can be blanked',
  payment_method: 'settings',
  out_of_order: 'ends before its date',
  preparation_tick: 'taken back, ticked anew',
  pre_authorisation: 'held, then captured or released',
  property: 'settings',
  rate_plan: 'settings',
  relief: 'runs, ended',
  reserved_night: 'agreed, then agreed anew',
  register_export: 'a mark, not a fact of the ledger',
  refund_promise: 'is paid',
  room: 'housekeeping state',
  room_night: 'held, released, charged',
  room_rule: 'settings',
  room_type: 'settings',
  routing_rule: 'the rules of a stay, replaced as a whole',
  spot_check_text: 'personal, can be blanked',
  staff: 'settings',
  staff_profile: 'personal, can be blanked',
  staff_secret: 'secrets',
  staff_session: 'ends',
  skipper_case: 'is decided, then ends',
  skipper_contact_text: 'personal, can be blanked',
  skipper_text: 'personal, can be blanked',
  suspended_account: 'is settled or withdrawn',
  suspended_account_text: 'personal, can be blanked',
  stock_range: 'is issued or withdrawn',
  stock_range_text: 'free text, can be blanked',
  stay: 'reserved, in house, left',
  stay_extra: 'replaced as a whole',
  stay_guest: 'who shares the room',
  stay_vip: 'replaced as a whole',
  stay_note: 'personal, can be blanked',
  tax_invoice_buyer: 'personal, can be blanked',
  type_night: 'counted anew by whoever sells',
  terminal: 'settings',
  vip_item: 'settings',
  vip_level: 'settings',
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
