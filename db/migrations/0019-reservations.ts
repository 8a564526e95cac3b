import { appendOnly, statements } from './ddl.ts'

/** What a reservation was agreed at, night by night, and what was changed in it since. */
export const reservationsRepertoire = statements(
  `create table reserved_night (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    night text not null,
    rate_minor integer not null,
    currency text not null,
    is_current integer not null,
    constraint reserved_night_rate_not_negative check (rate_minor >= 0),
    constraint reserved_night_current_is_flag check (is_current in (0, 1))
  )`,
  `create unique index reserved_night_agreed_once on reserved_night (stay_id, night) where is_current = 1`,
  `create index reserved_night_by_stay on reserved_night (stay_id, id)`,
  `create table reservation_change (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    kind text not null,
    reason_code text,
    changed_at text not null,
    changed_by integer not null references staff (id),
    business_date text not null,
    source text not null,
    guest_id integer,
    arrival_date text not null,
    departure_date text not null,
    room_type_id integer not null references room_type (id),
    room_id integer references room (id),
    adults integer not null,
    children integer not null,
    breakfasts integer not null,
    total_minor integer not null,
    currency text not null,
    constraint reservation_change_known_kind check (kind in ('reserved', 'changed', 'cancelled', 'no_show')),
    constraint reservation_change_ended_has_reason check (
      (kind in ('cancelled', 'no_show')) = (reason_code is not null)
    ),
    constraint reservation_change_total_not_negative check (total_minor >= 0)
  )`,
  `create index reservation_change_by_stay on reservation_change (stay_id, id)`,
  appendOnly('reservation_change'),
  `create table group_block (
    id integer not null primary key,
    state text not null,
    folio_id integer not null references folio (id),
    arrival_date text not null,
    departure_date text not null,
    release_date text not null,
    opened_seq integer not null,
    constraint group_block_folio_once unique (folio_id),
    constraint group_block_known_state check (state in ('open', 'closed', 'cancelled')),
    constraint group_block_dates_are_forward check (departure_date >= arrival_date),
    constraint group_block_released_by_arrival check (release_date <= arrival_date)
  )`,
  `create index group_block_by_state on group_block (state, arrival_date)`,
  `create table group_block_text (
    group_id integer not null primary key references group_block (id),
    name text not null,
    contact text not null,
    remarks text not null,
    search_text text not null
  )`,
  `alter table stay add column group_id integer references group_block (id)`,
  `create index stay_by_group on stay (group_id)`,
  `create table rate_plan (
    code text not null primary key,
    name_zh text not null,
    name_en text not null,
    min_nights integer not null,
    breakfasts_per_adult integer not null,
    is_active integer not null,
    is_walk_in integer not null,
    constraint rate_plan_asks_for_a_night check (min_nights >= 1),
    constraint rate_plan_breakfasts_known check (breakfasts_per_adult in (0, 1)),
    constraint rate_plan_active_is_flag check (is_active in (0, 1)),
    constraint rate_plan_walk_in_is_flag check (is_walk_in in (0, 1))
  )`,
  `create unique index rate_plan_one_for_walk_ins on rate_plan (is_walk_in) where is_walk_in = 1`,
  `create table plan_rate (
    id integer not null primary key,
    plan_code text not null references rate_plan (code),
    room_type_id integer not null references room_type (id),
    from_date text not null,
    until_date text not null,
    weekday_bits integer not null,
    rate_minor integer not null,
    currency text not null,
    constraint plan_rate_dates_are_forward check (until_date >= from_date),
    constraint plan_rate_has_some_weekday check (weekday_bits between 1 and 127),
    constraint plan_rate_not_negative check (rate_minor >= 0)
  )`,
  `create index plan_rate_by_plan on plan_rate (plan_code, id)`,
  appendOnly('plan_rate'),
  `alter table stay add column plan_code text references rate_plan (code)`,
)
