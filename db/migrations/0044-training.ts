import { statements } from './ddl.ts'

/**
 * A training practises in a database of its own, whose profile says so and whose names bear the mark. Here stands which
 * trainings there were, and up to where their journals are recorded in the hotel's.
 */
export const training = statements(
  `alter table property add column is_training integer not null default 0
    constraint property_training_is_flag check (is_training in (0, 1))
    constraint property_training_bears_mark check (
      is_training = 0 or (name like '培训 TRAINING%' and name_en like 'TRAINING 培训%')
    )`,
  `create table training (
    id integer not null primary key,
    number integer not null,
    state text not null,
    desk_count integer not null,
    opened_by integer not null references staff (id),
    opened_at text not null,
    opened_date text not null,
    opened_seq integer not null references journal (seq) deferrable initially deferred,
    closed_by integer references staff (id),
    closed_at text,
    closed_seq integer references journal (seq) deferrable initially deferred,
    recorded_seq integer not null,
    recorded_hash text not null,
    constraint training_number_once unique (number),
    constraint training_known_state check (state in ('open', 'closed')),
    constraint training_has_desks check (desk_count between 1 and 9),
    constraint training_closed_has_seq check (
      (state = 'closed') = (closed_seq is not null and closed_by is not null and closed_at is not null)
    ),
    constraint training_recorded_not_negative check (recorded_seq >= 0),
    constraint training_recorded_has_hash check (length(recorded_hash) = 64)
  )`,
  `create unique index training_one_open on training (state) where state = 'open'`,
)
