import { appendOnly, statements } from './ddl.ts'

/** How each key but the first came to seal: for which reason, before whom, and signed by which keys. */
export const keyReplacement = statements(
  `create table key_replacement (
    signing_key_id integer not null primary key references signing_key (id),
    replaced_key_id integer not null references signing_key (id),
    reason_code text not null,
    old_signature text,
    new_signature text not null,
    shift_id integer not null,
    business_date text not null,
    replaced_by integer not null references staff (id),
    approved_by integer not null references staff (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint key_replacement_once_per_key unique (replaced_key_id),
    constraint key_replacement_by_a_newer_key check (signing_key_id > replaced_key_id),
    constraint key_replacement_known_reason check (
      reason_code in ('routine', 'exposed', 'keeper_left', 'lost', 'restored')
    ),
    constraint key_replacement_old_key_signs_unless_lost check (
      (old_signature is null) = (reason_code in ('lost', 'restored'))
    ),
    constraint key_replacement_needs_second_person check (replaced_by <> approved_by),
    constraint key_replacement_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  appendOnly('key_replacement'),
)
