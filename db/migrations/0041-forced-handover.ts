import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../kernel/dialect.ts'
import { appendOnly, changeCheck, statements } from './ddl.ts'
import { replaceText } from './replace-check.ts'

const approvedDebt =
  'constraint over_short_debt_is_approved check (staff_id is null or approved_by is not null)'

/**
 * What nobody has decided yet has no approver; a debt always has one. No row changes, so SQLite takes it as a change of
 * the text of its schema.
 */
const allowUndecided = async (db: Kysely<unknown>, dialect: Dialect): Promise<void> => {
  if (dialect !== 'sqlite') {
    await sql
      .raw(`alter table over_short alter column approved_by drop not null, add ${approvedDebt}`)
      .execute(db)
    return
  }
  const { rows } = await sql<{
    sql: string
  }>`select sql from sqlite_schema where type = 'table' and name = 'over_short'`.execute(db)
  const loose = replaceText(rows[0]?.sql ?? '', 'approved_by integer not null', 'approved_by integer')
  const first = 'constraint over_short_known_kind'
  const changed = replaceText(loose, first, `${approvedDebt},\n    ${first}`)
  await sql.raw('pragma writable_schema = on').execute(db)
  await sql`update sqlite_schema set sql = ${changed} where type = 'table' and name = 'over_short'`.execute(
    db,
  )
  await sql.raw('pragma writable_schema = reset').execute(db)
}

/** Who closes a shift that its cashier cannot close, and what an incoming cashier counted otherwise than was given. */
export const forcedHandover = statements(
  changeCheck(
    'shift_count',
    'shift_count_known_purpose',
    `purpose in ('opening', 'hand_over', 'recount', 'acceptance', 'carried', 'spot_check', 'relief_given',
       'relief_back', 'disputed')`,
  ),
  allowUndecided,
  `alter table cashier_shift add column held_by integer references staff (id)`,
  `update cashier_shift set held_by = cashier_id`,
  `create unique index cashier_shift_one_held_per_person on cashier_shift (held_by)
     where kind = 'desk' and state <> 'sealed'`,
  `create table forced_shift (
    id integer not null primary key,
    shift_id integer not null references cashier_shift (id),
    reason_code text not null,
    forced_by integer not null references staff (id),
    witnessed_by integer not null references staff (id),
    count_id integer not null references shift_count (id),
    forced_at text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    state text not null,
    ended_seq integer,
    constraint forced_shift_known_reason check (reason_code in ('forgotten', 'left', 'turned', 'unaccepted')),
    constraint forced_shift_known_state check (state in ('under_way', 'ended', 'given_back', 'replaced')),
    constraint forced_shift_ended_has_seq check ((state = 'under_way') = (ended_seq is null)),
    constraint forced_shift_needs_second_person check (forced_by <> witnessed_by)
  )`,
  `create unique index forced_shift_one_under_way on forced_shift (shift_id) where state = 'under_way'`,
  `create index forced_shift_by_shift on forced_shift (shift_id)`,
  `create table handover_dispute (
    id integer not null primary key,
    handover_id integer not null references handover (id),
    count_id integer not null references shift_count (id),
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint handover_dispute_once_per_count unique (count_id)
  )`,
  `create index handover_dispute_by_handover on handover_dispute (handover_id)`,
  appendOnly('handover_dispute'),
  `create table handover_dispute_line (
    dispute_id integer not null references handover_dispute (id),
    label text not null,
    unit text not null,
    given_value integer not null,
    counted_value integer not null,
    primary key (dispute_id, label),
    constraint handover_dispute_line_known_unit check (unit in ('money', 'count')),
    constraint handover_dispute_line_differs check (given_value <> counted_value),
    constraint handover_dispute_line_not_negative check (given_value >= 0 and counted_value >= 0)
  )`,
  appendOnly('handover_dispute_line'),
  `create table handover_dispute_showing (
    id integer not null primary key,
    dispute_id integer not null references handover_dispute (id),
    shown_to integer not null references staff (id),
    shown_by integer not null references staff (id),
    shown_at text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    constraint handover_dispute_showing_needs_lead check (shown_to <> shown_by)
  )`,
  `create index handover_dispute_showing_by_dispute on handover_dispute_showing (dispute_id)`,
  appendOnly('handover_dispute_showing'),
)
