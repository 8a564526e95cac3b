import { appendOnly, statements } from './ddl.ts'

/**
 * Foreign cash: the currencies a house takes, their rates and limits, the memos, and what was counted and sold.
 * Rates are units of the hotel's currency for one of the other, in millionths.
 */
export const foreignCash = statements(
  `create table foreign_currency (
    id integer not null primary key,
    code text not null,
    is_active integer not null,
    constraint foreign_currency_code_once unique (code),
    constraint foreign_currency_active_is_flag check (is_active in (0, 1))
  )`,
  `create table exchange_rate (
    id integer not null primary key,
    currency_id integer not null references foreign_currency (id),
    buy_millionths integer not null,
    sell_millionths integer,
    valid_from_date text not null,
    set_by integer not null references staff (id),
    constraint exchange_rate_buy_positive check (buy_millionths > 0),
    constraint exchange_rate_sells_no_cheaper check (sell_millionths is null or sell_millionths >= buy_millionths)
  )`,
  `create index exchange_rate_by_currency on exchange_rate (currency_id, valid_from_date)`,
  appendOnly('exchange_rate'),
  `create table exchange_limit (
    id integer not null primary key,
    code text not null,
    amount_minor integer not null,
    currency text not null,
    set_by integer not null references staff (id),
    constraint exchange_limit_known_code check (code in ('exchange', 'guest_day', 'alone')),
    constraint exchange_limit_not_negative check (amount_minor >= 0)
  )`,
  appendOnly('exchange_limit'),
  `create table currency_exchange (
    id integer not null primary key,
    direction text not null,
    currency text not null,
    foreign_minor integer not null,
    rate_millionths integer not null,
    home_minor integer not null,
    home_currency text not null,
    settled_minor integer not null,
    shift_id integer not null,
    business_date text not null,
    calendar_date text not null,
    exchanged_by integer not null references staff (id),
    approved_by integer references staff (id),
    document_id integer not null references document (id),
    entry_id integer not null,
    guest_digest text not null,
    takes_back_id integer references currency_exchange (id),
    constraint currency_exchange_known_direction check (direction in ('buy', 'sell')),
    constraint currency_exchange_of_two_currencies check (currency <> home_currency),
    constraint currency_exchange_positive check (foreign_minor > 0 and rate_millionths > 0 and home_minor > 0),
    constraint currency_exchange_settles_no_more check (settled_minor between 0 and home_minor),
    constraint currency_exchange_second_person check (approved_by is null or approved_by <> exchanged_by),
    constraint currency_exchange_taken_back_once unique (takes_back_id),
    constraint currency_exchange_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index currency_exchange_by_shift on currency_exchange (shift_id)`,
  `create index currency_exchange_by_date on currency_exchange (calendar_date)`,
  appendOnly('currency_exchange'),
  `create table currency_exchange_guest (
    exchange_id integer not null primary key references currency_exchange (id),
    name text,
    id_kind text,
    id_number text,
    salt text
  )`,
  `create index currency_exchange_guest_by_number on currency_exchange_guest (id_number)`,
  `create table count_currency (
    count_id integer not null references shift_count (id),
    currency text not null,
    cash_minor integer not null,
    primary key (count_id, currency),
    constraint count_currency_not_negative check (cash_minor >= 0)
  )`,
  appendOnly('count_currency'),
  `create table count_currency_piece (
    count_id integer not null references shift_count (id),
    currency text not null,
    denomination_minor integer not null,
    quantity integer not null,
    primary key (count_id, currency, denomination_minor),
    constraint count_currency_piece_positive check (denomination_minor > 0 and quantity > 0)
  )`,
  appendOnly('count_currency_piece'),
  `create table foreign_cash_sale (
    id integer not null primary key,
    slip_number text not null,
    currency text not null,
    foreign_minor integer not null,
    home_minor integer not null,
    home_currency text not null,
    shift_id integer not null,
    business_date text not null,
    sold_by integer not null references staff (id),
    entry_id integer not null,
    constraint foreign_cash_sale_slip_number_once unique (slip_number),
    constraint foreign_cash_sale_of_two_currencies check (currency <> home_currency),
    constraint foreign_cash_sale_positive check (foreign_minor > 0 and home_minor > 0),
    constraint foreign_cash_sale_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  appendOnly('foreign_cash_sale'),
)
