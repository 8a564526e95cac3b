import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { closeRange } from '@jiaoban/server/documents/close-range.command.ts'
import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import { returnBook } from '@jiaoban/server/documents/return-book.command.ts'
import { voidNumber } from '@jiaoban/server/documents/void-number.command.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf } from '../support/raw-sql.ts'
import { expectRefused, type Refusal, type Step } from '../support/refused-step.ts'
import { smallHotel } from '../support/small-hotel.ts'
import { undone } from '../support/undone.ts'

/** What the stock of numbers refuses, each leaving nothing behind; and what the database itself refuses. */
let house: TestHotel
let rangeId = 0
let usedId = 0
let unfinishedId = 0

beforeAll(async () => {
  house = await openTestHotel({
    founding: {
      desks: smallHotel.desks.map((desk, index) => ({
        ...desk,
        books: [
          {
            prefix: 'A',
            digits: 8,
            firstNumber: 1001 + index * 1000,
            lastNumber: index * 1000 + 1001 + index,
          },
        ],
      })),
    },
  })
  rangeId = (await receive('A00005001', 'A00005100')(house)).rangeId
  const { lina, zhaomin } = house.people
  await lina.openShift(house.deskId('FO1'))
  await lina.run(
    voidNumber,
    { documentKind: 'tax_invoice', number: 'A00001001', reasonCode: 'torn' },
    { approver: zhaomin },
  )
  usedId = (await listBooksOfDesk(house.db.reader, house.deskId('FO1')))[0]?.id ?? 0
  unfinishedId = (await listBooksOfDesk(house.db.reader, house.deskId('FO2')))[0]?.id ?? 0
})

afterAll(() => house.close())

const receive =
  (first: string, last: string, receivedDate = '2026-03-01') =>
  ({ people }: TestHotel) =>
    people.sunli.run(receiveBooks, {
      documentKind: 'tax_invoice',
      first,
      last,
      receivedDate,
      cost: '0',
      supplier: '',
    })

const issue =
  (desk: string, more: { quantity?: number; handedIn?: number[] } = {}): Step =>
  (hotel) =>
    hotel.people.sunli.run(issueBook, { rangeId, deskId: hotel.deskId(desk), handedIn: [], ...more })

const withdraw: Step = ({ people: { sunli, zhaomin } }) =>
  sunli.run(closeRange, { rangeId, reasonCode: 'lost' }, { approver: zhaomin })

const giveBack =
  (bookId: () => number, number: string): Step =>
  ({ people }) =>
    people.zhaomin.run(returnBook, { bookId: bookId(), number })

const refusals: readonly (Refusal & { readonly what: string })[] = [
  { what: 'a range backwards', code: 'number_range_invalid', act: receive('A00000009', 'A00000001') },
  { what: 'two widths', code: 'number_range_invalid', act: receive('A1', 'A10') },
  { what: 'beginning at zero', code: 'number_range_invalid', act: receive('B000', 'B099') },
  { what: 'far too long', code: 'number_range_invalid', act: receive('B00000001', 'B00100001') },
  { what: 'into a received range', code: 'number_range_overlaps', act: receive('A00005100', 'A00005199') },
  { what: 'into a first book', code: 'number_range_overlaps', act: receive('A00000501', 'A00001001') },
  {
    what: 'again after it was withdrawn',
    code: 'number_range_overlaps',
    act: receive('A00005001', 'A00005100'),
    after: withdraw,
  },
  { what: 'of tomorrow', code: 'received_in_future', act: receive('B001', 'B002', '2026-03-02') },
  { what: 'the used-up book stays', code: 'used_book_not_handed_in', act: issue('FO1') },
  { what: 'papers left', code: 'unfinished_book_needs_approval', act: issue('FO2') },
  {
    what: 'more than there is',
    code: 'stock_range_too_small',
    act: (hotel) => issue('FO1', { quantity: 101, handedIn: [usedId] })(hotel),
  },
  {
    what: 'issued meanwhile',
    code: 'stock_range_gone',
    act: (hotel) => issue('FO1', { handedIn: [usedId] })(hotel),
    after: withdraw,
  },
  { what: 'withdrawn twice', code: 'stock_range_gone', act: withdraw, after: withdraw },
  {
    what: 'no such range',
    code: 'stock_range_not_found',
    act: ({ people: { sunli, zhaomin } }) =>
      sunli.run(closeRange, { rangeId: 4_000_000, reasonCode: 'lost' }, { approver: zhaomin }),
  },
  {
    what: 'no such desk',
    code: 'not_found',
    act: ({ people }) => people.sunli.run(issueBook, { rangeId, deskId: 4_000_000, handedIn: [] }),
  },
  {
    what: 'another next number in hand',
    code: 'paper_number_differs',
    act: giveBack(() => unfinishedId, 'A00002002'),
  },
  { what: 'nothing left', code: 'number_book_used_up', act: giveBack(() => usedId, 'A00001002') },
  {
    what: 'returned already',
    code: 'number_book_closed',
    act: giveBack(() => unfinishedId, 'A00002001'),
    after: giveBack(() => unfinishedId, 'A00002001'),
  },
  { what: 'no such book', code: 'not_found', act: giveBack(() => 4_000_000, 'A00002001') },
]

test.each(refusals)('$what: $code', (refusal) => expectRefused(house, refusal))

test('a void goes to the book that was issued, and not to the one that was returned', () =>
  undone(house, async (hotel) => {
    const { lina, sunli, zhaomin } = hotel.people
    const spoil = (number: string) =>
      lina.run(voidNumber, { documentKind: 'tax_invoice', number, reasonCode: 'torn' }, { approver: zhaomin })
    await expect(spoil('A00005001')).rejects.toMatchObject({ code: 'number_book_exhausted' })
    const { bookId } = await sunli.run(issueBook, {
      rangeId,
      deskId: hotel.deskId('FO1'),
      quantity: 10,
      handedIn: [usedId],
    })
    await spoil('A00005001')
    await sunli.run(returnBook, { bookId, number: 'A00005002' })
    await expect(spoil('A00005002')).rejects.toMatchObject({ code: 'number_book_missing' })
  }))

/** Written past every rule: the constraint that speaks. */
const broken: readonly (readonly [string, () => string])[] = [
  [
    'stock_range_in_stock_until_closed',
    () => `update stock_range set state = 'issued' where id = ${rangeId}`,
  ],
  ['stock_range_known_state', () => `update stock_range set state = 'lent', closed_seq = 1`],
  ['stock_range_is_forward', () => `update stock_range set last_number = first_number - 1`],
  ['stock_range_known_origin', () => `update stock_range set origin = 'found'`],
  ['stock_range_cost_not_negative', () => `update stock_range set cost_minor = -1`],
  ['stock_range_received_has_date_and_cost', () => `update stock_range set received_date = null`],
  [
    'number_book_from_stock_is_issued',
    () => `update number_book set range_id = ${rangeId} where id = ${usedId}`,
  ],
  [
    'number_book_closed_after_issue',
    () => `update number_book set issued_seq = 9, range_id = ${rangeId}, closed_seq = 9 where id = ${usedId}`,
  ],
  [
    'number_book_range_open_once',
    () => `insert into number_book (id, series_id, desk_id, prefix, digits, first_number, last_number, next_number)
      select 9000000, series_id, desk_id, prefix, digits, first_number, last_number, next_number
      from number_book where id = ${usedId}`,
  ],
]

test.each(broken)('%s', (constraint, statement) =>
  undone(house, async ({ db }) => {
    expect(await refusalOf(db, statement())).toBe(constraint)
  }),
)
