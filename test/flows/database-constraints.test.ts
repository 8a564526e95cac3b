import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { openTestDatabase } from '../support/test-database.ts'

/** What the database refuses on its own, and that every engine gives the refusal the same name. */
let db: HotelDatabase

const hash = 'a'.repeat(64)

const house = [
  `insert into journal (seq, command_id, name, at, payload, prev_hash, hash) values (1, 'c1', 'n', 't', '{}', '${hash}', '${hash}')`,
  `insert into staff values (1, 'zhang', 'cashier', 1), (2, 'li', 'cashier', 1)`,
  `insert into desk values (1, 'FO1', '前台', 100000, 'CNY', 1), (2, 'FO2', '二楼', 0, 'CNY', 1)`,
  `insert into payment_method values ('card', 'clearing.card', '银行卡', 'Card', 1, 1, 2)`,
  `insert into business_day values ('2026-03-01', 'open', 1, null)`,
  `insert into room_type values (1, 'STD', '标间', 'Twin', 30000, 'CNY', 1)`,
  `insert into room values (1, '201', '2', 1, 'clean')`,
  `insert into stay (id, state, source, room_type_id, room_id, arrival_date, departure_date, rate_minor, currency, adults, children, breakfasts, version)
   values (1, 'reserved', 'direct', 1, 1, '2026-03-01', '2026-03-02', 30000, 'CNY', 1, 0, 0, 1)`,
  `insert into account values (1, 'cash.drawer', 1, 'CNY', 1), (2, 'revenue.room', 0, 'CNY', 0), (3, 'deposits', 1, 'CNY', -1), (4, 'guest', 1, 'CNY', 0)`,
  `insert into account_balance values (1, 'cash.drawer', 'CNY', 1, 5000), (3, 'deposits', 'CNY', -1, -5000)`,
]

const shift = (
  id: number,
  [desk, cashier, holder = cashier]: readonly [number | null, number | null, (number | null)?],
  kind = 'desk',
): string =>
  `insert into cashier_shift (id, number, kind, desk_id, cashier_id, held_by, business_date, state, opening, float_minor, currency, opened_seq, opened_at)
   values (${id}, 'S${id}', '${kind}', ${desk}, ${cashier}, ${holder}, '2026-03-01', 'open', 'safe', 0, 'CNY', 1, 't')`

const night = (id: number, turn: number): string =>
  `insert into room_night (id, room_id, night, turn, stay_id, rate_minor, currency, is_released)
   values (${id}, 1, '2026-03-01', ${turn}, 1, 30000, 'CNY', 0)`

const posting = (
  id: number,
  changes: Partial<Record<'amount' | 'debit' | 'date' | 'control', string>> = {},
): string =>
  `insert into posting (id, entry_id, journal_seq, kind, amount_minor, currency, debit_account_id, debit_control,
     credit_account_id, credit_control, shift_id, business_date, actor_id)
   values (${id}, 1, 1, 'charge', ${changes.amount ?? '100'}, 'CNY', ${changes.debit ?? '1'},
     '${changes.control ?? 'cash.drawer'}', 2, 'revenue.room', 1, '${changes.date ?? '2026-03-01'}', 1)`

beforeAll(async () => {
  db = await openTestDatabase()
  for (const statement of [...house, shift(1, [1, 1]), shift(9, [null, null], 'office'), night(1, 1)])
    await runSql(db, statement)
})

afterAll(() => db.close())

describe('the statement is refused with the name of the constraint', () => {
  test.each([
    ['a check', `insert into desk values (3, 'FO3', 'x', -1, 'CNY', 1)`, 'desk_float_not_negative'],
    [
      'a check over columns',
      `update cashier_shift set sealed_seq = 2 where id = 1`,
      'cashier_shift_sealed_has_seq',
    ],
    ['a role nobody has', `insert into staff values (3, 'wang', 'owner', 1)`, 'staff_known_role'],
    [
      'a second row of the head',
      `insert into journal_head values (2, 0, '${hash}', 0)`,
      'journal_head_is_one_row',
    ],
    ['a unique column', `insert into staff values (3, 'zhang', 'cashier', 1)`, 'staff_username_once'],
    [
      'a command id that was used',
      `insert into journal (seq, command_id, name, at, payload, prev_hash, hash) values (2, 'c1', 'n', 't', '{}', '${hash}', '${hash}')`,
      'journal_command_id_once',
    ],
    ['a second open shift of a desk', shift(2, [1, 2]), 'cashier_shift_one_open_per_desk'],
    ['a second open shift of a cashier', shift(2, [2, 1, 2]), 'cashier_shift_one_open_per_cashier'],
    ['a desk shift that nobody holds', shift(2, [2, 2, null]), 'cashier_shift_desk_has_holder'],
    [
      'a running shift let go',
      `update cashier_shift set held_by = null where id = 1`,
      'cashier_shift_desk_has_holder',
    ],
    ['a second office shift', shift(2, [null, null], 'office'), 'cashier_shift_one_open_office'],
    ['a room held twice for a night', night(2, 2), 'room_night_held_once'],
    [
      'a drawer below zero',
      `update account_balance set balance_minor = balance_minor - 5001 where account_id = 1`,
      'account_never_below_zero',
    ],
    [
      'a slip paid out twice',
      `update account_balance set balance_minor = balance_minor + 5001 where account_id = 3`,
      'account_never_below_zero',
    ],
    ['a posting of nothing', posting(1, { amount: '0' }), 'posting_amount_within_limits'],
    ['a negative posting', posting(1, { amount: '-100' }), 'posting_amount_within_limits'],
    ['a posting beyond the limit', posting(1, { amount: '100000000000' }), 'posting_amount_within_limits'],
    [
      'a posting to its own account',
      posting(1, { debit: '2', control: 'revenue.room' }),
      'posting_moves_between_two_accounts',
    ],
    ['cash without a document', posting(1), 'posting_money_has_document'],
    [
      'the journal rewritten',
      `update journal set payload = '{"amount":1}' where seq = 1`,
      'journal_append_only',
    ],
    ['the journal shortened', `delete from journal where seq = 1`, 'journal_append_only'],
  ])('%s', async (_, statement, constraint) => {
    expect(await refusalOf(db, statement)).toBe(constraint)
  })
})

describe('SQLite does not name a reference; PostgreSQL does', () => {
  const named = (constraint: string): string => (db.dialect === 'sqlite' ? 'foreign_key' : constraint)

  test.each([
    [
      'a terminal of no desk',
      `insert into terminal values (1, 77, 'card', 'POS 1', 1)`,
      'terminal_desk_id_fkey',
    ],
    [
      'a shift of a date that was never open',
      `update cashier_shift set business_date = '2026-03-09' where id = 1`,
      'cashier_shift_business_date_fkey',
    ],
    [
      'a posting stamped with a date that is not its shift’s',
      posting(1, { debit: '4', control: 'guest', date: '2026-02-28' }),
      'posting_shift_has_its_date',
    ],
    [
      'a posting that misnames the control of its account',
      posting(1, { debit: '4', control: 'staff' }),
      'posting_debit_account',
    ],
    [
      'a receipt of a command the journal does not know, seen at commit',
      `insert into command_receipt values ('c9', 9, 's', 'd', '{}', 't')`,
      'command_receipt_journal_seq_fkey',
    ],
    ['a stay deleted under its night', `delete from stay where id = 1`, 'room_night_stay_id_fkey'],
  ])('%s', async (_, statement, constraint) => {
    expect(await refusalOf(db, statement)).toBe(named(constraint))
  })
})
