import { appendOnly, statements } from './ddl.ts'

export const ledger = statements(
  `create table account (
    id integer not null primary key,
    control text not null,
    owner_id integer not null,
    currency text not null,
    sign_rule integer not null,
    constraint account_one_per_owner unique (control, owner_id, currency),
    constraint account_control_pair unique (id, control, currency),
    constraint account_known_sign_rule check (sign_rule in (-1, 0, 1))
  )`,
  appendOnly('account'),
  `create table account_balance (
    account_id integer not null primary key,
    control text not null,
    currency text not null,
    sign_rule integer not null,
    balance_minor integer not null,
    constraint account_balance_of_account foreign key (account_id, control, currency)
      references account (id, control, currency),
    constraint account_never_below_zero check (sign_rule * balance_minor >= 0)
  )`,
  `create index account_balance_open on account_balance (control, account_id) where balance_minor <> 0`,
  `create table posting (
    id integer not null primary key,
    entry_id integer not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    kind text not null,
    amount_minor integer not null,
    currency text not null,
    debit_account_id integer not null,
    debit_control text not null,
    credit_account_id integer not null,
    credit_control text not null,
    shift_id integer not null,
    business_date text not null,
    desk_id integer references desk (id),
    actor_id integer not null references staff (id),
    document_id integer references document (id),
    reverses_posting_id integer references posting (id),
    constraint posting_amount_within_limits check (amount_minor between 1 and 99999999999),
    constraint posting_moves_between_two_accounts check (debit_account_id <> credit_account_id),
    constraint posting_reversed_once unique (reverses_posting_id),
    constraint posting_money_has_document check (
      document_id is not null
      or not (
        debit_control in ('cash.drawer', 'deposits') or credit_control in ('cash.drawer', 'deposits')
        or debit_control like 'clearing.%' or credit_control like 'clearing.%'
      )
    ),
    constraint posting_debit_account foreign key (debit_account_id, debit_control, currency)
      references account (id, control, currency),
    constraint posting_credit_account foreign key (credit_account_id, credit_control, currency)
      references account (id, control, currency),
    constraint posting_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index posting_by_shift on posting (shift_id, kind)`,
  `create index posting_by_seq on posting (journal_seq)`,
  `create index posting_by_entry on posting (entry_id)`,
  `create index posting_by_document on posting (document_id) where document_id is not null`,
  `create index posting_by_date on posting (business_date)`,
  `create index posting_by_debit on posting (debit_account_id, journal_seq)`,
  `create index posting_by_credit on posting (credit_account_id, journal_seq)`,
  appendOnly('posting'),
  `create table shift_opening_balance (
    shift_id integer not null references cashier_shift (id),
    account_id integer not null references account (id),
    balance_minor integer not null,
    primary key (shift_id, account_id)
  )`,
  appendOnly('shift_opening_balance'),
  `create table shift_opening_number (
    shift_id integer not null references cashier_shift (id),
    series_id integer not null references number_series (id),
    book_id integer not null,
    next_number integer not null,
    primary key (shift_id, series_id, book_id)
  )`,
  appendOnly('shift_opening_number'),
)
