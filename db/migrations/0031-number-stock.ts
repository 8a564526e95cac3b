import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../kernel/dialect.ts'
import { appendOnly, statements } from './ddl.ts'

/** The books as they are from here on: with the range they were issued from, and the commands that did it. */
const numberBook = `create table number_book (
    id integer not null primary key,
    series_id integer not null references number_series (id),
    desk_id integer not null references desk (id),
    prefix text not null,
    digits integer not null,
    first_number integer not null,
    last_number integer not null,
    next_number integer not null,
    range_id integer references stock_range (id),
    issued_seq integer,
    closed_seq integer,
    constraint number_book_range_is_forward check (first_number > 0 and last_number >= first_number),
    constraint number_book_next_within_range check (next_number between first_number and last_number + 1),
    constraint number_book_from_stock_is_issued check ((range_id is null) = (issued_seq is null)),
    constraint number_book_closed_after_issue check (closed_seq > coalesce(issued_seq, 0))
  ) strict`

/**
 * A book that comes back unused begins at the same number when it is issued again, so its range is no longer the only
 * one of its first number. SQLite can drop a unique only with its table: there are a few dozen books, and whatever
 * refers to them is looked at when the migration ends, when they are all there again.
 */
const openBooks = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  const run = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) await sql.raw(text).execute(db)
  }
  if (dialect === 'sqlite') {
    await run(
      'pragma defer_foreign_keys = on',
      'create table number_book_kept as select * from number_book',
      'drop table number_book',
      numberBook,
      'insert into number_book select *, null, null, null from number_book_kept',
      'drop table number_book_kept',
    )
    return
  }
  await run(
    `alter table number_book drop constraint number_book_range_once,
       add column range_id bigint references stock_range (id), add column issued_seq bigint, add column closed_seq bigint,
       add constraint number_book_from_stock_is_issued check ((range_id is null) = (issued_seq is null)),
       add constraint number_book_closed_after_issue check (closed_seq > coalesce(issued_seq, 0))`,
  )
}

/** Paper numbers before they are on a desk, and after they came back or were withdrawn. */
export const numberStock = statements(
  `create table stock_range (
    id integer not null primary key,
    series_id integer not null references number_series (id),
    prefix text not null,
    digits integer not null,
    first_number integer not null,
    last_number integer not null,
    origin text not null,
    from_range_id integer references stock_range (id),
    from_book_id integer references number_book (id),
    received_date text,
    cost_minor integer,
    currency text,
    shift_id integer not null,
    business_date text not null,
    taken_in_by integer not null references staff (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    state text not null,
    closed_seq integer,
    constraint stock_range_is_forward check (first_number > 0 and last_number >= first_number),
    constraint stock_range_known_origin check (origin in ('received', 'rest', 'returned')),
    constraint stock_range_received_has_date_and_cost check (
      (origin = 'received') = (received_date is not null)
      and (origin = 'received') = (cost_minor is not null)
      and (origin = 'received') = (currency is not null)
    ),
    constraint stock_range_rest_is_of_a_range check ((origin = 'rest') = (from_range_id is not null)),
    constraint stock_range_returned_is_of_a_book check ((origin = 'returned') = (from_book_id is not null)),
    constraint stock_range_cost_not_negative check (cost_minor >= 0),
    constraint stock_range_known_state check (state in ('in_stock', 'issued', 'withdrawn')),
    constraint stock_range_in_stock_until_closed check ((state = 'in_stock') = (closed_seq is null)),
    constraint stock_range_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create unique index stock_range_received_once on stock_range (series_id, prefix, digits, first_number)
     where origin = 'received'`,
  `create unique index stock_range_rest_once on stock_range (from_range_id)`,
  `create unique index stock_range_returned_once on stock_range (from_book_id)`,
  `create index stock_range_by_state on stock_range (state)`,
  `create table stock_range_text (
    range_id integer not null primary key references stock_range (id),
    supplier text,
    salt text
  )`,
  `create table range_withdrawal (
    range_id integer not null primary key references stock_range (id),
    reason_code text not null,
    shift_id integer not null,
    business_date text not null,
    withdrawn_by integer not null references staff (id),
    approved_by integer not null references staff (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint range_withdrawal_needs_second_person check (withdrawn_by <> approved_by),
    constraint range_withdrawal_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  appendOnly('range_withdrawal'),
  openBooks,
  `create unique index number_book_range_open_once on number_book (series_id, prefix, digits, first_number)
     where closed_seq is null`,
  `create unique index number_book_issued_once on number_book (range_id)`,
  `create index number_book_by_desk on number_book (desk_id) where closed_seq is null`,
  `create index document_by_number on document (series_id, book_id, sequence_number)`,
)
