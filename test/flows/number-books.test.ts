import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { numberRegister, numberedSeries } from '@jiaoban/server/closings/number-register.service.ts'
import { closeRange } from '@jiaoban/server/documents/close-range.command.ts'
import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { numberHistory, numbersNow } from '@jiaoban/server/documents/number-lists.service.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import { returnBook } from '@jiaoban/server/documents/return-book.command.ts'
import { voidNumber } from '@jiaoban/server/documents/void-number.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { sellToPasserBy } from '@jiaoban/server/invoices/sell-to-passer-by.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import type { NumberRegisterQuery } from '@jiaoban/shared/closings/number-register.schema.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { smallHotel } from '../support/small-hotel.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'
import { brokenLines } from '../support/worked-shift.ts'

/** A ledger of numbers: what is in stock and what each desk has left, after every step. Nothing is ever lost or twice. */
let hotel: TestHotel
let shiftId: number
let rangeId = 0

beforeAll(async () => {
  hotel = await openTestHotel({
    founding: {
      desks: smallHotel.desks.map((desk, index) => ({
        ...desk,
        books: index === 0 ? [{ prefix: 'A', digits: 8, firstNumber: 1001, lastNumber: 1002 }] : [],
      })),
    },
  })
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  shiftId = (await findDeskShiftOf(hotel.db.reader, hotel.people.lina.staffId))?.id ?? 0
})

afterAll(() => hotel.close())

const short = (first: string, last: string): string => `${Number(first.slice(1))}–${Number(last.slice(1))}`

/** `stock | FO1 | FO2`: the ranges in stock, and the books of each desk with what is left of them. */
const standing = async (): Promise<string> => {
  const { stock, desks } = await numbersNow(hotel.db.reader)
  const said = desks.map(({ books }) =>
    books.map(({ first, last, left }) => `${short(first, last)} (${left})`).join(', '),
  )
  return [stock.map(({ first, last }) => short(first, last)).join(', '), ...said]
    .map((part) => (part === '' ? '–' : part))
    .join(' | ')
}

const lead = () => ({ approver: hotel.people.zhaomin })

const bookOf = async (code: string, first: string): Promise<number> => {
  const { desks } = await numbersNow(hotel.db.reader)
  const book = desks.find((desk) => desk.code === code)?.books.find((one) => one.first === first)
  return book?.bookId ?? 0
}

const rangeFrom = async (first: string): Promise<number> => {
  const { stock } = await numbersNow(hotel.db.reader)
  return stock.find((range) => range.first === first)?.rangeId ?? 0
}

const invoice = async (number: string): Promise<void> => {
  const { lina } = hotel.people
  const sale = await lina.run(sellToPasserBy, {
    lines: [{ code: 'minibar', amount: '20.00', quantity: 1 }],
    payments: [{ methodCode: 'cash', amount: '20.00' }],
  })
  await lina.run(issueTaxInvoice, {
    billIds: [sale.documentId],
    numbering: { source: 'book', number },
    buyerTitle: '某某公司',
    amount: '20.00',
  })
}

const receive = (first: string, last: string) =>
  hotel.people.sunli.run(receiveBooks, {
    documentKind: 'tax_invoice',
    first,
    last,
    receivedDate: '2026-03-01',
    cost: '25.00',
    supplier: '区税务局',
  })

interface Row {
  readonly what: string
  readonly act: () => Promise<unknown>
  readonly after: string
}

