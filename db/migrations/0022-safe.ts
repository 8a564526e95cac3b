import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../kernel/dialect.ts'
import { appendOnly, changeCheck, statements } from './ddl.ts'

/**
 * B11 joins the equations of a day. Days sealed before it have nothing to show, and say so: 0 lines, which the check
 * allows up to the last closing there is now. Ids only grow, so every later seal must have computed it.
 */
const addBags = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  const { rows } = await sql<{
    last: number | null
  }>`select max(closing_id) as last from day_closing`.execute(db)
  const last = rows[0]?.last ?? 0
  const integer = dialect === 'sqlite' ? 'integer' : 'bigint'
  const columns = [
    `b11_lines ${integer} not null default 0
       constraint b11_was_computed check (b11_lines > 0 or closing_id <= ${last})`,
    `b11_difference ${integer} not null default 0 constraint b11_balances check (b11_difference = 0)`,
  ]
  for (const column of columns) {
    await sql.raw(`alter table day_closing add column ${column}`).execute(db)
  }
}

/** What leaves the drawers for good: the safe as it is counted, the bank, notes that are no money. */
export const safeRepertoire = statements(
  changeCheck(
    'difference',
    'difference_known_origin',
    `origin in ('drawer', 'terminal', 'handover', 'bag', 'safe', 'counterfeit')`,
  ),
  `create table bank_deposit (
    id integer not null primary key,
    slip_number text not null,
    amount_minor integer not null,
    currency text not null,
    shift_id integer not null,
    business_date text not null,
    banked_by integer not null references staff (id),
    posting_id integer not null references posting (id),
    constraint bank_deposit_slip_number_once unique (slip_number),
    constraint bank_deposit_amount_positive check (amount_minor > 0),
    constraint bank_deposit_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  appendOnly('bank_deposit'),
  `create table safe_count (
    id integer not null primary key,
    shift_id integer not null,
    business_date text not null,
    counted_by integer not null references staff (id),
    approved_by integer not null references staff (id),
    counted_at text not null,
    expected_minor integer not null,
    counted_minor integer not null,
    currency text not null,
    constraint safe_count_not_negative check (expected_minor >= 0 and counted_minor >= 0),
    constraint safe_count_needs_second_person check (counted_by <> approved_by),
    constraint safe_count_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  appendOnly('safe_count'),
  `create table safe_count_piece (
    safe_count_id integer not null references safe_count (id),
    denomination_minor integer not null,
    quantity integer not null,
    primary key (safe_count_id, denomination_minor),
    constraint safe_count_piece_positive check (denomination_minor > 0 and quantity > 0)
  )`,
  appendOnly('safe_count_piece'),
  addBags,
)
