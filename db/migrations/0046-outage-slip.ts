import { appendOnly, statements } from './ddl.ts'

/**
 * Papers that were written while there was no power, each entered later by the one command it stands for. The money was in
 * the drawer of the shift that enters it, so it was written while the drawer was in that shift's hands.
 */
export const outageSlip = statements(
  `create table outage_slip (
    document_id integer not null primary key references document (id),
    command_name text not null,
    occurred_at text not null,
    drawer_since text not null,
    entered_at text not null,
    shift_id integer not null,
    business_date text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint outage_slip_once_per_command unique (journal_seq),
    constraint outage_slip_not_in_future check (occurred_at <= entered_at),
    constraint outage_slip_of_this_drawer check (drawer_since <= occurred_at),
    constraint outage_slip_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index outage_slip_by_shift on outage_slip (shift_id)`,
  appendOnly('outage_slip'),
)