const steps: readonly Row[] = [
  { what: 'two papers left on FO1', act: async () => null, after: '– | 1001–1002 (2) | –' },
  {
    what: 'received 100',
    act: async () => {
      rangeId = (await receive('A00002001', 'A00002100')).rangeId
    },
    after: '2001–2100 | 1001–1002 (2) | –',
  },
  {
    what: 'the last two papers used',
    act: async () => {
      await invoice('A00001001')
      await invoice('A00001002')
    },
    after: '2001–2100 | 1001–1002 (0) | –',
  },
  {
    what: '50 issued to FO1 against its used-up book',
    act: async () =>
      hotel.people.zhaomin.run(issueBook, {
        rangeId,
        deskId: hotel.deskId('FO1'),
        quantity: 50,
        handedIn: [await bookOf('FO1', 'A00001001')],
      }),
    after: '2051–2100 | 2001–2050 (50) | –',
  },
  {
    what: '3 invoices on the new book',
    act: async () => {
      for (const number of ['A00002001', 'A00002002', 'A00002003']) await invoice(number)
    },
    after: '2051–2100 | 2001–2050 (47) | –',
  },
  {
    what: '1 spoiled',
    act: () =>
      hotel.people.lina.run(
        voidNumber,
        { documentKind: 'tax_invoice', number: 'A00002004', reasonCode: 'torn' },
        lead(),
      ),
    after: '2051–2100 | 2001–2050 (46) | –',
  },
  {
    what: '46 returned',
    act: async () =>
      hotel.people.sunli.run(returnBook, { bookId: await bookOf('FO1', 'A00002001'), number: 'A00002005' }),
    after: '2005–2050, 2051–2100 | – | –',
  },
  {
    what: 'the 46 issued to FO2',
    act: async () =>
      hotel.people.sunli.run(issueBook, {
        rangeId: await rangeFrom('A00002005'),
        deskId: hotel.deskId('FO2'),
      }),
    after: '2051–2100 | – | 2005–2050 (46)',
  },
  {
    what: 'untouched, they come back, and 20 of them are issued to FO1 again',
    act: async () => {
      const { sunli } = hotel.people
      await sunli.run(returnBook, { bookId: await bookOf('FO2', 'A00002005'), number: 'A00002005' })
      const range = await rangeFrom('A00002005')
      await sunli.run(issueBook, { rangeId: range, deskId: hotel.deskId('FO1'), quantity: 20 })
    },
    after: '2025–2050, 2051–2100 | 2005–2024 (20) | –',
  },
  {
    what: 'an invoice goes on where the papers go on',
    act: () => invoice('A00002005'),
    after: '2025–2050, 2051–2100 | 2005–2024 (19) | –',
  },
  {
    what: 'a second book beside the unfinished one, before a lead',
    act: async () =>
      hotel.people.sunli.run(
        issueBook,
        { rangeId: await rangeFrom('A00002025'), deskId: hotel.deskId('FO1'), quantity: 6 },
        lead(),
      ),
    after: '2031–2050, 2051–2100 | 2005–2024 (19), 2025–2030 (6) | –',
  },
  {
    what: 'the tax bureau abolishes the rest',
    act: async () => {
      for (const first of ['A00002031', 'A00002051']) {
        await hotel.people.sunli.run(
          closeRange,
          { rangeId: await rangeFrom(first), reasonCode: 'abolished' },
          lead(),
        )
      }
    },
    after: '– | 2005–2024 (19), 2025–2030 (6) | –',
  },
]

test.each(steps)('$what → $after', async ({ act, after }) => {
  await act()
  expect(await standing()).toBe(after)
})

test('what came back and what was withdrawn stays known, the last first', async () => {
  const { items, nextBefore } = await numberHistory(hotel.db.reader)
  expect(
    items.map(({ kind, first, last, deskCode }) => `${kind} ${short(first, last)} ${deskCode ?? ''}`.trim()),
  ).toEqual([
    'withdrawn 2051–2100',
    'withdrawn 2031–2050',
    'returned 2005–2050 FO2',
    'returned 2001–2050 FO1',
    'handed_in 1001–1002 FO1',
  ])
  expect(nextBefore).toBeNull()
})

test('whom the papers came from can be blanked, and stands in no journal', async () => {
  const kept = JSON.stringify(await runSql(hotel.db, 'select payload from journal'))
  expect(kept).not.toContain('区税务局')
  expect(await runSql(hotel.db, 'select supplier from stock_range_text')).toEqual([{ supplier: '区税务局' }])
})

