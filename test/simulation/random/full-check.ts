import { journalHash } from '@jiaoban/server/kernel/journal-row.ts'
import { expect } from 'vitest'
import { runSql } from '../../support/raw-sql.ts'
import type { Simulation } from './simulation.ts'
import { checkCoupons, checkFolios, checkStays, netOf, storedBalances } from './step-check.ts'

const ask = async <Row>({ hotel }: Simulation, text: string): Promise<readonly Row[]> =>
  (await runSql(hotel.db, text)) as readonly Row[]

/** What takes long over a whole hotel, now and then and at the end: nothing of the past has changed either. */
export const checkAll = async (simulation: Simulation, verifiedUpTo: number): Promise<number> => {
  const { model } = simulation
  await checkFolios(simulation, model.stays)
  await checkStays(simulation, model.stays)
  await checkPostings(simulation)
  await checkDocuments(simulation)
  await checkRooms(simulation)
  await checkStock(simulation)
  await checkCoupons(simulation, model.stays)
  await checkSeals(simulation)
  return checkChain(simulation, verifiedUpTo)
}

/** B1 over everything: the postings of all times come to the stored balances. */
const checkPostings = async (simulation: Simulation): Promise<void> => {
  const say = async (text: string) =>
    (await ask<Record<string, unknown>>(simulation, text)).map((row) => Object.values(row).join(' ')).sort()
  expect(await say(netOf('1 = 1')), 'all postings').toEqual(await say(storedBalances))
}

/** Never a gap, never twice: of every series and book as many numbers as it went on. */
const checkDocuments = async (simulation: Simulation): Promise<void> => {
  const wrong = await ask(
    simulation,
    `with used as (
       select series_id, coalesce(book_id, 0) as book_id, sequence_number as number from document
         where sequence_number is not null
       union all select series_id, book_id, sequence_number from voided_number
     ), counted as (
       select series_id, book_id, count(*) as uses, count(distinct number) as numbers, max(number) as last,
         min(number) as first from used group by series_id, book_id
     )
     select counted.* from counted
     left join number_book book on book.id = counted.book_id
     left join number_series series on series.id = counted.series_id and counted.book_id = 0
     where uses <> numbers or last <> coalesce(book.next_number, series.next_number) - 1
       or first <> coalesce(book.first_number, 1) or numbers <> last - first + 1`,
  )
  expect(wrong, 'numbers with a gap or given twice').toEqual([])
}

/** Every paper number that ever came is in stock, at a desk, used or withdrawn; the stock is the model's. */
const checkStock = async (simulation: Simulation): Promise<void> => {
  const rows = await ask<{ id: number; first: number; last: number; state: string }>(
    simulation,
    'select id, first_number as first, last_number as last, state from stock_range order by id',
  )
  const expected = simulation.model.stock.map(({ id, first, last, state }) => ({ id, first, last, state }))
  expect(rows, 'ranges of paper numbers').toEqual(expected.sort((a, b) => a.id - b.id))
}

const checkRooms = async (simulation: Simulation): Promise<void> => {
  const rows = await ask<{ id: number; state: string; guest: number | null }>(
    simulation,
    `select room.id, housekeeping_state as state, stay.id as guest from room
     left join stay on stay.room_id = room.id and stay.state = 'in_house' order by room.id`,
  )
  const expected = [...simulation.model.rooms.values()]
    .map(({ id, state, guest }) => ({ id, state, guest: guest?.id ?? null }))
    .sort((a, b) => a.id - b.id)
  expect(rows, 'rooms').toEqual(expected)
}

/** Each day is the sum of its shifts and what the model earned; the perpetual total goes on from seal to seal. */
const checkSeals = async (simulation: Simulation): Promise<void> => {
  const rows = await ask<{ scope: string; date: string; number: string; period: number; perpetual: number }>(
    simulation,
    `select scope, business_date as date, number, period_minor as period, perpetual_minor as perpetual
     from closing join closing_total on closing_total.closing_id = closing.id order by closing.id`,
  )
  for (const scope of ['shift', 'day'] as const) {
    let perpetual = 0
    for (const [index, row] of rows.filter((one) => one.scope === scope).entries()) {
      perpetual += row.period
      expect(row).toMatchObject({ perpetual })
      expect(Number(row.number.slice(1))).toBe(index + 1)
    }
  }
  const { revenue } = simulation.model
  for (const { date, period } of rows.filter(({ scope }) => scope === 'day')) {
    expect(period, `revenue of ${date}`).toBe(Number(revenue.get(date) ?? 0n))
    const ofShifts = rows.filter((row) => row.scope === 'shift' && row.date === date)
    expect(ofShifts.reduce((sum, row) => sum + row.period, 0)).toBe(period)
  }
}

/** The chain of the journal from where it was verified last; returns how far it is verified now. */
const checkChain = async (simulation: Simulation, from: number): Promise<number> => {
  const rows = await ask<{ seq: number; payload: string; prev_hash: string; hash: string }>(
    simulation,
    `select seq, payload, prev_hash, hash from journal where seq >= ${from} order by seq`,
  )
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]
    if (before) expect([row.seq, row.prev_hash]).toEqual([before.seq + 1, before.hash])
    expect(row.hash).toBe(journalHash(row.seq, row.prev_hash, row.payload))
  }
  return simulation.model.seq
}
