import { appendOnly, statements } from './ddl.ts'

export const handover = statements(
  `create table shift_count (
    id integer not null primary key,
    shift_id integer not null references cashier_shift (id),
    purpose text not null,
    is_blind integer not null,
    counted_by integer not null references staff (id),
    counted_at text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    cash_minor integer not null,
    currency text not null,
    constraint shift_count_known_purpose check (
      purpose in ('opening', 'hand_over', 'recount', 'acceptance', 'carried')
    ),
    constraint shift_count_blind_is_flag check (is_blind in (0, 1)),
    constraint shift_count_cash_not_negative check (cash_minor >= 0)
  )`,
  `create index shift_count_by_shift on shift_count (shift_id)`,
  appendOnly('shift_count'),
  `create table count_denomination (
    count_id integer not null references shift_count (id),
    denomination_minor integer not null,
    quantity integer not null,
    primary key (count_id, denomination_minor),
    constraint count_denomination_positive check (denomination_minor > 0 and quantity > 0)
  )`,
  appendOnly('count_denomination'),
  `create table count_terminal (
    count_id integer not null references shift_count (id),
    terminal_id integer not null references terminal (id),
    sales_minor integer not null,
    refunds_minor integer not null,
    primary key (count_id, terminal_id),
    constraint count_terminal_not_negative check (sales_minor >= 0 and refunds_minor >= 0)
  )`,
  appendOnly('count_terminal'),
  `create table count_number (
    count_id integer not null references shift_count (id),
    book_id integer not null references number_book (id),
    next_number integer not null,
    primary key (count_id, book_id)
  )`,
  appendOnly('count_number'),
  `create table count_key (
    count_id integer not null references shift_count (id),
    key_code text not null references key_kind (code),
    quantity integer not null,
    primary key (count_id, key_code),
    constraint count_key_not_negative check (quantity >= 0)
  )`,
  appendOnly('count_key'),
  `create table count_paper (
    count_id integer not null references shift_count (id),
    paper_kind text not null,
    quantity integer not null,
    primary key (count_id, paper_kind),
    constraint count_paper_not_negative check (quantity >= 0)
  )`,
  appendOnly('count_paper'),
  `create table paper_declaration (
    id integer not null primary key,
    shift_id integer not null references cashier_shift (id),
    paper_kind text not null,
    quantity integer not null,
    reason_code text not null,
    declared_by integer not null references staff (id),
    approved_by integer not null references staff (id),
    document_id integer not null references document (id),
    constraint paper_declaration_positive check (quantity > 0),
    constraint paper_declaration_needs_second_person check (declared_by <> approved_by)
  )`,
  appendOnly('paper_declaration'),
  `create table over_short (
    id integer not null primary key,
    shift_id integer not null references cashier_shift (id),
    kind text not null,
    terminal_id integer references terminal (id),
    side text,
    amount_minor integer not null,
    currency text not null,
    staff_id integer references staff (id),
    approved_by integer not null references staff (id),
    document_id integer not null references document (id),
    posting_id integer not null references posting (id),
    constraint over_short_known_kind check (kind in ('over', 'short')),
    constraint over_short_amount_positive check (amount_minor > 0),
    constraint over_short_terminal_has_side check ((terminal_id is null) = (side is null))
  )`,
  `create index over_short_by_shift on over_short (shift_id)`,
  appendOnly('over_short'),
  `create table cash_drop (
    id integer not null primary key,
    bag_number text not null,
    shift_id integer not null references cashier_shift (id),
    amount_minor integer not null,
    currency text not null,
    witness_id integer not null references staff (id),
    document_id integer not null references document (id),
    state text not null,
    received_minor integer,
    received_by integer references staff (id),
    received_seq integer,
    constraint cash_drop_bag_number_once unique (bag_number),
    constraint cash_drop_amount_positive check (amount_minor > 0),
    constraint cash_drop_known_state check (state in ('in_bag', 'received')),
    constraint cash_drop_received_is_counted check (
      (state = 'received') = (received_minor is not null) and (state = 'received') = (received_seq is not null)
    )
  )`,
  `create index cash_drop_by_state on cash_drop (state)`,
  `create index cash_drop_by_shift on cash_drop (shift_id)`,
  `create table handover (
    id integer not null primary key,
    desk_id integer not null references desk (id),
    outgoing_shift_id integer not null references cashier_shift (id),
    incoming_shift_id integer references cashier_shift (id),
    state text not null,
    given_minor integer not null,
    due_back_minor integer not null,
    currency text not null,
    account_id integer not null references account (id),
    document_id integer not null references document (id),
    given_at text not null,
    settled_at text,
    constraint handover_known_state check (state in ('given', 'accepted', 'returned', 'turned')),
    constraint handover_given_not_negative check (given_minor >= 0 and due_back_minor >= 0),
    constraint handover_accepted_has_successor check (
      (state in ('accepted', 'turned')) = (incoming_shift_id is not null)
    )
  )`,
  `create unique index handover_one_in_transit_per_desk on handover (desk_id) where state = 'given'`,
  `create index handover_by_outgoing on handover (outgoing_shift_id)`,
  `create index handover_by_incoming on handover (incoming_shift_id)`,
  `create table notice (
    id integer not null primary key,
    author_id integer not null references staff (id),
    written_at text not null,
    business_date text not null,
    valid_until text,
    room_id integer references room (id)
  )`,
  `create table notice_text (
    notice_id integer not null primary key references notice (id),
    body text,
    salt text,
    search_text text not null
  )`,
  `create table notice_reading (
    notice_id integer not null references notice (id),
    staff_id integer not null references staff (id),
    shift_id integer,
    read_at text not null,
    primary key (notice_id, staff_id)
  )`,
  `create table open_matter (
    id integer not null primary key,
    kind text not null,
    opened_by integer not null references staff (id),
    opened_at text not null,
    business_date text not null,
    owner_id integer references staff (id),
    room_id integer references room (id),
    due_date text,
    state text not null,
    closed_by integer references staff (id),
    closed_at text,
    constraint open_matter_known_state check (state in ('open', 'closed')),
    constraint open_matter_closed_has_closer check ((state = 'closed') = (closed_by is not null))
  )`,
  `create index open_matter_by_state on open_matter (state)`,
  `create table open_matter_text (
    matter_id integer not null primary key references open_matter (id),
    body text,
    salt text,
    search_text text not null
  )`,
)
