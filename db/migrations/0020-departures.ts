import { appendOnly, statements } from './ddl.ts'

/** Departures that are not ordinary, and debts after them: who left without paying, who bears a short. */
export const departuresRepertoire = statements(
  `create table skipper_case (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    room_id integer not null references room (id),
    matter_id integer not null references open_matter (id),
    amount_minor integer not null,
    currency text not null,
    state text not null,
    stand_in_id integer references staff (id),
    found_by integer not null references staff (id),
    found_at text not null,
    shift_id integer not null,
    business_date text not null,
    constraint skipper_case_one_per_stay unique (stay_id),
    constraint skipper_case_amount_positive check (amount_minor > 0),
    constraint skipper_case_known_state check (state in ('open', 'assigned', 'recovered', 'written_off')),
    constraint skipper_case_assigned_has_stand_in check (state <> 'assigned' or stand_in_id is not null),
    constraint skipper_case_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index skipper_case_by_state on skipper_case (state)`,
  `create table skipper_text (
    case_id integer not null primary key references skipper_case (id),
    remark text not null
  )`,
  `create table skipper_move (
    id integer not null primary key,
    case_id integer not null references skipper_case (id),
    kind text not null,
    is_from_stand_in integer not null,
    amount_minor integer not null,
    currency text not null,
    document_id integer references document (id),
    entry_id integer not null,
    shift_id integer not null,
    business_date text not null,
    moved_at text not null,
    moved_by integer not null references staff (id),
    approved_by integer references staff (id),
    constraint skipper_move_known_kind check (kind in ('assigned', 'recovered', 'written_off')),
    constraint skipper_move_stand_in_is_flag check (is_from_stand_in in (0, 1)),
    constraint skipper_move_assigned_from_case check (kind <> 'assigned' or is_from_stand_in = 0),
    constraint skipper_move_amount_positive check (amount_minor > 0),
    constraint skipper_move_recovered_has_paper check ((kind = 'recovered') = (document_id is not null)),
    constraint skipper_move_written_off_is_approved check (kind <> 'written_off' or approved_by is not null),
    constraint skipper_move_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index skipper_move_by_case on skipper_move (case_id)`,
  appendOnly('skipper_move'),
  `create table skipper_contact (
    id integer not null primary key,
    case_id integer not null references skipper_case (id),
    channel text not null,
    outcome text not null,
    tried_at text not null,
    tried_by integer not null references staff (id),
    constraint skipper_contact_known_channel check (
      channel in ('phone', 'message', 'company', 'platform', 'police', 'visit')
    ),
    constraint skipper_contact_known_outcome check (outcome in ('no_answer', 'promised', 'refused', 'reported'))
  )`,
  `create index skipper_contact_by_case on skipper_contact (case_id)`,
  appendOnly('skipper_contact'),
  `create table skipper_contact_text (
    contact_id integer not null primary key references skipper_contact (id),
    remark text not null
  )`,
  `create table difference (
    id integer not null primary key,
    kind text not null,
    origin text not null,
    amount_minor integer not null,
    currency text not null,
    state text not null,
    staff_id integer references staff (id),
    shift_id integer not null,
    business_date text not null,
    document_id integer references document (id),
    posting_id integer not null references posting (id),
    matter_id integer references open_matter (id),
    constraint difference_one_per_posting unique (posting_id),
    constraint difference_amount_positive check (amount_minor > 0),
    constraint difference_known_origin check (origin in ('drawer', 'terminal', 'handover', 'bag')),
    constraint difference_kind_has_its_states check (
      (kind = 'short' and state in ('pending', 'owed', 'repaid', 'waived', 'borne'))
      or (kind = 'over' and state in ('pending', 'kept', 'returned', 'was_payment'))
    ),
    constraint difference_owed_has_debtor check (state not in ('owed', 'repaid', 'waived') or staff_id is not null),
    constraint difference_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index difference_by_state on difference (state)`,
  // What was booked before there were items: one for every posting that found a difference.
  `insert into difference
     (id, kind, origin, amount_minor, currency, state, staff_id, shift_id, business_date, document_id, posting_id)
   select posting.id,
     case when posting.credit_control = 'over.pending' then 'over' else 'short' end,
     case when posting.kind like 'cash_%' then 'drawer' when posting.kind like 'terminal_%' then 'terminal'
       when posting.kind like 'handover_%' then 'handover' else 'bag' end,
     posting.amount_minor, posting.currency,
     case when posting.debit_control = 'staff' then 'owed' else 'pending' end,
     case when posting.debit_control = 'staff' then debtor.owner_id end,
     posting.shift_id, posting.business_date, posting.document_id, posting.id
   from posting join account debtor on debtor.id = posting.debit_account_id
   where posting.kind in ('cash_short', 'cash_over', 'handover_short', 'handover_over', 'bag_short', 'bag_over',
     'terminal_sales_short', 'terminal_sales_over', 'terminal_refunds_short', 'terminal_refunds_over')`,
  `create table difference_move (
    id integer not null primary key,
    difference_id integer not null references difference (id),
    kind text not null,
    amount_minor integer not null,
    currency text not null,
    document_id integer references document (id),
    entry_id integer not null,
    shift_id integer not null,
    business_date text not null,
    moved_at text not null,
    moved_by integer not null references staff (id),
    approved_by integer references staff (id),
    constraint difference_move_known_kind check (
      kind in ('assigned', 'repaid', 'waived', 'borne', 'kept', 'returned', 'was_payment')
    ),
    constraint difference_move_amount_positive check (amount_minor > 0),
    constraint difference_move_money_has_paper check (
      (kind in ('repaid', 'returned', 'was_payment')) = (document_id is not null)
    ),
    constraint difference_move_loss_is_approved check (kind in ('assigned', 'repaid') or approved_by is not null),
    constraint difference_move_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index difference_move_by_difference on difference_move (difference_id)`,
  appendOnly('difference_move'),
  `create table check_out (
    seq integer not null primary key references journal (seq) deferrable initially deferred,
    stay_id integer not null references stay (id),
    planned_departure_date text not null
  )`,
  `create index check_out_by_stay on check_out (stay_id)`,
  appendOnly('check_out'),
  `create table check_out_night (
    check_out_seq integer not null references check_out (seq),
    room_night_id integer not null references room_night (id),
    primary key (check_out_seq, room_night_id)
  )`,
  appendOnly('check_out_night'),
  `create table suspended_account (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    due_date text not null,
    state text not null,
    suspended_by integer not null references staff (id),
    suspended_at text not null,
    approved_by integer not null references staff (id),
    shift_id integer not null,
    business_date text not null,
    ended_seq integer,
    constraint suspended_account_known_state check (state in ('open', 'settled', 'withdrawn')),
    constraint suspended_account_ended_has_seq check ((state = 'open') = (ended_seq is null)),
    constraint suspended_account_needs_second_person check (suspended_by <> approved_by),
    constraint suspended_account_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create unique index suspended_account_one_open_per_stay on suspended_account (stay_id) where state = 'open'`,
  `create index suspended_account_by_due_date on suspended_account (state, due_date)`,
  `create table suspended_account_text (
    account_id integer not null primary key references suspended_account (id),
    reason text not null
  )`,
  `create table late_finding (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    inspection_id integer not null references inspection (id),
    matter_id integer not null references open_matter (id),
    constraint late_finding_one_per_inspection unique (inspection_id)
  )`,
  `create index late_finding_by_stay on late_finding (stay_id)`,
  appendOnly('late_finding'),
  `create table late_finding_line (
    finding_id integer not null references late_finding (id),
    line_number integer not null,
    transaction_code text not null references transaction_code (code),
    quantity integer not null,
    amount_minor integer not null,
    currency text not null,
    primary key (finding_id, line_number),
    constraint late_finding_line_positive check (amount_minor > 0 and quantity > 0)
  )`,
  appendOnly('late_finding_line'),
)
