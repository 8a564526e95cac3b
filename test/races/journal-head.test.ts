import type { HotelDatabase } from '@jiaoban/db/kernel/connect.ts'
import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { appendJournal, lockHead } from '@jiaoban/db/kernel/journal.writes.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDatabase } from '../support/test-database.ts'

/** Everything a hotel does goes through the head's lock, so here all ask for it at once. */
let db: HotelDatabase

beforeEach(async () => {
  db = await openTestDatabase({ isFile: true })
})

afterEach(() => db.close())

const append = (name: string, fails = false): Promise<number> =>
  db.writer.transaction().execute(async (tx) => {
    await lockHead(tx, db.dialect)
    const head = await readHead(tx)
    const seq = head.seq + 1
    const hash = String(seq).padStart(64, '0')
    await appendJournal(
      tx,
      {
        seq,
        command_id: name,
        name,
        actor_id: null,
        shift_id: null,
        business_date: null,
        at: '2026-03-01T07:00:00.000Z',
        payload: '{}',
        prev_hash: head.hash,
        hash,
      },
      head.lastId + 1,
    )
    if (fails) throw new Error('refused after it wrote')
    return seq
  })

const readJournal = async (): Promise<{ seq: number; prev: string; hash: string }[]> =>
  db.reader.selectFrom('journal').select(['seq', 'prev_hash as prev', 'hash']).orderBy('seq').execute()

test('forty writers at once make one chain without a gap', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `c${index}`)
  const seqs = await Promise.all(names.map((name) => append(name)))
  expect(seqs.toSorted((a, b) => a - b)).toEqual(names.map((_, index) => index + 1))
  const rows = await readJournal()
  expect(rows).toHaveLength(40)
  rows.slice(1).forEach((row, index) => expect(row.prev).toBe(rows[index]?.hash))
})

test('those that fail among them leave no gap', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => append(`c${index}`, index % 3 === 0)),
  )
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  expect((await readJournal()).map(({ seq }) => seq)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
  expect(await readHead(db.reader)).toMatchObject({ seq: 20, lastId: 20 })
})

test('of two with one command id the second is refused, whole', async () => {
  const outcomes = await Promise.allSettled([append('same'), append('same')])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await readHead(db.reader)).toMatchObject({ seq: 1 })
})

test('a reader sees what is committed, and never the middle of a command', async () => {
  const writes = Promise.all(Array.from({ length: 20 }, (_, index) => append(`c${index}`)))
  for (let look = 0; look < 20; look += 1) {
    const { seq, max } = await db.reader
      .selectFrom('journal_head')
      .select((eb) => [
        'seq',
        eb
          .selectFrom('journal')
          .select((inner) => inner.fn.max('seq').as('max'))
          .as('max'),
      ])
      .executeTakeFirstOrThrow()
    expect(max ?? 0).toBe(seq)
  }
  await writes
})
