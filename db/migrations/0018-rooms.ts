import { appendOnly, changeCheck, statements } from './ddl.ts'

/** Rooms and the stay in house: the rules of the house, rooms that cannot be sold, what a type has left. */
export const roomsRepertoire = statements(
  `create table room_rule (
    id integer not null primary key,
    night_until text not null,
    early_departure_fee text not null,
    key_card_minor integer not null,
    extra_bed_minor integer not null,
    breakfast_minor integer not null,
    currency text not null,
    hourly_first_hours integer not null,
    hourly_first_percent integer not null,
    hourly_further_percent integer not null,
    check_times text not null,
    constraint room_rule_is_one_row check (id = 1),
    constraint room_rule_known_early_departure check (early_departure_fee in ('none', 'half', 'full')),
    constraint room_rule_prices_not_negative check (
      key_card_minor >= 0 and extra_bed_minor >= 0 and breakfast_minor >= 0
    ),
    constraint room_rule_hourly_is_share check (
      hourly_first_hours between 1 and 23 and hourly_first_percent between 0 and 100
      and hourly_further_percent between 0 and 100
    )
  )`,
  changeCheck(
    'room',
    'room_known_housekeeping_state',
    `housekeeping_state in ('clean', 'dirty', 'inspected', 'out_of_order')`,
  ),
  `create table out_of_order (
    id integer not null primary key,
    room_id integer not null references room (id),
    from_date text not null,
    until_date text not null,
    reason_code text not null,
    set_seq integer not null,
    ended_seq integer,
    constraint out_of_order_dates_are_forward check (until_date > from_date),
    constraint out_of_order_known_reason check (
      reason_code in ('repair', 'water', 'power', 'pest', 'deep_cleaning', 'renovation', 'other')
    )
  )`,
  `create index out_of_order_by_room on out_of_order (room_id, until_date)`,
  `create table type_night (
    room_type_id integer not null references room_type (id),
    night text not null,
    sellable integer not null,
    sold integer not null,
    primary key (room_type_id, night),
    constraint type_night_not_oversold check (sold <= sellable),
    constraint type_night_counts_not_negative check (sold >= 0 and sellable >= 0)
  )`,
  `alter table room_night add column free_kind text
     constraint room_night_known_free_kind check (free_kind in ('complimentary', 'house_use'))
     constraint room_night_free_costs_nothing check (free_kind is null or rate_minor = 0)`,
  `alter table stay add column is_hourly integer not null default 0
     constraint stay_hourly_is_flag check (is_hourly in (0, 1))`,
  `alter table stay_guest add column joined_at text`,
  `alter table stay_guest add column left_at text
     constraint stay_guest_primary_stays check (left_at is null or is_primary = 0)`,
  `create table room_change (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    from_room_id integer not null references room (id),
    to_room_id integer not null references room (id),
    from_rate_minor integer not null,
    to_rate_minor integer not null,
    currency text not null,
    free_kind text,
    reason_code text not null,
    business_date text not null,
    changed_at text not null,
    changed_by integer not null references staff (id),
    approved_by integer references staff (id),
    constraint room_change_rates_not_negative check (from_rate_minor >= 0 and to_rate_minor >= 0),
    constraint room_change_known_free_kind check (free_kind in ('complimentary', 'house_use')),
    constraint room_change_free_is_approved check (free_kind is null or approved_by is not null),
    constraint room_change_lower_is_approved check (to_rate_minor >= from_rate_minor or approved_by is not null)
  )`,
  `create index room_change_by_stay on room_change (stay_id)`,
  appendOnly('room_change'),
  `create table key_card (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    room_id integer not null references room (id),
    state text not null,
    issued_seq integer not null,
    issued_at text not null,
    closed_seq integer,
    constraint key_card_known_state check (state in ('out', 'returned', 'lost')),
    constraint key_card_closed_has_seq check ((state = 'out') = (closed_seq is null))
  )`,
  `create index key_card_by_stay on key_card (stay_id, state)`,
  `create table stay_extra (
    stay_id integer not null primary key references stay (id),
    extra_beds integer not null,
    extra_bed_minor integer not null,
    breakfasts integer not null,
    breakfast_minor integer not null,
    currency text not null,
    constraint stay_extra_takes_something check (extra_beds >= 0 and breakfasts >= 0 and extra_beds + breakfasts > 0),
    constraint stay_extra_prices_not_negative check (extra_bed_minor >= 0 and breakfast_minor >= 0)
  )`,
  `create table room_check (
    id integer not null primary key,
    business_date text not null,
    check_time text not null,
    taken_at text not null,
    taken_by integer not null references staff (id),
    matter_id integer references open_matter (id),
    constraint room_check_once_an_hour unique (business_date, check_time)
  )`,
  appendOnly('room_check'),
  `create table room_check_difference (
    room_check_id integer not null references room_check (id),
    room_id integer not null references room (id),
    is_only_at_desk integer not null,
    primary key (room_check_id, room_id),
    constraint room_check_difference_side_is_flag check (is_only_at_desk in (0, 1))
  )`,
  appendOnly('room_check_difference'),
  `create table register_export (
    staff_id integer not null references staff (id),
    exported_at text not null,
    kind text not null,
    from_date text not null,
    until_date text not null,
    guests integer not null,
    primary key (staff_id, exported_at, kind),
    constraint register_export_known_kind check (kind in ('arrivals', 'departures')),
    constraint register_export_dates_are_forward check (until_date >= from_date)
  )`,
  ...[
    ['early_departure', 'room', 600, '提前离店费', 'Early departure'],
    ['extra_bed', 'room', 600, '加床', 'Extra bed'],
    ['key_card', 'other', 1300, '房卡赔偿', 'Lost key card'],
  ].map(
    ([code, department, tax, zh, en]) =>
      // A new hotel gets them with its catalogue.
      `insert into transaction_code
         (code, department, name_zh, name_en, tax_basis_points, is_invoiceable, is_active, sort_order)
       select '${code}', '${department}', '${zh}', '${en}', ${tax}, 1, 1, 100 from property`,
  ),
)
