import { statements } from './ddl.ts'

export const property = statements(
  `create table property (
    id integer not null primary key,
    name text not null,
    name_en text not null,
    address text not null,
    phone text not null,
    tax_number text not null,
    currency text not null,
    time_zone text not null,
    check_out_time text not null,
    half_day_until text not null,
    roll_from_time text not null,
    deposit_step_minor integer not null,
    is_count_blind integer not null,
    constraint property_is_one_row check (id = 1),
    constraint property_deposit_step_positive check (deposit_step_minor > 0),
    constraint property_count_blind_is_flag check (is_count_blind in (0, 1))
  )`,
  `create table desk (
    id integer not null primary key,
    code text not null,
    name text not null,
    float_minor integer not null,
    currency text not null,
    is_active integer not null,
    constraint desk_code_once unique (code),
    constraint desk_float_not_negative check (float_minor >= 0),
    constraint desk_active_is_flag check (is_active in (0, 1))
  )`,
  `create table payment_method (
    code text not null primary key,
    control text not null,
    name_zh text not null,
    name_en text not null,
    needs_reference integer not null,
    is_active integer not null,
    sort_order integer not null,
    constraint payment_method_known_control check (control = 'cash.drawer' or control like 'clearing.%'),
    constraint payment_method_reference_is_flag check (needs_reference in (0, 1)),
    constraint payment_method_active_is_flag check (is_active in (0, 1))
  )`,
  `create table terminal (
    id integer not null primary key,
    desk_id integer not null references desk (id),
    payment_method_code text not null references payment_method (code),
    name text not null,
    constraint terminal_one_per_desk_and_method unique (desk_id, payment_method_code)
  )`,
  `create table transaction_code (
    code text not null primary key,
    department text not null,
    name_zh text not null,
    name_en text not null,
    tax_basis_points integer not null,
    is_invoiceable integer not null,
    is_active integer not null,
    sort_order integer not null,
    constraint transaction_code_tax_is_rate check (tax_basis_points between 0 and 10000),
    constraint transaction_code_invoiceable_is_flag check (is_invoiceable in (0, 1)),
    constraint transaction_code_active_is_flag check (is_active in (0, 1))
  )`,
  `create table room_type (
    id integer not null primary key,
    code text not null,
    name_zh text not null,
    name_en text not null,
    rate_minor integer not null,
    currency text not null,
    sort_order integer not null,
    constraint room_type_code_once unique (code),
    constraint room_type_rate_not_negative check (rate_minor >= 0)
  )`,
  `create table room (
    id integer not null primary key,
    number text not null,
    floor text not null,
    room_type_id integer not null references room_type (id),
    housekeeping_state text not null,
    constraint room_number_once unique (number),
    constraint room_known_housekeeping_state check (housekeeping_state in ('clean', 'dirty', 'out_of_order'))
  )`,
  `create table key_kind (
    code text not null primary key,
    name_zh text not null,
    name_en text not null,
    sort_order integer not null
  )`,
  `create table desk_key (
    desk_id integer not null references desk (id),
    key_code text not null references key_kind (code),
    quantity integer not null,
    primary key (desk_id, key_code),
    constraint desk_key_not_negative check (quantity >= 0)
  )`,
)
