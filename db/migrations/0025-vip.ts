import { statements } from './ddl.ts'

/** Guests the house makes something ready for: levels, what each asks for and of whom, and what was done. */
export const vip = statements(
  `create table vip_level (
    code text not null primary key,
    name_zh text not null,
    name_en text not null,
    is_active integer not null,
    constraint vip_level_active_is_flag check (is_active in (0, 1))
  )`,
  `create table vip_item (
    id integer not null primary key,
    level_code text not null references vip_level (code),
    name_zh text not null,
    name_en text not null,
    moment text not null,
    due_time text not null,
    team text not null,
    is_active integer not null,
    constraint vip_item_known_moment check (moment in ('arrival', 'daily', 'departure')),
    constraint vip_item_known_team check (team in ('housekeeping', 'kitchen', 'front_desk')),
    constraint vip_item_active_is_flag check (is_active in (0, 1))
  )`,
  `create index vip_item_by_level on vip_item (level_code)`,
  `create table stay_vip (
    stay_id integer not null primary key references stay (id),
    level_code text not null references vip_level (code),
    set_by integer not null references staff (id),
    set_at text not null
  )`,
  `create table guest_vip (
    guest_id integer not null primary key references guest (id),
    level_code text not null references vip_level (code)
  )`,
  `create table preparation_tick (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    item_id integer not null references vip_item (id),
    due_date text not null,
    done_by integer not null references staff (id),
    done_at text not null,
    taken_back_by integer references staff (id),
    taken_back_at text,
    constraint preparation_tick_taken_back_by_whom check ((taken_back_at is null) = (taken_back_by is null))
  )`,
  `create unique index preparation_tick_done_once on preparation_tick (stay_id, item_id, due_date)
     where taken_back_at is null`,
  `create index preparation_tick_by_date on preparation_tick (due_date)`,
)