test('the shift is sealed, B8 and B10 are true, and its report tells of the books that came and went', async () => {
  const { lina, zhaomin, wangqiang } = hotel.people
  await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
  await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '120.00' }, { approver: wangqiang })
  await lina.run(endShift, {}, { approver: zhaomin })
  expect(await brokenLines(hotel, shiftId)).toEqual([])
  const [row] = await runSql(
    hotel.db,
    `select content from closing join shift_closing on shift_closing.closing_id = closing.id
     where shift_closing.shift_id = ${shiftId}`,
  )
  const report = JSON.parse((row as { content: string }).content) as {
    numbers: {
      bookId: number | null
      first: string | null
      last: string | null
      used: number
      next: string
      voided: { number: string }[]
      received?: { first: string; last: string }
      returned?: { first: string; last: string }
    }[]
  }
  const range = (one?: { first: string | null; last: string | null }) =>
    one?.first == null || one.last === null ? '–' : short(one.first, one.last)
  expect(
    report.numbers
      .filter(({ bookId }) => bookId !== null)
      .map((book) =>
        [
          `used ${range(book)} (${book.used})`,
          `spoiled ${book.voided.length}`,
          `received ${range(book.received)}`,
          `returned ${range(book.returned)}`,
        ].join(', '),
      ),
  ).toEqual([
    'used 1001–1002 (2), spoiled 0, received –, returned –',
    'used 2001–2003 (3), spoiled 1, received 2001–2050, returned 2005–2050',
    'used 2005–2005 (1), spoiled 0, received 2005–2024, returned –',
    'used – (0), spoiled 0, received 2025–2030, returned –',
  ])
})

test('the hotel verifies', async () => {
  expect((await verifyHotel(evidenceOf(hotel.db), null)).documents).toBeGreaterThan(10)
})

/** `number state what`, a line a number or a run of numbers; then the proof. */
const register = async (query: NumberRegisterQuery): Promise<string[]> => {
  const { rows, proof } = await numberRegister(hotel.db.reader, query)
  const lines = rows.map((row) => {
    if (row.state === 'issued') return `${row.number} issued ${row.total} ${row.by}`
    if (row.state === 'voided') return `${row.number} voided ${row.reasonCode} ${row.by}`
    return 'last' in row ? `${row.number} ${row.state} ${row.quantity}` : `${row.number} ${row.state}`
  })
  if (proof === null) return lines
  const { first, used, twice, next, isTrue } = proof
  return [...lines, `${first} + ${used} = ${next}${twice > 0 ? `, ${twice} twice` : ''}: ${isTrue}`]
}

const bookFrom = async (first: number): Promise<number> => {
  const [row] = await runSql(hotel.db, `select id from number_book where first_number = ${first} order by id`)
  return (row as { id: number }).id
}

test('the register tells of every number, and proves the book', async () => {
  expect(await register({ of: 'book', id: await bookFrom(2001) })).toEqual([
    'A00002001 issued 20.00 李娜',
    'A00002002 issued 20.00 李娜',
    'A00002003 issued 20.00 李娜',
    'A00002004 voided torn 李娜',
    'A00002005 returned 46',
    '2001 + 4 = 2005: true',
  ])
  expect(await register({ of: 'book', id: await bookFrom(2025) })).toEqual([
    'A00002025 unused 6',
    '2025 + 0 = 2025: true',
  ])
  expect(await register({ of: 'range', id: rangeId })).toEqual(['A00002001 issued_to_desk 100'])
  const series = (await numberedSeries(hotel.db.reader)).find(({ documentKind }) => documentKind === 'bill')
  const bills = await register({ of: 'series', id: series?.seriesId ?? 0 })
  expect([bills.length, bills.at(-1)]).toEqual([7, '1 + 6 = 7: true'])
})

test('a gap and a number that was used twice are found', async () => {
  const id = await bookFrom(2001)
  await undone(hotel, async (house) => {
    await tamper(house.db, 'voided_number', `delete from voided_number where book_id = ${id}`)
    await tamper(
      house.db,
      'voided_number',
      `insert into voided_number select series_id, book_id, 2002, 'A00002002', 'torn', shift_id, business_date,
         issued_by, journal_seq, null from document where book_id = ${id} and sequence_number = 2001`,
    )
    const { rows, proof } = await numberRegister(house.db.reader, { of: 'book', id })
    expect(rows.map(({ number, state }) => `${number} ${state}`)).toEqual([
      'A00002001 issued',
      'A00002002 issued',
      'A00002002 voided',
      'A00002003 issued',
      'A00002004 missing',
      'A00002005 returned',
    ])
    expect(proof).toEqual({ first: 2001, used: 3, twice: 1, next: 2005, isTrue: false })
  })
})
