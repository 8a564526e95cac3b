import { addCheck, appendOnly, changeCheck, statements } from './ddl.ts'

/**
 * What was decided on each number and key that was not as it was given, and the keys and papers that were moved by it. A
 * key that is not there and that nobody senior has decided on is missed: signed by the incoming cashier alone.
 */
export const disputedLines = statements(
  `create table handover_decision (
    id integer not null primary key,
    dispute_id integer not null,
    label text not null,
    outcome text not null,
    given_by integer not null references staff (id),
    answers_id integer not null references staff (id),
    decided_by integer references staff (id),
    matter_id integer references open_matter (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint handover_decision_known_outcome check (
      outcome in ('lost', 'in_safe', 'taken', 'voided', 'torn_out', 'pending')
    ),
    constraint handover_decision_needs_lead check (outcome = 'pending' or decided_by is not null),
    constraint handover_decision_not_by_giver check (decided_by is null or decided_by <> given_by),
    constraint handover_decision_waits_with_matter check (outcome <> 'pending' or matter_id is not null),
    constraint handover_decision_once unique (dispute_id, label),
    constraint handover_decision_of_a_line foreign key (dispute_id, label)
      references handover_dispute_line (dispute_id, label)
  )`,
  `create index handover_decision_by_seq on handover_decision (journal_seq)`,
  appendOnly('handover_decision'),
  `alter table key_move add column dispute_id integer references handover_dispute (id)`,
  `alter table key_move add column matter_id integer references open_matter (id)`,
  `create index key_move_by_matter on key_move (matter_id)`,
  changeCheck(
    'key_move',
    'key_move_known_kind',
    `kind in ('placed', 'issued', 'returned', 'missed', 'gone', 'restored')`,
  ),
  changeCheck('key_move', 'key_move_needs_second_person', `moved_by <> signed_by or kind = 'missed'`),
  changeCheck(
    'key_move',
    'key_move_issued_from_its_place',
    `kind not in ('placed', 'issued', 'missed')
       or coalesce(previous_kind, 'placed') in ('placed', 'returned', 'restored')`,
  ),
  changeCheck(
    'key_move',
    'key_move_restored_after_gone',
    `kind <> 'restored' or coalesce(previous_kind, '') in ('missed', 'gone')`,
  ),
  addCheck('key_move', 'key_move_missed_is_looked_for', `kind <> 'missed' or matter_id is not null`),
  addCheck('key_move', 'key_move_missed_in_a_dispute', `kind <> 'missed' or dispute_id is not null`),
  `alter table voided_number add column dispute_id integer references handover_dispute (id)`,
)
