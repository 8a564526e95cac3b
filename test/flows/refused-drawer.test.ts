import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { declareMissingPaper } from '@jiaoban/server/shifts/declare-missing-paper.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { openShift } from '@jiaoban/server/shifts/open-shift.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { resumeShift } from '@jiaoban/server/shifts/resume-shift.command.ts'
import { afterAll, beforeAll, test } from 'vitest'
import { type BusyHotel, openBusyHotel } from '../support/busy-hotel.ts'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import type { TestHotel } from '../support/hotel.ts'
import { expectRefused, type Refusal, type Step } from '../support/refused-step.ts'

/** What the rules of drawers, counts and handovers refuse, one by one: the code, and nothing left behind. */
let busy: BusyHotel

beforeAll(async () => {
  busy = await openBusyHotel()
})

afterAll(() => busy.hotel.close())

const drop =
  (bagNumber: string, amount: string): Step =>
  ({ people: { lina, admin } }) =>
    lina.run(dropCash, { bagNumber, amount }, { approver: admin })

const receive: Step = ({ people: { sunli } }) =>
  sunli.run(receiveDrop, { dropId: busy.bag.dropId, counted: '100.00' })

const opening = async (hotel: TestHotel, code: string, cash = '1000.00') =>
  honestOpening(hotel, hotel.deskId(code), cash)

const open =
  (code: string, change: (count: Awaited<ReturnType<typeof opening>>) => object = () => ({})): Step =>
  async (hotel) => {
    const count = await opening(hotel, code)
    return hotel.people.zhaomin.run(openShift, {
      deskId: hotel.deskId(code),
      count: { ...count, ...change(count) },
    })
  }

const accept =
  (who: 'zhaomin' | 'lina' | 'chenjing', cash = '1000.00'): Step =>
  async (hotel) =>
    hotel.people[who].run(acceptHandover, {
      handoverId: busy.given.handoverId,
      count: await opening(hotel, 'FO3', cash),
    })

const countOf =
  (
    cashier: 'lina' | 'wangqiang',
    change: (count: Awaited<ReturnType<typeof honestCount>>, hotel: TestHotel) => object = () => ({}),
  ): Step =>
  async (hotel) => {
    const count = await honestCount(hotel, cashier)
    return hotel.people[cashier].run(countDrawer, { count: { ...count, ...change(count, hotel) } })
  }

