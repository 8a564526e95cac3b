interface TrainingTampering {
  readonly kind: 'change' | 'delete' | 'insert'
  readonly what: string
  readonly statement: string
  /** What verify says first. */
  readonly found: RegExp
}

/** What somebody with the database's password may do to the trainings of a hotel that holds one. */
export const trainingTamperings: readonly TrainingTampering[] = [
  {
    kind: 'change',
    what: 'a step is taken out',
    statement: `update training set recorded_seq = recorded_seq - 1`,
    found: /^training: the recorded rows/,
  },
  {
    kind: 'change',
    what: 'another end is told',
    statement: `update training set recorded_hash = '${'c'.repeat(64)}'`,
    found: /^training: the recorded head/,
  },
  {
    kind: 'change',
    what: 'it is called another',
    statement: `update training set number = 7`,
    found: /^training: the number of training 1/,
  },
  {
    kind: 'delete',
    what: 'it is hidden',
    statement: `delete from training`,
    found: /^training: training 1 is missing/,
  },
  {
    kind: 'insert',
    what: 'one that nobody opened is told of',
    statement: `insert into training (id, number, state, desk_count, opened_by, opened_at, opened_date, opened_seq,
        closed_by, closed_at, closed_seq, recorded_seq, recorded_hash)
      select 900000, 2, 'closed', desk_count, opened_by, opened_at, opened_date, opened_seq, opened_by, opened_at,
        opened_seq + 1, recorded_seq, recorded_hash from training`,
    found: /^training: training 2 was opened by no command/,
  },
]
