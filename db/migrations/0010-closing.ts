import { appendOnly, statements } from './ddl.ts'

/** Two columns an equation: a seal without a computed equation, or with a difference, is refused here. */
const equation = (code: string): string =>
  `${code}_lines integer not null constraint ${code}_was_computed check (${code}_lines > 0),
   ${code}_difference integer not null constraint ${code}_balances check (${code}_difference = 0)`

const shiftEquations = ['b1', 'b2', 'b3', 'b3b', 'b3c', 'b4', 'b5', 'b6', 'b6b', 'b7', 'b8', 'b9', 'b10']
const dayEquations = ['b1', 'b12', 'bd']

export const closing = statements(
  `create table signing_key (
    id integer not null primary key,
    public_key text not null,
    made_at text not null,
    constraint signing_key_once unique (public_key)
  )`,
  appendOnly('signing_key'),
  `create table closing (
    id integer not null primary key,
    number text not null,
    scope text not null,
    business_date text not null references business_day (business_date),
    first_seq integer not null,
    last_seq integer not null,
    head_hash text not null,
    sealed_seq integer not null references journal (seq) deferrable initially deferred,
    sealed_at text not null,
    sealed_by integer not null references staff (id),
    content text not null,
    digest text not null,
    signing_key_id integer not null references signing_key (id),
    signature text not null,
    constraint closing_number_once unique (number),
    constraint closing_known_scope check (scope in ('shift', 'day')),
    constraint closing_range_is_forward check (last_seq >= first_seq - 1),
    constraint closing_scope_pair unique (id, scope)
  )`,
  `create index closing_by_date on closing (business_date, scope)`,
  appendOnly('closing'),
  `create table closing_total (
    closing_id integer not null references closing (id),
    currency text not null,
    period_minor integer not null,
    perpetual_minor integer not null,
    primary key (closing_id, currency)
  )`,
  appendOnly('closing_total'),
  `create table closing_line (
    closing_id integer not null references closing (id),
    equation text not null,
    line_number integer not null,
    label text not null,
    unit text not null,
    left_value integer not null,
    right_value integer not null,
    primary key (closing_id, equation, line_number),
    constraint closing_line_both_sides_equal check (left_value = right_value)
  )`,
  appendOnly('closing_line'),
  `create table shift_closing (
    closing_id integer not null primary key,
    scope text not null constraint shift_closing_is_of_a_shift check (scope = 'shift'),
    shift_id integer not null references cashier_shift (id),
    ${shiftEquations.map(equation).join(',\n    ')},
    constraint shift_closing_once_per_shift unique (shift_id),
    constraint shift_closing_of_closing foreign key (closing_id, scope) references closing (id, scope)
  )`,
  appendOnly('shift_closing'),
  `create table day_closing (
    closing_id integer not null primary key,
    scope text not null constraint day_closing_is_of_a_day check (scope = 'day'),
    business_date text not null references business_day (business_date),
    ${dayEquations.map(equation).join(',\n    ')},
    constraint day_closing_once_per_date unique (business_date),
    constraint day_closing_of_closing foreign key (closing_id, scope) references closing (id, scope)
  )`,
  appendOnly('day_closing'),
)
