import { listHouseKeys } from '@jiaoban/db/shifts/house-key.reads.ts'
import { expect } from 'vitest'
import { runSql } from '../../support/raw-sql.ts'
import { toText } from './cents.ts'
import { type FolioModel, folioBalance } from './folio-model.ts'
import { add, type HotelModel, type StayModel } from './hotel-model.ts'
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
  readonly currency: string
  readonly amount: number
}

const sayRows = (rows: Rows<AccountRow>): string[] =>
  rows
    .map(({ control, owner_id, currency, amount }) => {
      const mark = currency === 'CNY' ? '' : `@${currency}`
      return `${control}:${owner_id}${mark} ${toText(BigInt(amount))}`
    })
    .sort()

/** Debits less credits by account, each of one currency, of the postings that a condition selects. */
export const netOf = (condition: string): string => `
  select account.control, account.owner_id, account.currency, sum(side.amount) as amount
  from (
    select debit_account_id as account_id, amount_minor as amount from posting where ${condition}
    union all select credit_account_id, -amount_minor from posting where ${condition}
  ) side join account on account.id = side.account_id
  group by account.control, account.owner_id, account.currency having sum(side.amount) <> 0`

export const storedBalances = `
  select account.control, account.owner_id, account.currency, balance_minor as amount
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
  expect(trialBalances(model), 'trial balance, by currency').toEqual([])
  await checkNumbers(simulation)
  await checkKeys(simulation)
  await checkFolios(simulation, [...model.touched])
  const stays = [...model.touched].filter(isStay)
  await checkStays(simulation, stays)
  await checkCoupons(simulation, stays)
  model.touched.clear()
  model.moves.clear()
  for (const [account, amount] of model.balances) if (amount === 0n) model.balances.delete(account)
}

/** The currencies of which debits and credits differ. */
const trialBalances = ({ balances }: HotelModel): string[] => {
  const sums = new Map<string, bigint>()
  for (const [account, amount] of balances) add(sums, account.split('@')[1] ?? 'CNY', amount)
  return [...sums].filter(([, sum]) => sum !== 0n).map(([currency]) => currency)
}

/** Where every key is and who has it. */
const checkKeys = async (simulation: Simulation): Promise<void> => {
  const found = (await listHouseKeys(simulation.hotel.db.reader)).map(
    ({ keyCode, number, deskId, state, holderId }) => `${keyCode} ${number} ${deskId} ${state} ${holderId}`,
  )
  const expected = simulation.model.keys.map(
    ({ keyCode, number, desk, state, holder }) =>
      `${keyCode} ${number} ${desk?.id ?? null} ${state} ${holder}`,
  )
  expect(found.sort(), 'keys').toEqual(expected.sort())
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
  nights: [...stay.nights].map(([night, charge]) => `${night} ${charge ?? 'open'}`).sort(),
})

const isStay = (folio: FolioModel): folio is StayModel => 'nights' in folio

/** States, versions and sums of some folios. */
export const checkFolios = async (simulation: Simulation, folios: readonly FolioModel[]): Promise<void> => {
  const opened = folios.filter(({ folioId }) => folioId !== 0)
  if (opened.length === 0) return
  const ids = opened.map(({ folioId }) => folioId)
  const rows = await ask<{ id: number; state: string; version: number; sum: number }>(
    simulation,
    `select folio.id, folio.state, folio.version,
       coalesce((select sum(amount_minor) from folio_line where folio_id = folio.id), 0) as sum
     from folio where folio.id in (${ids.join(', ')}) order by folio.id`,
  )
  const expected = opened.map((folio) => ({
    id: folio.folioId,
    state: folio.isFolioOpen ? 'open' : 'closed',
    version: folio.lines.length,
    sum: Number(folioBalance(folio)),
  }))
  expect(rows, 'folios').toEqual(expected.sort((a, b) => a.id - b.id))
}

/** The breakfast coupons of some stays, and what became of each. */
export const checkCoupons = async (simulation: Simulation, stays: readonly StayModel[]): Promise<void> => {
  if (stays.length === 0) return
  const rows = await ask<{
    stay: number
    date: string
    running: number
    origin: string
    outcome: string | null
  }>(
    simulation,
    `select stay_id as stay, meal_coupon.meal_date as date, running, origin, ended.outcome
     from meal_coupon left join meal_coupon_end ended
       on ended.coupon_id = meal_coupon.id and ended.taken_back_at is null
     where stay_id in (${stays.map(({ id }) => id).join(', ')})`,
  )
  const say = (list: readonly Omit<(typeof rows)[number], 'stay'>[]) =>
    list
      .map(({ date, running, origin, outcome }) => `${date} ${running} ${origin} ${outcome ?? 'open'}`)
      .sort()
  const expected = simulation.model.coupons.filter(({ stay }) => stays.includes(stay))
  expect(say(rows), 'breakfast coupons').toEqual(say(expected))
}

/** Nights held and how they were charged, of some stays. */
export const checkStays = async (simulation: Simulation, stays: readonly StayModel[]): Promise<void> => {
  if (stays.length === 0) return
  const ids = stays.map(({ id }) => id).join(', ')
  const rows = await ask<{
    id: number
    state: string
    departure: string
    room: number | null
  }>(
    simulation,
    `select stay.id, stay.state, stay.departure_date as departure, stay.room_id as room
     from stay where stay.id in (${ids})`,
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
