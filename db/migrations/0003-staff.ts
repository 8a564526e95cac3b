import { statements } from './ddl.ts'

export const staff = statements(
  `create table staff (
    id integer not null primary key,
    username text not null,
    role text not null,
    is_active integer not null,
    constraint staff_username_once unique (username),
    constraint staff_known_role check (
      role in ('receptionist', 'cashier', 'shift_lead', 'accountant', 'housekeeper', 'administrator')
    ),
    constraint staff_active_is_flag check (is_active in (0, 1))
  )`,
  `create table staff_profile (
    staff_id integer not null primary key references staff (id),
    display_name text not null
  )`,
  `create table staff_secret (
    staff_id integer not null primary key references staff (id),
    password_hash text not null,
    pin_hash text not null,
    failed_passwords integer not null,
    failed_pins integer not null,
    password_locked_until text,
    pin_locked_until text
  )`,
  `create table staff_session (
    token_hash text not null primary key,
    staff_id integer not null references staff (id),
    desk_id integer references desk (id),
    created_at text not null,
    last_seen_at text not null,
    expires_at text not null
  )`,
  `create index staff_session_by_expiry on staff_session (expires_at)`,
  `create table guest_record_reading (
    guest_id integer not null,
    staff_id integer not null references staff (id),
    read_at text not null,
    primary key (guest_id, staff_id, read_at)
  )`,
)
