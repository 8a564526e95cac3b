import { statements } from './ddl.ts'

export const stay = statements(
  `create table stay (
    id integer not null primary key,
    state text not null,
    source text not null,
    room_type_id integer not null references room_type (id),
    room_id integer references room (id),
    arrival_date text not null,
    departure_date text not null,
    rate_minor integer not null,
    currency text not null,
    adults integer not null,
    children integer not null,
    breakfasts integer not null,
    version integer not null,
    reserved_seq integer,
    checked_in_at text,
    checked_in_date text,
    checked_out_at text,
    checked_out_date text,
    constraint stay_known_state check (
      state in ('reserved', 'in_house', 'checked_out', 'cancelled', 'no_show', 'skipped')
    ),
    constraint stay_known_source check (source in ('walk_in', 'direct', 'agency', 'company', 'group')),
    constraint stay_dates_are_forward check (departure_date >= arrival_date),
    constraint stay_rate_not_negative check (rate_minor >= 0),
    constraint stay_people_not_negative check (adults >= 0 and children >= 0 and breakfasts >= 0),
    constraint stay_in_house_has_room check (state not in ('in_house', 'checked_out') or room_id is not null),
    constraint stay_in_house_has_arrived check ((state in ('in_house', 'checked_out', 'skipped')) = (checked_in_date is not null)),
    constraint stay_checked_out_has_left check ((state = 'checked_out') = (checked_out_date is not null))
  )`,
  `create index stay_by_state_and_arrival on stay (state, arrival_date)`,
  `create index stay_by_room on stay (room_id, state)`,
  `create unique index stay_one_in_house_per_room on stay (room_id) where state = 'in_house'`,
  `create index stay_by_check_in on stay (checked_in_date)`,
  `create index stay_by_check_out on stay (checked_out_date)`,
  `create table guest (
    id integer not null primary key,
    created_at text not null
  )`,
  `create table guest_profile (
    guest_id integer not null primary key references guest (id),
    name text not null,
    search_text text not null,
    id_kind text not null,
    id_number text not null,
    phone text not null,
    nationality text not null
  )`,
  `create index guest_profile_by_id_number on guest_profile (id_number)`,
  `create table stay_guest (
    stay_id integer not null references stay (id),
    guest_id integer not null references guest (id),
    is_primary integer not null,
    primary key (stay_id, guest_id),
    constraint stay_guest_primary_is_flag check (is_primary in (0, 1))
  )`,
  `create index stay_guest_by_guest on stay_guest (guest_id)`,
  `create table stay_note (
    stay_id integer not null primary key references stay (id),
    plate text not null,
    remarks text not null,
    search_text text not null
  )`,
  `create table room_night (
    id integer not null primary key,
    room_id integer not null references room (id),
    night text not null,
    turn integer not null,
    stay_id integer not null references stay (id),
    rate_minor integer not null,
    currency text not null,
    charge_kind text,
    charged_entry_id integer,
    charged_date text,
    is_released integer not null,
    constraint room_night_turn_once unique (room_id, night, turn),
    constraint room_night_rate_not_negative check (rate_minor >= 0),
    constraint room_night_released_is_flag check (is_released in (0, 1)),
    constraint room_night_known_charge check (
      charge_kind in ('charged', 'complimentary', 'house_use', 'day_use')
    ),
    constraint room_night_charge_has_date check ((charge_kind is null) = (charged_date is null)),
    constraint room_night_charged_has_entry check (
      charge_kind is null or (charge_kind = 'charged') = (charged_entry_id is not null)
    )
  )`,
  `create unique index room_night_held_once on room_night (room_id, night) where is_released = 0`,
  `create index room_night_by_stay on room_night (stay_id, night)`,
  `create index room_night_by_night on room_night (night, is_released)`,
  `create index room_night_by_charged_date on room_night (charged_date)`,
  `create table inspection (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    room_id integer not null references room (id),
    state text not null,
    outcome text,
    requested_by integer not null references staff (id),
    requested_at text not null,
    answered_by integer references staff (id),
    answered_at text,
    constraint inspection_known_state check (state in ('requested', 'answered', 'cancelled')),
    constraint inspection_known_outcome check (outcome in ('clean', 'charges')),
    constraint inspection_answered_has_outcome check ((state = 'answered') = (outcome is not null))
  )`,
  `create unique index inspection_one_open_per_stay on inspection (stay_id) where state = 'requested'`,
  `create index inspection_by_stay on inspection (stay_id)`,
  `create table inspection_note (
    inspection_id integer not null primary key references inspection (id),
    left_items text not null
  )`,
)
