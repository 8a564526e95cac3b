import { appendOnly, changeCheck, statements } from './ddl.ts'

/** Interim bills, credit bills, credit notes on tax invoices, and cash that is rounded. */
export const settlementRepertoire = statements(
  `alter table bill add column is_interim integer not null default 0
     constraint bill_interim_is_flag check (is_interim in (0, 1))
     constraint bill_only_interim_leaves_open check (left_open_minor = 0 or is_interim = 1)`,
  `create unique index bill_with_its_charges on bill (document_id, charges_minor)`,
  `create table live_bill_line (
    folio_line_id integer not null primary key references folio_line (id),
    bill_document_id integer not null,
    constraint live_bill_line_is_on_the_bill foreign key (bill_document_id, folio_line_id)
      references bill_line (bill_document_id, folio_line_id)
  )`,
  `create index live_bill_line_by_bill on live_bill_line (bill_document_id)`,
  `insert into live_bill_line (folio_line_id, bill_document_id)
     select folio_line_id, bill_document_id from bill_line`,
  `create table credit_bill (
    document_id integer not null primary key references document (id),
    bill_document_id integer not null,
    charges_minor integer not null,
    currency text not null,
    reason_code text not null,
    constraint credit_bill_once_per_bill unique (bill_document_id),
    constraint credit_bill_takes_back_the_whole_bill foreign key (bill_document_id, charges_minor)
      references bill (document_id, charges_minor)
  )`,
  appendOnly('credit_bill'),
  `create table credit_note (
    document_id integer not null primary key references document (id),
    invoice_document_id integer not null references tax_invoice (document_id),
    amount_minor integer not null,
    tax_minor integer not null,
    currency text not null,
    reason_code text not null,
    constraint credit_note_amount_positive check (amount_minor > 0),
    constraint credit_note_tax_within_amount check (tax_minor between 0 and amount_minor)
  )`,
  `create index credit_note_by_invoice on credit_note (invoice_document_id)`,
  appendOnly('credit_note'),
  `create table credit_note_bill (
    credit_note_document_id integer not null references credit_note (document_id),
    invoice_document_id integer not null,
    bill_document_id integer not null,
    amount_minor integer not null,
    currency text not null,
    primary key (credit_note_document_id, bill_document_id),
    constraint credit_note_bill_is_on_the_invoice foreign key (invoice_document_id, bill_document_id)
      references tax_invoice_bill (invoice_document_id, bill_document_id),
    constraint credit_note_bill_amount_positive check (amount_minor > 0)
  )`,
  `create index credit_note_bill_by_bill on credit_note_bill (bill_document_id)`,
  appendOnly('credit_note_bill'),
  `alter table property add column cash_rounding_minor integer not null default 0
     constraint property_known_cash_rounding check (cash_rounding_minor in (0, 10, 100))`,
  `alter table document_line add column rounding_minor integer not null default 0`,
  changeCheck(
    'document_line',
    'document_line_change_adds_up',
    `tendered_minor = 0 and change_minor = 0 or tendered_minor - change_minor = amount_minor + rounding_minor`,
  ),
)
