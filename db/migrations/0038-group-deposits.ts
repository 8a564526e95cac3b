import { appendOnly, dropNotNull, statements } from './ddl.ts'

/**
 * A slip belongs to a payer: of one stay, or of a group whose master folio covers many. And what says that the money
 * of a slip came another way than was booked.
 */
export const groupDeposits = statements(
  dropNotNull('deposit_slip', 'stay_id'),
  `alter table deposit_slip add column folio_id integer references folio (id)
     constraint deposit_slip_of_stay_or_of_master check ((stay_id is null) <> (folio_id is null))`,
  `create index deposit_slip_by_folio on deposit_slip (folio_id) where folio_id is not null`,
  `create table slip_tender (
    id integer not null primary key,
    slip_id integer not null references deposit_slip (id),
    document_id integer not null references document (id),
    amount_minor integer not null,
    currency text not null,
    payment_method_code text not null references payment_method (code),
    reference text not null,
    reason_code text not null,
    shift_id integer not null,
    business_date text not null,
    corrected_by integer not null references staff (id),
    constraint slip_tender_one_per_document unique (document_id),
    constraint slip_tender_amount_positive check (amount_minor > 0),
    constraint slip_tender_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index slip_tender_by_slip on slip_tender (slip_id, id)`,
  appendOnly('slip_tender'),
)
