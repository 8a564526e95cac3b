import { appendOnly, statements } from './ddl.ts'

/** Companies on account, vouchers and prepaid cards, refunds promised, and terminals that come and go. */
export const cityLedgerRepertoire = statements(
  `create table company (
    id integer not null primary key,
    kind text not null,
    is_active integer not null,
    constraint company_known_kind check (kind in ('company', 'agency')),
    constraint company_active_is_flag check (is_active in (0, 1))
  )`,
  `create table company_profile (
    company_id integer not null primary key references company (id),
    name text not null,
    tax_number text not null,
    contact text not null,
    phone text not null,
    search_text text not null
  )`,
  `create table company_terms (
    company_id integer not null references company (id),
    version integer not null,
    terms_days integer not null,
    credit_limit_minor integer not null,
    currency text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    primary key (company_id, version),
    constraint company_terms_days_within_a_year check (terms_days between 0 and 365),
    constraint company_terms_limit_not_negative check (credit_limit_minor >= 0)
  )`,
  appendOnly('company_terms'),
  `create table city_item (
    id integer not null primary key,
    company_id integer not null references company (id),
    kind text not null,
    document_id integer references document (id),
    folio_id integer references folio (id),
    reason_code text,
    amount_minor integer not null,
    currency text not null,
    business_date text not null,
    due_date text,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint city_item_known_kind check (kind in ('charge', 'receipt', 'write_off')),
    constraint city_item_amount_positive check (amount_minor > 0),
    constraint city_item_falls_due_if_owed check ((kind = 'charge') = (due_date is not null)),
    constraint city_item_has_paper_unless_lost check ((kind = 'write_off') = (document_id is null)),
    constraint city_item_lost_for_a_reason check ((kind = 'write_off') = (reason_code is not null))
  )`,
  `create index city_item_by_company on city_item (company_id, id)`,
  appendOnly('city_item'),
  `create table city_allocation (
    id integer not null primary key,
    credit_item_id integer not null references city_item (id),
    charge_item_id integer not null references city_item (id),
    amount_minor integer not null,
    currency text not null,
    credit_left_minor integer not null,
    charge_left_minor integer not null,
    business_date text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint city_allocation_amount_positive check (amount_minor > 0),
    constraint city_allocation_within_credit check (credit_left_minor >= 0),
    constraint city_allocation_within_charge check (charge_left_minor >= 0),
    constraint city_allocation_joins_two_items check (credit_item_id <> charge_item_id)
  )`,
  `create index city_allocation_by_credit on city_allocation (credit_item_id)`,
  `create index city_allocation_by_charge on city_allocation (charge_item_id)`,
  appendOnly('city_allocation'),
  `create table voucher (
    id integer not null primary key,
    kind text not null,
    number text not null,
    document_id integer not null references document (id),
    amount_minor integer not null,
    currency text not null,
    sold_date text not null,
    expires_date text,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint voucher_number_once unique (number),
    constraint voucher_known_kind check (kind in ('voucher', 'prepaid_card')),
    constraint voucher_amount_positive check (amount_minor > 0)
  )`,
  appendOnly('voucher'),
  `create table voucher_use (
    id integer not null primary key,
    voucher_id integer not null references voucher (id),
    kind text not null,
    document_id integer not null references document (id),
    amount_minor integer not null,
    left_minor integer not null,
    currency text not null,
    business_date text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint voucher_use_known_kind check (kind in ('redeemed', 'refunded')),
    constraint voucher_use_amount_positive check (amount_minor > 0),
    constraint voucher_use_within_what_is_left check (left_minor >= 0)
  )`,
  `create index voucher_use_by_voucher on voucher_use (voucher_id)`,
  appendOnly('voucher_use'),
  `create table refund_promise (
    id integer not null primary key,
    document_id integer not null references document (id),
    folio_id integer references folio (id),
    slip_id integer references deposit_slip (id),
    payment_method_code text not null references payment_method (code),
    reference text not null,
    amount_minor integer not null,
    currency text not null,
    business_date text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    paid_document_id integer references document (id),
    constraint refund_promise_amount_positive check (amount_minor > 0),
    constraint refund_promise_of_folio_or_slip check ((folio_id is null) <> (slip_id is null))
  )`,
  `create index refund_promise_open on refund_promise (id) where paid_document_id is null`,
  `alter table terminal add column is_active integer not null default 1
     constraint terminal_active_is_flag check (is_active in (0, 1))`,
  // A hotel founded by an older release learns the methods; a new one gets them with the others.
  `insert into payment_method (code, control, name_zh, name_en, needs_reference, is_active, sort_order)
     select 'city_ledger', 'city', '挂账', 'City ledger', 0, 1, 100 from property`,
  `insert into payment_method (code, control, name_zh, name_en, needs_reference, is_active, sort_order)
     select 'voucher', 'payable.voucher', '卡券', 'Voucher', 0, 1, 101 from property`,
  `insert into payment_method (code, control, name_zh, name_en, needs_reference, is_active, sort_order)
     select 'house_use', 'expense.house', '招待', 'House use', 0, 1, 102 from property`,
)
