import { appendOnly, statements } from './ddl.ts'

export const document = statements(
  `create table number_series (
    id integer not null primary key,
    document_kind text not null,
    source text not null,
    prefix text not null,
    digits integer not null,
    next_number integer not null,
    constraint number_series_one_per_kind_and_source unique (document_kind, source),
    constraint number_series_known_source check (source in ('system', 'book', 'external')),
    constraint number_series_next_positive check (next_number > 0)
  )`,
  `create table number_book (
    id integer not null primary key,
    series_id integer not null references number_series (id),
    desk_id integer not null references desk (id),
    prefix text not null,
    digits integer not null,
    first_number integer not null,
    last_number integer not null,
    next_number integer not null,
    constraint number_book_range_is_forward check (first_number > 0 and last_number >= first_number),
    constraint number_book_next_within_range check (next_number between first_number and last_number + 1),
    constraint number_book_range_once unique (series_id, prefix, first_number)
  )`,
  `create table document (
    id integer not null primary key,
    kind text not null,
    series_id integer not null references number_series (id),
    book_id integer references number_book (id),
    sequence_number integer,
    number text not null,
    shift_id integer not null,
    business_date text not null,
    calendar_date text not null,
    issued_at text not null,
    issued_by integer not null references staff (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    stay_id integer,
    folio_id integer,
    refers_to_document_id integer references document (id),
    total_minor integer not null,
    currency text not null,
    digest text not null,
    constraint document_number_once unique (series_id, number),
    constraint document_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index document_by_shift on document (shift_id, kind)`,
  `create index document_by_stay on document (stay_id)`,
  `create index document_by_folio on document (folio_id)`,
  `create index document_by_seq on document (journal_seq)`,
  appendOnly('document'),
  `create table document_snapshot (
    document_id integer not null primary key references document (id),
    content text,
    salt text
  )`,
  `create table document_line (
    document_id integer not null references document (id),
    line_number integer not null,
    kind text not null,
    direction text not null,
    tender_control text not null,
    payment_method_code text,
    terminal_id integer,
    slip_id integer,
    reference text not null,
    tendered_minor integer not null,
    change_minor integer not null,
    amount_minor integer not null,
    currency text not null,
    primary key (document_id, line_number),
    constraint document_line_known_direction check (direction in ('in', 'out')),
    constraint document_line_amount_positive check (amount_minor > 0),
    constraint document_line_change_adds_up check (
      tendered_minor = 0 and change_minor = 0 or tendered_minor - change_minor = amount_minor
    )
  )`,
  `create index document_line_by_slip on document_line (slip_id) where slip_id is not null`,
  appendOnly('document_line'),
  `create table document_print (
    document_id integer not null references document (id),
    copy_number integer not null,
    printed_at text not null,
    printed_by integer not null references staff (id),
    primary key (document_id, copy_number)
  )`,
  `create table voided_number (
    series_id integer not null references number_series (id),
    book_id integer not null references number_book (id),
    sequence_number integer not null,
    number text not null,
    reason_code text not null,
    shift_id integer not null,
    business_date text not null,
    voided_by integer not null references staff (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    primary key (book_id, sequence_number),
    constraint voided_number_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index voided_number_by_shift on voided_number (shift_id)`,
  `create index voided_number_by_seq on voided_number (journal_seq)`,
  appendOnly('voided_number'),
)
