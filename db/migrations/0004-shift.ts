import { statements } from './ddl.ts'

export const shift = statements(
  `create table business_day (
    business_date text not null primary key,
    state text not null,
    opened_seq integer not null,
    closed_seq integer,
    constraint business_day_known_state check (state in ('open', 'closed')),
    constraint business_day_closed_has_seq check ((state = 'closed') = (closed_seq is not null))
  )`,
  `create unique index business_day_one_open on business_day (state) where state = 'open'`,
  `create table cashier_shift (
    id integer not null primary key,
    number text not null,
    kind text not null,
    desk_id integer references desk (id),
    cashier_id integer references staff (id),
    business_date text not null references business_day (business_date),
    state text not null,
    opening text not null,
    previous_shift_id integer references cashier_shift (id),
    float_minor integer not null,
    currency text not null,
    opened_seq integer not null,
    opened_at text not null,
    sealed_seq integer,
    sealed_at text,
    constraint cashier_shift_number_once unique (number),
    constraint cashier_shift_date_pair unique (id, business_date),
    constraint cashier_shift_known_kind check (kind in ('desk', 'office')),
    constraint cashier_shift_known_state check (state in ('open', 'counting', 'given', 'sealed')),
    constraint cashier_shift_known_opening check (opening in ('safe', 'handover', 'turn', 'roll')),
    constraint cashier_shift_desk_has_cashier check (
      (kind = 'desk') = (desk_id is not null) and (kind = 'desk') = (cashier_id is not null)
    ),
    constraint cashier_shift_sealed_has_seq check ((state = 'sealed') = (sealed_seq is not null))
  )`,
  `create unique index cashier_shift_one_open_per_desk on cashier_shift (desk_id)
     where kind = 'desk' and state <> 'sealed'`,
  `create unique index cashier_shift_one_open_per_cashier on cashier_shift (cashier_id)
     where kind = 'desk' and state <> 'sealed'`,
  `create unique index cashier_shift_one_open_office on cashier_shift (kind)
     where kind = 'office' and state <> 'sealed'`,
  `create index cashier_shift_by_date on cashier_shift (business_date)`,
)
