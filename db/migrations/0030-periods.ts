import { appendOnly, changeCheck, statements } from './ddl.ts'

/** Two columns an equation, as every seal has them. */
const equation = (code: string): string =>
  `${code}_lines integer not null constraint ${code}_was_computed check (${code}_lines > 0),
   ${code}_difference integer not null constraint ${code}_balances check (${code}_difference = 0)`

/** Months and years are sealed like shifts and days. That no day is left out is a line of BM, which must be equal. */
export const periods = statements(
  changeCheck('closing', 'closing_known_scope', `scope in ('shift', 'day', 'month', 'year')`),
  `create table period_closing (
    closing_id integer not null primary key,
    scope text not null constraint period_closing_is_of_a_period check (scope in ('month', 'year')),
    period_name text not null,
    from_date text not null references business_day (business_date),
    until_date text not null references business_day (business_date),
    ${['b1', 'b2', 'bm'].map(equation).join(',\n    ')},
    constraint period_closing_once_per_period unique (period_name),
    constraint period_closing_known_name check (length(period_name) = case scope when 'month' then 7 else 4 end),
    constraint period_closing_dates_are_of_its_period check (
      from_date <= until_date
      and substr(from_date, 1, length(period_name)) = period_name
      and substr(until_date, 1, length(period_name)) = period_name
    ),
    constraint period_closing_of_closing foreign key (closing_id, scope) references closing (id, scope)
  )`,
  appendOnly('period_closing'),
)
