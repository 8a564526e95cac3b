import { appendOnly, statements } from './ddl.ts'

export const journal = statements(
  `create table journal (
    seq integer not null primary key,
    command_id text not null,
    name text not null,
    actor_id integer,
    shift_id integer,
    business_date text,
    at text not null,
    payload text not null,
    prev_hash text not null,
    hash text not null,
    constraint journal_command_id_once unique (command_id),
    constraint journal_seq_positive check (seq > 0),
    constraint journal_hash_is_sha256 check (length(hash) = 64 and length(prev_hash) = 64)
  )`,
  appendOnly('journal'),
  `create table journal_head (
    id integer not null primary key,
    seq integer not null,
    hash text not null,
    last_id integer not null,
    constraint journal_head_is_one_row check (id = 1)
  )`,
  `insert into journal_head (id, seq, hash, last_id)
   values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0)`,
  `create table command_receipt (
    command_id text not null primary key,
    journal_seq integer not null references journal (seq) deferrable initially deferred,
    input_salt text not null,
    input_digest text not null,
    result text not null,
    created_at text not null
  )`,
  `create index command_receipt_by_age on command_receipt (created_at)`,
)
