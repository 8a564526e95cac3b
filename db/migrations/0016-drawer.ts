import { appendOnly, changeCheck, statements } from './ddl.ts'

/** Cash that is neither a guest's payment nor a deposit: paid out, fetched, exchanged, looked at. */
export const drawerRepertoire = statements(
  `create table cash_limit (
    id integer not null primary key,
    code text not null,
    amount_minor integer not null,
    currency text not null,
    set_by integer not null references staff (id),
    constraint cash_limit_known_code check (code in ('paid_out', 'petty_expense')),
    constraint cash_limit_not_negative check (amount_minor >= 0)
  )`,
  `create index cash_limit_by_code on cash_limit (code, id)`,
  appendOnly('cash_limit'),
  `create table paid_out (
    id integer not null primary key,
    shift_id integer not null references cashier_shift (id),
    kind text not null,
    folio_id integer references folio (id),
    category_code text,
    amount_minor integer not null,
    currency text not null,
    paid_by integer not null references staff (id),
    approved_by integer references staff (id),
    document_id integer not null references document (id),
    entry_id integer not null,
    takes_back_id integer references paid_out (id),
    constraint paid_out_known_kind check (kind in ('guest', 'petty')),
    constraint paid_out_amount_positive check (amount_minor > 0),
    constraint paid_out_for_a_guest_has_folio check ((kind = 'guest') = (folio_id is not null)),
    constraint paid_out_petty_has_category check ((kind = 'petty') = (category_code is not null)),
    constraint paid_out_needs_second_person check (approved_by is null or approved_by <> paid_by),
    constraint paid_out_one_per_document unique (document_id),
    constraint paid_out_taken_back_once unique (takes_back_id)
  )`,
  `create index paid_out_by_shift on paid_out (shift_id)`,
  appendOnly('paid_out'),
  `create table change_exchange (
    id integer not null primary key,
    shift_id integer not null references cashier_shift (id),
    amount_minor integer not null,
    currency text not null,
    exchanged_by integer not null references staff (id),
    approved_by integer not null references staff (id),
    document_id integer not null references document (id),
    constraint change_exchange_amount_positive check (amount_minor > 0),
    constraint change_exchange_needs_second_person check (exchanged_by <> approved_by),
    constraint change_exchange_one_per_document unique (document_id)
  )`,
  `create index change_exchange_by_shift on change_exchange (shift_id)`,
  appendOnly('change_exchange'),
  `create table change_exchange_piece (
    exchange_id integer not null references change_exchange (id),
    direction text not null,
    denomination_minor integer not null,
    quantity integer not null,
    primary key (exchange_id, direction, denomination_minor),
    constraint change_exchange_piece_known_direction check (direction in ('in', 'out')),
    constraint change_exchange_piece_positive check (denomination_minor > 0 and quantity > 0)
  )`,
  appendOnly('change_exchange_piece'),
  `create table spot_check (
    count_id integer not null primary key references shift_count (id),
    shift_id integer not null references cashier_shift (id),
    checked_by integer not null references staff (id),
    cashier_id integer not null references staff (id),
    expected_minor integer not null,
    counted_minor integer not null,
    currency text not null,
    constraint spot_check_needs_second_person check (checked_by <> cashier_id),
    constraint spot_check_counted_not_negative check (counted_minor >= 0)
  )`,
  `create index spot_check_by_shift on spot_check (shift_id)`,
  appendOnly('spot_check'),
  `create table spot_check_text (
    count_id integer not null primary key references spot_check (count_id),
    remark text not null
  )`,
  changeCheck(
    'shift_count',
    'shift_count_known_purpose',
    `purpose in ('opening', 'hand_over', 'recount', 'acceptance', 'carried', 'spot_check')`,
  ),
)
