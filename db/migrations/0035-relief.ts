import { appendOnly, changeCheck, statements } from './ddl.ts'

/**
 * The short custody of a drawer while its cashier is away: one reliever at a time, counted on the way out and on the way
 * back, a row a currency. A person works at one drawer alone, whoever's it is.
 */
export const relief = statements(
  `create table relief (
    id integer not null primary key,
    shift_id integer not null,
    business_date text not null,
    owner_id integer not null references staff (id),
    reliever_id integer not null references staff (id),
    started_at text not null,
    started_seq integer not null references journal (seq) deferrable initially deferred,
    state text not null,
    ended_at text,
    ended_seq integer,
    constraint relief_not_by_oneself check (owner_id <> reliever_id),
    constraint relief_known_state check (state in ('running', 'ended')),
    constraint relief_ended_has_its_end check (
      (state = 'ended') = (ended_at is not null) and (state = 'ended') = (ended_seq is not null)
    ),
    constraint relief_ends_after_it_began check (ended_seq > started_seq),
    constraint relief_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create unique index relief_one_running_per_shift on relief (shift_id) where state = 'running'`,
  `create unique index relief_one_running_per_reliever on relief (reliever_id) where state = 'running'`,
  `create index relief_by_shift on relief (shift_id)`,
  `create table relief_count (
    count_id integer not null references shift_count (id),
    currency text not null,
    relief_id integer not null references relief (id),
    direction text not null,
    custodian_id integer not null references staff (id),
    expected_minor integer not null,
    counted_minor integer not null,
    primary key (count_id, currency),
    constraint relief_count_known_direction check (direction in ('given', 'back')),
    constraint relief_count_once_each_way unique (relief_id, direction, currency),
    constraint relief_count_not_negative check (counted_minor >= 0)
  )`,
  appendOnly('relief_count'),
  changeCheck(
    'shift_count',
    'shift_count_known_purpose',
    `purpose in ('opening', 'hand_over', 'recount', 'acceptance', 'carried', 'spot_check', 'relief_given', 'relief_back')`,
  ),
)
