import { type Kysely, sql } from 'kysely'
import { appendOnly, statements } from './ddl.ts'

interface DeskKeyRow {
  readonly desk_id: number
  readonly key_code: string
  readonly quantity: number
}

/** As many bound values as SQLite surely takes, with three a row. */
const rowsAtOnce = 200

/** Every key a desk was said to have becomes a key with a number, where it was. */
const numberKeys = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql<DeskKeyRow>`select desk_id, key_code, quantity from desk_key
    order by key_code, desk_id`.execute(db)
  const used = new Map<string, number>()
  const keys = rows.flatMap(({ desk_id, key_code, quantity }) =>
    Array.from({ length: quantity }, () => {
      const number = (used.get(key_code) ?? 0) + 1
      used.set(key_code, number)
      return sql`(${key_code}, ${number}, ${desk_id})`
    }),
  )
  for (let at = 0; at < keys.length; at += rowsAtOnce) {
    const values = sql.join(keys.slice(at, at + rowsAtOnce))
    await sql`insert into house_key (key_code, number, desk_id) values ${values}`.execute(db)
  }
}

/**
 * Every key of the house by kind and number, and each change of its holder, one after another: where a key is now is
 * its last move, and before the first the place it came to. A move names the kind of the one before it, so that the
 * database itself refuses a key that is issued twice, or comes back without having gone.
 */
export const houseKeys = statements(
  `create table house_key (
    key_code text not null references key_kind (code),
    number integer not null,
    desk_id integer references desk (id),
    journal_seq integer references journal (seq) deferrable initially deferred,
    primary key (key_code, number),
    constraint house_key_number_positive check (number > 0)
  )`,
  numberKeys,
  'drop table desk_key',
  appendOnly('house_key'),
  `create table key_move (
    key_code text not null,
    number integer not null,
    step integer not null,
    kind text not null,
    previous_step integer,
    previous_kind text,
    desk_id integer references desk (id),
    holder_id integer references staff (id),
    reason_code text,
    shift_id integer not null,
    business_date text not null,
    moved_by integer not null references staff (id),
    signed_by integer not null references staff (id),
    moved_at text not null,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    primary key (key_code, number, step),
    constraint key_move_known_kind check (kind in ('placed', 'issued', 'returned', 'gone', 'restored')),
    constraint key_move_issued_has_holder check ((kind = 'issued') = (holder_id is not null)),
    constraint key_move_holder_signs check (kind <> 'issued' or holder_id = signed_by),
    constraint key_move_gone_has_reason check ((kind = 'gone') = (reason_code is not null)),
    constraint key_move_restored_to_the_safe check (kind <> 'restored' or desk_id is null),
    constraint key_move_needs_second_person check (moved_by <> signed_by),
    constraint key_move_first_has_none_before check (
      (step = 1) = (previous_step is null) and (step = 1) = (previous_kind is null) and step > 0
    ),
    constraint key_move_follows_the_last check (previous_step = step - 1),
    constraint key_move_issued_from_its_place check (
      kind not in ('placed', 'issued') or coalesce(previous_kind, 'placed') in ('placed', 'returned', 'restored')
    ),
    constraint key_move_returned_after_issue check (kind <> 'returned' or coalesce(previous_kind, '') = 'issued'),
    constraint key_move_gone_once check (kind <> 'gone' or coalesce(previous_kind, 'placed') <> 'gone'),
    constraint key_move_restored_after_gone check (kind <> 'restored' or coalesce(previous_kind, '') = 'gone'),
    constraint key_move_kind_of_step unique (key_code, number, step, kind),
    constraint key_move_of_a_key foreign key (key_code, number) references house_key (key_code, number),
    constraint key_move_after_the_one_before foreign key (key_code, number, previous_step, previous_kind)
      references key_move (key_code, number, step, kind),
    constraint key_move_shift_has_its_date foreign key (shift_id, business_date)
      references cashier_shift (id, business_date)
  )`,
  `create index key_move_by_desk on key_move (desk_id, journal_seq)`,
  appendOnly('key_move'),
)
