import { appendOnly, statements } from './ddl.ts'

/** Slips that are paid back in part, whose they are, and what stands for one that did not come back. */
export const depositsRepertoire = statements(
  `alter table deposit_slip add column redeemed_proof text
     constraint deposit_slip_known_proof check (redeemed_proof in ('paper', 'declaration', 'waived'))
     constraint deposit_slip_proof_is_of_redeemed check (redeemed_proof is null or state = 'redeemed')`,
  `create index deposit_slip_by_redemption on deposit_slip (redeemed_seq) where redeemed_seq is not null`,
  `create table deposit_slip_party (
    slip_id integer not null primary key references deposit_slip (id),
    payer_name text not null,
    payer_phone text not null,
    guest_name text not null,
    room_number text not null,
    arrival_date text not null,
    departure_date text not null
  )`,
  `insert into deposit_slip_party
     (slip_id, payer_name, payer_phone, guest_name, room_number, arrival_date, departure_date)
   select deposit_slip.id, '', '', folio_party.guest_name, folio_party.room_number,
     folio_party.arrival_date, folio_party.departure_date
   from deposit_slip
   join folio on folio.stay_id = deposit_slip.stay_id and folio.window_number = 1
   join folio_party on folio_party.folio_id = folio.id`,
  `create table lost_slip (
    slip_id integer not null primary key references deposit_slip (id),
    document_id integer not null references document (id),
    reason_code text not null,
    declared_by integer not null references staff (id),
    approved_by integer not null references staff (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint lost_slip_needs_second_person check (declared_by <> approved_by)
  )`,
  appendOnly('lost_slip'),
  `create table pre_authorisation (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    payment_method_code text not null references payment_method (code),
    authorised_minor integer not null,
    currency text not null,
    reference text not null,
    expires_date text not null,
    recorded_by integer not null references staff (id),
    recorded_at text not null,
    state text not null,
    captured_minor integer,
    document_id integer references document (id),
    settled_seq integer,
    constraint pre_authorisation_amount_positive check (authorised_minor > 0),
    constraint pre_authorisation_known_state check (state in ('held', 'captured', 'released')),
    constraint pre_authorisation_captured_within check (
      captured_minor is null or captured_minor between 1 and authorised_minor
    ),
    constraint pre_authorisation_captured_has_document check (
      (state = 'captured') = (captured_minor is not null) and (state = 'captured') = (document_id is not null)
    ),
    constraint pre_authorisation_settled_has_seq check ((state = 'held') = (settled_seq is null))
  )`,
  `create index pre_authorisation_by_stay on pre_authorisation (stay_id)`,
  `create index pre_authorisation_held on pre_authorisation (expires_date) where state = 'held'`,
  `create table deposit_rule (
    id integer not null primary key,
    free_days integer not null,
    cancelled_keeps text not null,
    no_show_keeps text not null,
    tax_code text not null,
    constraint deposit_rule_is_one_row check (id = 1),
    constraint deposit_rule_days_not_negative check (free_days >= 0),
    constraint deposit_rule_known_parts check (
      cancelled_keeps in ('nothing', 'first_night', 'all') and no_show_keeps in ('nothing', 'first_night', 'all')
    )
  )`,
  `insert into deposit_rule (id, free_days, cancelled_keeps, no_show_keeps, tax_code)
   values (1, 1, 'first_night', 'first_night', 'room')`,
)
