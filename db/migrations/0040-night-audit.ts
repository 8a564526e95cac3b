import { appendOnly, statements } from './ddl.ts'

const hard = ['shifts', 'departures', 'nights']
const steps = [...hard, 'arrivals', 'deposits', 'rates', 'documents', 'balances']

const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')

/**
 * Who looked at which step of a date's audit and what it had found, and the audit of the date: one row, when it is
 * rolled, that names a check of every step. So the database knows of no audit that left a step out.
 */
export const nightAudit = statements(
  `create table night_audit_check (
    id integer not null primary key,
    business_date text not null references business_day (business_date),
    step text not null,
    finding_count integer not null,
    findings text not null,
    reason_code text,
    journal_seq integer not null,
    checked_at text not null,
    checked_by integer not null references staff (id),
    constraint night_audit_check_known_step check (step in (${quoted(steps)})),
    constraint night_audit_check_counts check (finding_count >= 0),
    constraint night_audit_check_hard_step_is_clear check (finding_count = 0 or step not in (${quoted(hard)})),
    constraint night_audit_check_findings_have_reason check ((finding_count = 0) = (reason_code is null))
  )`,
  `create index night_audit_check_by_step on night_audit_check (business_date, step, id)`,
  appendOnly('night_audit_check'),
  `create table night_audit (
    business_date text not null primary key references business_day (business_date),
    next_date text not null references business_day (business_date),
    journal_seq integer not null,
    rolled_at text not null,
    rolled_by integer not null references staff (id),
    closing_id integer not null references closing (id),
    ${steps.map((step) => `${step}_check_id integer not null references night_audit_check (id)`).join(',\n    ')},
    pack text not null,
    constraint night_audit_once_a_command unique (journal_seq),
    constraint night_audit_rolls_forward check (next_date > business_date)
  )`,
  appendOnly('night_audit'),
)
