import { appendOnly, statements } from './ddl.ts'

export const folio = statements(
  `create table folio (
    id integer not null primary key,
    stay_id integer references stay (id),
    window_number integer not null,
    payer text not null,
    account_id integer not null references account (id),
    state text not null,
    version integer not null,
    opened_seq integer not null,
    closed_seq integer,
    closed_shift_id integer references cashier_shift (id),
    constraint folio_window_once unique (stay_id, window_number),
    constraint folio_account_once unique (account_id),
    constraint folio_known_payer check (payer in ('guest', 'company')),
    constraint folio_known_state check (state in ('open', 'closed')),
    constraint folio_closed_has_shift check (
      (state = 'closed') = (closed_shift_id is not null) and (state = 'closed') = (closed_seq is not null)
    )
  )`,
  `create index folio_by_state on folio (state)`,
  `create index folio_by_closing_shift on folio (closed_shift_id)`,
  `create table folio_party (
    folio_id integer not null primary key references folio (id),
    guest_name text not null,
    room_number text not null,
    arrival_date text not null,
    departure_date text not null
  )`,
  `create table folio_line (
    id integer not null primary key,
    folio_id integer not null references folio (id),
    line_number integer not null,
    kind text not null,
    transaction_code text references transaction_code (code),
    payment_method_code text references payment_method (code),
    quantity integer not null,
    amount_minor integer not null,
    currency text not null,
    entry_id integer not null,
    shift_id integer not null,
    business_date text not null,
    posted_at text not null,
    posted_by integer not null references staff (id),
    document_id integer references document (id),
    night text,
    reverses_line_id integer references folio_line (id),
    constraint folio_line_number_once unique (folio_id, line_number),
    constraint folio_line_reversed_once unique (reverses_line_id),
    constraint folio_line_known_kind check (
      kind in ('charge', 'payment', 'refund', 'deposit_applied', 'correction')
    ),
    constraint folio_line_amount_not_zero check (amount_minor <> 0),
    constraint folio_line_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index folio_line_by_shift on folio_line (shift_id)`,
  `create index folio_line_by_entry on folio_line (entry_id)`,
  appendOnly('folio_line'),
  `create table folio_line_text (
    folio_line_id integer not null primary key references folio_line (id),
    remark text not null
  )`,
  `create table deposit_slip (
    id integer not null primary key,
    document_id integer not null references document (id),
    stay_id integer not null references stay (id),
    account_id integer not null references account (id),
    amount_minor integer not null,
    currency text not null,
    payment_method_code text not null references payment_method (code),
    reference text not null,
    state text not null,
    redeemed_seq integer,
    constraint deposit_slip_one_per_document unique (document_id),
    constraint deposit_slip_account_once unique (account_id),
    constraint deposit_slip_amount_positive check (amount_minor > 0),
    constraint deposit_slip_known_state check (state in ('issued', 'redeemed')),
    constraint deposit_slip_redeemed_has_seq check ((state = 'redeemed') = (redeemed_seq is not null))
  )`,
  `create index deposit_slip_by_stay on deposit_slip (stay_id)`,
  `create index deposit_slip_by_state on deposit_slip (state)`,
  `create table bill (
    document_id integer not null primary key references document (id),
    folio_id integer not null references folio (id),
    charges_minor integer not null,
    received_before_minor integer not null,
    received_now_minor integer not null,
    left_open_minor integer not null,
    invoiceable_minor integer not null,
    currency text not null,
    constraint bill_adds_up check (
      charges_minor = received_before_minor + received_now_minor + left_open_minor
    ),
    constraint bill_invoiceable_within_charges check (invoiceable_minor <= charges_minor)
  )`,
  `create index bill_by_folio on bill (folio_id)`,
  appendOnly('bill'),
  `create table bill_line (
    bill_document_id integer not null references bill (document_id),
    folio_line_id integer not null references folio_line (id),
    primary key (bill_document_id, folio_line_id)
  )`,
  `create index bill_line_by_folio_line on bill_line (folio_line_id)`,
  appendOnly('bill_line'),
  `create table tax_invoice (
    document_id integer not null primary key references document (id),
    amount_minor integer not null,
    tax_minor integer not null,
    currency text not null,
    constraint tax_invoice_amount_positive check (amount_minor > 0),
    constraint tax_invoice_tax_within_amount check (tax_minor between 0 and amount_minor)
  )`,
  appendOnly('tax_invoice'),
  `create table tax_invoice_buyer (
    document_id integer not null primary key references tax_invoice (document_id),
    title text not null,
    tax_number text not null
  )`,
  `create table tax_invoice_bill (
    invoice_document_id integer not null references tax_invoice (document_id),
    bill_document_id integer not null references bill (document_id),
    amount_minor integer not null,
    currency text not null,
    primary key (invoice_document_id, bill_document_id),
    constraint tax_invoice_bill_amount_positive check (amount_minor > 0)
  )`,
  `create index tax_invoice_bill_by_bill on tax_invoice_bill (bill_document_id)`,
  appendOnly('tax_invoice_bill'),
)
