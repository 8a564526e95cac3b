import { appendOnly, statements } from './ddl.ts'

/** Which window pays for what; what of a line was tax; what was moved to another folio. */
export const folioMovesRepertoire = statements(
  `create table routing_rule (
    id integer not null primary key,
    stay_id integer not null references stay (id),
    folio_id integer not null references folio (id),
    transaction_code text references transaction_code (code),
    department text,
    constraint routing_rule_names_one_thing check ((transaction_code is null) <> (department is null)),
    constraint routing_rule_once_per_code unique (stay_id, transaction_code),
    constraint routing_rule_once_per_department unique (stay_id, department)
  )`,
  `create index routing_rule_by_folio on routing_rule (folio_id)`,
  `alter table folio_line add column tax_basis_points integer
     constraint folio_line_tax_is_rate check (tax_basis_points between 0 and 10000)`,
  `alter table folio_line add column tax_minor integer
     constraint folio_line_tax_within_amount check (abs(tax_minor) <= abs(amount_minor))`,
  `alter table folio_line add column service_minor integer
     constraint folio_line_service_within_amount check (abs(service_minor) <= abs(amount_minor))`,
  `create table folio_transfer (
    out_line_id integer not null primary key references folio_line (id),
    in_line_id integer not null references folio_line (id),
    source_line_id integer not null references folio_line (id),
    constraint folio_transfer_arrives_once unique (in_line_id),
    constraint folio_transfer_goes_elsewhere check (out_line_id <> in_line_id)
  )`,
  `create index folio_transfer_by_source on folio_transfer (source_line_id)`,
  appendOnly('folio_transfer'),
  `create table folio_line_reason (
    folio_line_id integer not null primary key references folio_line (id),
    of_line_id integer not null references folio_line (id),
    reason_code text not null,
    approved_by integer references staff (id),
    constraint folio_line_reason_is_about_another check (folio_line_id <> of_line_id)
  )`,
  `create index folio_line_reason_by_line on folio_line_reason (of_line_id)`,
  appendOnly('folio_line_reason'),
  `create table approval_limit (
    command text not null,
    role text not null,
    amount_minor integer not null,
    currency text not null,
    primary key (command, role),
    constraint approval_limit_not_negative check (amount_minor >= 0)
  )`,
  ...['correctCharge', 'postAllowance'].flatMap((command) =>
    [
      ['cashier', command === 'correctCharge' ? 200_000 : 10_000],
      ['shift_lead', command === 'correctCharge' ? 2_000_000 : 100_000],
    ].map(
      ([role, minor]) => `insert into approval_limit (command, role, amount_minor, currency)
        select '${command}', '${role}', ${minor}, currency from property`,
    ),
  ),
  `alter table transaction_code add column service_basis_points integer not null default 0
     constraint transaction_code_service_is_rate check (service_basis_points between 0 and 10000)`,
  `alter table folio add column is_tax_exempt integer not null default 0
     constraint folio_tax_exempt_is_flag check (is_tax_exempt in (0, 1))`,
  `create table folio_exemption_text (
    folio_id integer not null primary key references folio (id),
    reason_code text not null,
    certificate_number text not null
  )`,
)