test.each<[string, Refusal]>([
  ['a bag above the takings', { code: 'drop_above_takings', act: drop('BAG-9', '99999.00') }],
  ['a bag number that was used', { code: 'bag_number_used', act: drop('BAG-1', '10.00') }],
  ['a bag that was received', { code: 'bag_already_received', after: receive, act: receive }],

  ['a desk that somebody holds', { code: 'shift_already_open', act: open('FO1') }],
  ['a desk whose float waits for somebody', { code: 'handover_waiting', act: open('FO3') }],
  ['a second desk', { code: 'cashier_has_shift', after: open('FO5'), act: open('FO5') }],
  [
    'a float that is not the desk’s',
    {
      code: 'float_differs',
      act: open('FO5', () => ({ denominations: [{ value: '100.00', quantity: 9 }] })),
    },
  ],
  [
    'a note that does not exist',
    {
      code: 'denomination_unknown',
      act: open('FO5', () => ({ denominations: [{ value: '3.00', quantity: 1 }] })),
    },
  ],
  [
    'a key too few',
    {
      code: 'keys_differ',
      act: open('FO5', ({ keys }) => ({ keys: keys.map((key) => ({ ...key, quantity: 0 })) })),
    },
  ],
  ['keys that nobody counted', { code: 'count_incomplete', act: open('FO5', () => ({ keys: [] })) }],
  ['books that nobody looked at', { code: 'count_incomplete', act: open('FO5', () => ({ numbers: [] })) }],
  [
    'another next paper',
    {
      code: 'paper_number_differs',
      act: open('FO5', ({ numbers }) => ({
        numbers: numbers.map((one) => ({ ...one, nextNumber: 'A00005002' })),
      })),
    },
  ],
  [
    'a number of no book',
    {
      code: 'paper_number_unreadable',
      act: open('FO5', ({ numbers }) => ({ numbers: numbers.map((one) => ({ ...one, nextNumber: 'X1' })) })),
    },
  ],

  [
    'a count without its terminals',
    { code: 'count_incomplete', act: countOf('lina', () => ({ terminals: [] })) },
  ],
  [
    'a note that is counted on two lines',
    {
      code: 'counted_twice',
      act: countOf('lina', () => ({
        denominations: [
          { value: '100.00', quantity: 3 },
          { value: '100', quantity: 2 },
        ],
      })),
    },
  ],
  [
    'a terminal that is typed twice',
    {
      code: 'counted_twice',
      act: countOf('lina', ({ terminals }) => ({ terminals: [...terminals, ...terminals] })),
    },
  ],
  [
    'papers that are counted twice',
    { code: 'counted_twice', act: countOf('lina', ({ papers }) => ({ papers: [...papers, ...papers] })) },
  ],
  [
    'a float whose keys are counted twice',
    { code: 'counted_twice', act: open('FO5', ({ keys }) => ({ keys: [...keys, ...keys] })) },
  ],
  [
    'a float whose books are read twice',
    { code: 'counted_twice', act: open('FO5', ({ numbers }) => ({ numbers: [...numbers, ...numbers] })) },
  ],
  ['a count without its papers', { code: 'count_incomplete', act: countOf('lina', () => ({ papers: [] })) }],
  [
    'a terminal nobody has',
    {
      code: 'terminal_not_of_desk',
      act: countOf('lina', () => ({ terminals: [{ terminalId: 1, sales: '0.00', refunds: '0.00' }] })),
    },
  ],
  [
    'a book nobody has',
    {
      code: 'book_not_of_desk',
      act: countOf('lina', () => ({ numbers: [{ bookId: 1, nextNumber: 'A00001001' }] })),
    },
  ],
  ['a second count without a lead', { code: 'recount_needs_approval', act: countOf('wangqiang') }],
  [
    'a difference where there is none',
    {
      code: 'nothing_differs',
      act: ({ people: { zhouhao, admin } }) =>
        zhouhao.run(bookDifference, { target: { kind: 'drawer' } }, { approver: admin }),
    },
  ],
  [
    'a difference before the count',
    {
      code: 'shift_not_counted',
      act: ({ people: { lina, admin } }) =>
        lina.run(bookDifference, { target: { kind: 'drawer' } }, { approver: admin }),
    },
  ],
  [
    'a declaration before the count',
    {
      code: 'shift_not_counted',
      act: ({ people: { lina, admin } }) =>
        lina.run(declareMissingPaper, { kind: 'bill', quantity: 1, reasonCode: 'lost' }, { approver: admin }),
    },
  ],
  [
    'going back to work that nobody left',
    { code: 'shift_not_counted', act: ({ people: { lina } }) => lina.run(resumeShift, {}) },
  ],

  [
    'a float given before the count',
    { code: 'shift_not_counted', act: ({ people: { lina } }) => lina.run(giveHandover, {}) },
  ],
  [
    'a float given with 50.00 missing',
    { code: 'count_differs', act: ({ people: { wangqiang } }) => wangqiang.run(giveHandover, {}) },
  ],
  [
    'a shift ended with 50.00 missing',
    {
      code: 'count_differs',
      act: ({ people: { wangqiang, admin } }) => wangqiang.run(endShift, {}, { approver: admin }),
    },
  ],
  [
    'a float given above the takings',
    {
      code: 'takings_not_dropped',
      after: countOf('lina'),
      act: ({ people: { lina } }) => lina.run(giveHandover, {}),
    },
  ],
  ['a float taken from oneself', { code: 'handover_from_self', act: accept('chenjing') }],
  ['a float taken beside one’s own', { code: 'cashier_has_shift', act: accept('lina') }],
  ['less than was given, without a lead', { code: 'handover_differs', act: accept('zhaomin', '990.00') }],
  ['a float taken twice', { code: 'handover_not_waiting', after: accept('zhaomin'), act: accept('lina') }],
  [
    'a shift that is closed',
    {
      code: 'shift_required',
      after: accept('zhaomin'),
      act: ({ people: { chenjing } }) =>
        chenjing.run(postCharge, {
          folioId: busy.stay.folioId,
          code: 'minibar',
          amount: '1.00',
          quantity: 1,
        }),
    },
  ],
])('%s', (_, refusal) => expectRefused(busy.hotel, refusal))
