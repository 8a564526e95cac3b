import { createHash, verify } from 'node:crypto'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { canonicalJson, type Canonical } from '@jiaoban/shared/kernel/canonical-json.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { countAndGive, workShift } from '../support/worked-shift.ts'

/** A worked shift, sealed, its bag received, the day rolled: the journal of it, read by nothing but SQL and node:crypto. */
let hotel: TestHotel
let rows: readonly JournalRow[]

interface JournalRow {
  readonly seq: number
  readonly command_id: string
  readonly name: string
  readonly actor_id: number | null
  readonly shift_id: number | null
  readonly business_date: string | null
  readonly at: string
  readonly payload: string
  readonly prev_hash: string
  readonly hash: string
}

type Fact = Readonly<Record<string, Canonical>>

const ask = async <Row>(text: string): Promise<readonly Row[]> =>
  (await runSql(hotel.db, text)) as readonly Row[]

beforeAll(async () => {
  hotel = await openTestHotel()
  const { wangqiang, sunli, zhaomin } = hotel.people
  await workShift(hotel)
  const handoverId = await countAndGive(hotel)
  const count = await honestOpening(hotel, hotel.deskId('FO1'), '1000.00')
  await wangqiang.run(acceptHandover, { handoverId, count })
  const [bag] = await ask<{ id: number }>('select id from cash_drop')
  await sunli.run(receiveDrop, { dropId: bag?.id ?? 0, counted: '299.00' })
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  rows = await ask<JournalRow>('select * from journal order by seq')
})

afterAll(() => hotel.close())

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const payloadOf = (row: JournalRow) => JSON.parse(row.payload) as Fact & { readonly facts: readonly Fact[] }

const factsOf = (kind: string): (Fact & { readonly seq: number })[] =>
  rows.flatMap((row) =>
    payloadOf(row)
      .facts.filter(({ fact }) => fact === kind)
      .map((fact) => ({ ...fact, seq: row.seq })),
  )

test('the chain, from the first row to the head', async () => {
  let previous = '0'.repeat(64)
  for (const [index, row] of rows.entries()) {
    expect(row.seq).toBe(index + 1)
    expect(row.prev_hash).toBe(previous)
    expect(row.hash).toBe(sha256(`2|${row.seq}|${previous}|${row.payload}`))
    previous = row.hash
  }
  const [head] = await ask<object>('select seq, hash from journal_head')
  expect(head).toEqual({ seq: rows.length, hash: previous })
  expect(rows.length).toBeGreaterThan(15)
})

test('a payload is canonical, and the columns beside it are copies', () => {
  for (const row of rows) {
    const { facts: _, ...payload } = payloadOf(row)
    expect(canonicalJson(JSON.parse(row.payload) as Canonical)).toBe(row.payload)
    expect(payload).toMatchObject({
      version: 2,
      seq: row.seq,
      commandId: row.command_id,
      name: row.name,
      actorId: row.actor_id,
      shiftId: row.shift_id,
      businessDate: row.business_date,
      at: row.at,
    })
  }
})

test('the postings are in the payloads, every one of them, to the cent', async () => {
  const postings = await ask<object>(
    `select posting.id, entry_id as "entryId", kind, amount_minor as "amountMinor", posting.currency,
       debit.control || ':' || debit.owner_id as debit, credit.control || ':' || credit.owner_id as credit,
       shift_id as "shiftId", document_id as "documentId", reverses_posting_id as "reversesPostingId", journal_seq as seq
     from posting join account debit on debit.id = debit_account_id
       join account credit on credit.id = credit_account_id order by posting.id`,
  )
  expect(factsOf('posting')).toEqual(postings.map((posting) => ({ fact: 'posting', ...posting })))
})

test('the documents are in the payloads with their numbers, totals and digests', async () => {
  const documents = await ask<object>(
    `select id as "documentId", kind, number, series_id as "seriesId", book_id as "bookId", total_minor as "totalMinor",
       currency, stay_id as "stayId", folio_id as "folioId", digest, journal_seq as seq from document order by id`,
  )
  const facts = factsOf('document').map(({ lines: _, ...fact }) => fact)
  expect(facts).toEqual(documents.map((document) => ({ fact: 'document', ...document })))
})

test('their lines are there too, but for references, which may be somebody’s', async () => {
  const lines = await ask<object>(
    `select kind, direction, tender_control as control, payment_method_code as "methodCode",
       terminal_id as "terminalId", slip_id as "slipId", tendered_minor as "tenderedMinor",
       change_minor as "changeMinor", amount_minor as "amountMinor", currency, is_reversal as "isReversal"
     from document_line order by document_id, line_number`,
  )
  expect(factsOf('document').flatMap(({ lines: said }) => said)).toEqual(
    lines.map((line) => ({ ...line, isReversal: false })),
  )
})

test('a digest proves what was printed, as long as its salt is there', async () => {
  const papers = await ask<{ digest: string; content: string; salt: string }>(
    `select digest, content, salt from document join document_snapshot on document_id = id`,
  )
  expect(papers.length).toBeGreaterThan(8)
  for (const { digest, content, salt } of papers)
    expect(digest).toBe(sha256(`${salt}|${JSON.stringify(content)}`))
})

test('a seal: its content is in the journal by digest, signed, over the chain as it stood', async () => {
  const seals = await ask<{
    content: string
    digest: string
    last_seq: number
    head_hash: string
    signature: string
    public_key: string
    number: string
  }>(
    `select closing.*, public_key from closing join signing_key on signing_key.id = signing_key_id order by closing.id`,
  )
  expect(seals.map(({ number }) => number)).toEqual(['S000001', 'S000002', 'S000003', 'S000004', 'Z000001'])
  for (const seal of seals) {
    expect(sha256(seal.content)).toBe(seal.digest)
    expect(rows[seal.last_seq - 1]?.hash).toBe(seal.head_hash)
    const signature = Buffer.from(seal.signature, 'base64')
    expect(verify(null, Buffer.from(seal.content, 'utf8'), seal.public_key, signature)).toBe(true)
  }
  expect(factsOf('closing').map(({ digest }) => digest)).toEqual(seals.map(({ digest }) => digest))
})
