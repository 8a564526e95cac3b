import { expect } from 'vitest'
import { runSql } from '../../support/raw-sql.ts'
import { toText } from './cents.ts'
import type { HotelModel, StayModel } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

type Rows<Row> = readonly Row[]

const ask = async <Row>({ hotel }: Simulation, text: string): Promise<Rows<Row>> =>
  (await runSql(hotel.db, text)) as Rows<Row>

/** Sums by account, the empty ones left out, in an order of their own. */
const sayAccounts = (sums: ReadonlyMap<string, bigint>): string[] =>
  [...sums]
    .filter(([, amount]) => amount !== 0n)
    .map(([account, amount]) => `${account} ${toText(amount)}`)
    .sort()

interface AccountRow {
  readonly control: string
  readonly owner_id: number
  readonly amount: number
}

const sayRows = (rows: Rows<AccountRow>): string[] =>
  rows.map((row) => `${row.control}:${row.owner_id} ${toText(BigInt(row.amount))}`).sort()

/** Debits less credits by account of the postings that a condition selects. */
export const netOf = (condition: string): string => `
  select account.control, account.owner_id, sum(side.amount) as amount
  from (
    select debit_account_id as account_id, amount_minor as amount from posting where ${condition}
    union all select credit_account_id, -amount_minor from posting where ${condition}
  ) side join account on account.id = side.account_id
  group by account.control, account.owner_id having sum(side.amount) <> 0`

export const storedBalances = `
  select account.control, account.owner_id, balance_minor as amount
  from account_balance join account on account.id = account_balance.account_id where balance_minor <> 0`

/**
 * After each command. B1: it moved between accounts what the model moved, and the stored balances are the
 * model's, which sum to nothing. B2: so every folio, slip, bag and handover holds what the model says, item by
 * item. And folios, nights and states of the stays it touched, and every next number.
 */
export const checkStep = async (simulation: Simulation): Promise<void> => {
  const { model } = simulation
  const [head] = await ask<{ seq: number }>(simulation, 'select seq from journal_head')
  expect(head?.seq, 'rows of the journal').toBe(model.seq)
  const moved = await ask<AccountRow>(simulation, netOf(`journal_seq = ${model.seq}`))
  if (model.moves.size > 0) expect(sayRows(moved), 'what the command moved').toEqual(sayAccounts(model.moves))
  const balances = sayRows(await ask<AccountRow>(simulation, storedBalances))
  expect(balances, 'stored balances').toEqual(sayAccounts(model.balances))
  expect(
    [...model.balances.values()].reduce((sum, amount) => sum + amount, 0n),
    'trial balance',
  ).toBe(0n)
  await checkNumbers(simulation)
  if (model.touched.size > 0) await checkStays(simulation, [...model.touched])
  model.touched.clear()
  model.moves.clear()
  for (const [account, amount] of model.balances) if (amount === 0n) model.balances.delete(account)
}

/** The next number of every series and book. */
const checkNumbers = async (simulation: Simulation): Promise<void> => {
  const rows = await ask<{ name: string; next: number }>(
    simulation,
    `select document_kind as name, next_number as next from number_series where source = 'system'
     union all select cast(id as text), next_number from number_book`,
  )
  const say = (list: Iterable<readonly [string, number]>) =>
    [...list].map(([name, next]) => `${name} ${next}`).sort()
  const { desks, nextNumbers } = simulation.model
  const books = desks.flatMap((desk) => desk.books.map((book) => [String(book.id), book.next] as const))
  expect(say(rows.map(({ name, next }) => [name, next])), 'next numbers').toEqual(
    say([...nextNumbers, ...books]),
  )
}

const sayStay = (model: HotelModel, stay: StayModel): object => ({
  id: stay.id,
  state: stay.state,
  departure: stay.departure,
  room: stay.room === null ? null : model.rooms.get(stay.room)?.id,
  folio: stay.folioId === 0 ? null : stay.isFolioOpen ? 'open' : 'closed',
  lines: stay.lines.length,
  sum: Number(stay.lines.reduce((sum, line) => sum + line.amount, 0n)),
  nights: [...stay.nights].map(([night, charge]) => `${night} ${charge ?? 'open'}`).sort(),
})

/** Folio sums and states, nights held and how they were charged, of some stays. */
export const checkStays = async (simulation: Simulation, stays: readonly StayModel[]): Promise<void> => {
  if (stays.length === 0) return
  const ids = stays.map(({ id }) => id).join(', ')
  const rows = await ask<{
    id: number
    state: string
    departure: string
    room: number | null
    folio: string | null
    lines: number
    sum: number
  }>(
    simulation,
    `select stay.id, stay.state, stay.departure_date as departure, stay.room_id as room, folio.state as folio,
       coalesce(folio.version, 0) as lines,
       coalesce((select sum(amount_minor) from folio_line where folio_id = folio.id), 0) as sum
     from stay left join folio on folio.stay_id = stay.id where stay.id in (${ids})`,
  )
  const held = await ask<{ stay_id: number; night: string; charge_kind: string | null }>(
    simulation,
    `select stay_id, night, charge_kind from room_night where is_released = 0 and stay_id in (${ids})`,
  )
  const inOrder = <Item extends { id?: unknown }>(list: readonly Item[]) =>
    [...list].sort((a, b) => Number(a.id) - Number(b.id))
  const found = rows.map((row) => ({
    ...row,
    nights: held
      .filter(({ stay_id }) => stay_id === row.id)
      .map(({ night, charge_kind }) => `${night} ${charge_kind ?? 'open'}`)
      .sort(),
  }))
  expect(inOrder(found), 'stays').toEqual(inOrder(stays.map((stay) => sayStay(simulation.model, stay))))
}
