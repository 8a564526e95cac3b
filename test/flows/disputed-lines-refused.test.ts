import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import { refusalFrom } from '../support/browser.ts'
import {
  acceptWith,
  countedAs,
  type Decision,
  giveFloat,
  keepCounted,
  listMatters,
  ofKeys,
} from '../support/disputed-lines.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf } from '../support/raw-sql.ts'
import { undone } from '../support/undone.ts'

/** Li Na has the first desk: 1000.00, the master keys 1 and 2, the invoice book at A00001001. */
let house: TestHotel

beforeAll(async () => {
  house = await openTestHotel()
  await house.people.lina.openShift(house.deskId('FO1'))
})

afterAll(() => house.close())

const refusals: readonly (Decision & { readonly what: string; readonly code: string })[] = [
  { what: 'a key, decided by who gave nothing but is no lead', code: 'handover_differs', found: { keys: 1 } },
  {
    what: 'a key, and nothing is said of it',
    code: 'handover_differs',
    found: { keys: 1 },
    lead: 'zhaomin',
  },
  {
    what: 'one decision more than lines',
    code: 'line_not_disputed',
    found: {},
    lines: [ofKeys([1, 2], 'lost')],
    lead: 'zhaomin',
  },
  {
    what: 'too few, taken as too many',
    code: 'outcome_does_not_fit',
    found: { keys: 1 },
    lines: [ofKeys([1], 'taken')],
    lead: 'zhaomin',
  },
  {
    what: 'more tags than keys',
    code: 'tags_not_counted {"counted":"1"}',
    found: { keys: 1 },
    lines: [ofKeys([1, 2], 'lost')],
    lead: 'zhaomin',
  },
  {
    what: 'the key of another desk in the place of the own',
    code: 'tags_do_not_explain',
    found: { keys: 1 },
    lines: [ofKeys([3], 'lost')],
    lead: 'zhaomin',
  },
]

test.each(refusals)('$what: $code', ({ code, ...of }) =>
  undone(house, async (hotel) => {
    const handoverId = await giveFloat(hotel)
    expect(await refusalFrom(acceptWith(hotel, handoverId, of))).toBe(code)
    expect(await listMatters(hotel)).toEqual([])
  }),
)

test('a number that is none of the book, or far away, was misread', () =>
  undone(house, async (hotel) => {
    const { sunli, wangqiang, zhaomin } = hotel.people
    const { rangeId } = await sunli.run(receiveBooks, {
      documentKind: 'tax_invoice',
      first: 'B00000001',
      last: 'B00000500',
      receivedDate: '2026-03-01',
      cost: '0.00',
    })
    const { bookId } = await sunli.run(
      issueBook,
      { rangeId, deskId: hotel.deskId('FO1') },
      { approver: zhaomin },
    )
    const handoverId = await giveFloat(hotel)
    const count = await countedAs(hotel, {})
    const seen = (next: string) =>
      refusalFrom(
        wangqiang.run(
          acceptHandover,
          {
            handoverId,
            count: {
              ...count,
              numbers: count.numbers.map((one) =>
                one.bookId === bookId ? { ...one, nextNumber: next } : one,
              ),
            },
            lines: [{ kind: 'book', bookId, outcome: 'voided' }],
          },
          { approver: zhaomin },
        ),
      )
    expect(await seen('B00000502')).toBe('number_beyond_book')
    expect(await seen('B00000202')).toBe('papers_too_many {"limit":"200"}')
  }))

const decisionConstraints: readonly [RegExp, Record<string, string>][] = [
  [/^handover_decision_known_outcome$/, { outcome: `'forgiven'` }],
  [/^handover_decision_needs_lead$/, { decided_by: 'null' }],
  [/^handover_decision_not_by_giver$/, { decided_by: 'given_by' }],
  [/^handover_decision_waits_with_matter$/, { outcome: `'pending'`, matter_id: 'null' }],
  [/handover_decision_once|handover_decision.dispute_id, handover_decision.label/, { label: 'label' }],
  [/foreign_key|handover_decision_of_a_line/, { label: `'key:other'` }],
]

test.each(decisionConstraints)('%s', (constraint, values) =>
  undone(house, async (hotel) => {
    const handoverId = await giveFloat(hotel)
    await acceptWith(hotel, handoverId, {
      found: { keys: 1 },
      lines: [ofKeys([1], 'lost')],
      lead: 'zhaomin',
    })
    const row: Record<string, string> = {
      id: '99999',
      dispute_id: 'dispute_id',
      label: `'float'`,
      outcome: 'outcome',
      given_by: 'given_by',
      answers_id: 'answers_id',
      decided_by: 'decided_by',
      matter_id: 'matter_id',
      journal_seq: 'journal_seq',
      ...values,
    }
    const insert = `insert into handover_decision (${Object.keys(row).join(', ')})
      select ${Object.values(row).join(', ')} from handover_decision`
    expect(await refusalOf(hotel.db, insert)).toMatch(constraint)
  }),
)

test.each([
  ['key_move_missed_in_a_dispute', 'null, matter_id'],
  ['key_move_missed_is_looked_for', 'dispute_id, null'],
])('%s', (constraint, values) =>
  undone(house, async (hotel) => {
    const handoverId = await giveFloat(hotel)
    await keepCounted(hotel, handoverId, { keys: 1 })
    await acceptWith(hotel, handoverId, { found: { keys: 1 }, lines: [ofKeys([1], 'pending')] })
    const insert = `insert into key_move (key_code, number, step, kind, desk_id, shift_id, business_date, moved_by,
        signed_by, moved_at, journal_seq, dispute_id, matter_id)
      select key_code, 1, 1, kind, desk_id, shift_id, business_date, moved_by, signed_by, moved_at, journal_seq,
        ${values} from key_move where kind = 'missed'`
    expect(await refusalOf(hotel.db, insert)).toBe(constraint)
  }),
)
