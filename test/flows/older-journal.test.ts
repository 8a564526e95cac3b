import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { journalHash } from '@jiaoban/server/kernel/journal-row.ts'
import { type Canonical, canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moveIn } from '../support/deposit-desk.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { tamper } from '../support/tampering.ts'

/** A hotel whose first commands were written by a release whose journal attested no rows. */
let hotel: TestHotel
let folioId: number

/** Writes the journal anew in its first form. */
const writeInFirstForm = async (): Promise<void> => {
  const rows = await runSql(hotel.db, 'select seq, payload from journal order by seq')
  let previous = '0'.repeat(64)
  for (const row of rows as readonly { seq: number; payload: string }[]) {
    const { rows: _, lastId: __, ...content } = JSON.parse(row.payload) as Record<string, Canonical>
    const payload = canonicalJson({ ...content, version: 1 })
    const hash = journalHash(row.seq, previous, payload, 1)
    await tamper(
      hotel.db,
      'journal',
      `update journal set payload = '${payload}', prev_hash = '${previous}', hash = '${hash}' where seq = ${row.seq}`,
    )
    previous = hash
  }
  await runSql(hotel.db, `update journal_head set hash = '${previous}'`)
}

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  const stay = await moveIn(hotel, '101', { methodCode: 'cash', amount: '600.00' })
  folioId = stay.folioId
  await writeInFirstForm()
})

afterEach(() => hotel.close())

const takeMore = () =>
  hotel.people.lina.run(takeDeposit, { folioId, tenders: [{ methodCode: 'cash', amount: '200.00' }] })

const lastSlip = '(select max(id) from deposit_slip)'

test('it holds as it is, and when new commands follow', async () => {
  expect(await verifyHotel(evidenceOf(hotel.db), null)).toMatchObject({ documents: 2 })
  await takeMore()
  expect(await verifyHotel(evidenceOf(hotel.db), null)).toMatchObject({ documents: 3 })
})

test('rows of the new commands are attested from then on', async () => {
  await takeMore()
  await tamper(hotel.db, 'deposit_slip', `update deposit_slip set amount_minor = 1 where id = ${lastSlip}`)
  await expect(verifyHotel(evidenceOf(hotel.db), null)).rejects.toMatchObject({ table: 'deposit_slip' })
})

test('the older form cannot come back: whoever writes it again is found', async () => {
  await takeMore()
  await takeMore()
  const [row] = await runSql(
    hotel.db,
    'select seq, payload, prev_hash from journal order by seq desc limit 1',
  )
  const { seq, payload, prev_hash } = row as { seq: number; payload: string; prev_hash: string }
  const { rows: _, lastId: __, ...content } = JSON.parse(payload) as Record<string, Canonical>
  const older = canonicalJson({ ...content, version: 1 })
  const hash = journalHash(seq, prev_hash, older, 1)
  await tamper(
    hotel.db,
    'journal',
    `update journal set payload = '${older}', hash = '${hash}' where seq = ${seq}`,
  )
  await runSql(hotel.db, `update journal_head set hash = '${hash}'`)
  await expect(verifyHotel(evidenceOf(hotel.db), null)).rejects.toMatchObject({ table: 'journal' })
})
