import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { voidNumber } from '@jiaoban/server/documents/void-number.command.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { setOutOfOrder } from '@jiaoban/server/stays/set-out-of-order.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { afterAll, beforeAll, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { type BusyHotel, leaving, openBusyHotel } from '../support/busy-hotel.ts'
import { expectRefused, type Refusal, type Step } from '../support/refused-step.ts'

/** What the rules of guests, money and papers refuse, one by one: the code, and nothing left behind. */
let busy: BusyHotel

beforeAll(async () => {
  busy = await openBusyHotel()
})

afterAll(() => busy.hotel.close())

const arrive =
  (room: string, changes: object = {}): Step =>
  (hotel) =>
    hotel.people.lina.run(checkIn, {
      roomId: hotel.roomId(room),
      guests: [guest('E77001')],
      departureDate: '2026-03-02',
      rate: '300.00',
      adults: 1,
      ...changes,
    })

const leave =
  (stayId: () => number, changes: object = {}, hasLead = false): Step =>
  async ({ db, people: { lina, admin } }) => {
    const slipsBack = (await listSlipsOfStay(db.reader, stayId())).map(({ id }) => id)
    return lina.run(
      checkOut,
      { ...leaving, stayId: stayId(), folioVersion: 1, slipsBack, ...changes },
      hasLead ? { approver: admin } : {},
    )
  }

/** The newest slip of the stay goes back another way than it came. */
const leaveByOtherTender =
  (methodCode: string, hasLead: boolean): Step =>
  async (hotel) => {
    const slip = (await listSlipsOfStay(hotel.db.reader, busy.stay.stayId)).at(-1)
    const slipRefunds = [{ slipId: slip?.id ?? 0, methodCode }]
    return leave(ofStay, { slipRefunds }, hasLead)(hotel)
  }

const ofStay = () => busy.stay.stayId
const ofLooked = () => busy.looked.stayId

const pay =
  (tender: object): Step =>
  ({ people: { lina } }) =>
    lina.run(takePayment, {
      folioId: busy.stay.folioId,
      tenders: [{ methodCode: 'cash', amount: '10.00', ...tender }],
    })

const charge =
  (folioId: () => number): Step =>
  ({ people: { lina } }) =>
    lina.run(postCharge, { folioId: folioId(), code: 'minibar', amount: '5.00', quantity: 1 })

const invoice =
  (changes: object = {}): Step =>
  ({ people: { lina } }) =>
    lina.run(issueTaxInvoice, {
      billIds: [busy.bill.documentId],
      numbering: { source: 'book', number: 'A00001001' },
      buyerTitle: '个人',
      amount: '300.00',
      ...changes,
    })

const correct: Step = ({ people: { lina } }) =>
  lina.run(correctCharge, { folioLineId: busy.line.folioLineId, reasonCode: 'double' })

const eNumber = { source: 'external', number: '2'.repeat(20) } as const

test.each<[string, Refusal]>([
  ['a room that a reservation holds', { code: 'room_taken', act: arrive('201') }],
  ['a room with a guest in it', { code: 'room_occupied', act: arrive('101') }],
  ['a room that is not made', { code: 'room_not_clean', act: arrive('103') }],
  [
    'a room out of order',
    {
      code: 'room_out_of_order',
      after: (hotel) =>
        hotel.people.wufang.run(setOutOfOrder, {
          roomId: hotel.roomId('203'),
          fromDate: '2026-03-01',
          untilDate: '2026-03-02',
          reasonCode: 'repair',
        }),
      act: arrive('203'),
    },
  ],
  [
    'a departure before the arrival',
    { code: 'departure_before_arrival', act: arrive('203', { departureDate: '2026-02-27' }) },
  ],
  [
    'one document for two guests',
    { code: 'guest_listed_twice', act: arrive('203', { guests: [guest('E1234'), guest('E1234')] }) },
  ],

  ['too little on the counter', { code: 'tendered_too_little', act: pay({ tendered: '9.99' }) }],
  ['more than is owed', { code: 'payment_above_balance', act: pay({ amount: '38.01' }) }],
  ['nothing is owed', { code: 'nothing_to_pay', after: pay({ amount: '38.00' }), act: pay({}) }],
  ['a card without its slip', { code: 'reference_missing', act: pay({ methodCode: 'card' }) }],
  [
    'notes for a card',
    { code: 'tendered_without_cash', act: pay({ methodCode: 'card', tendered: '20.00', reference: 'R' }) },
  ],
  [
    'a tender without a terminal',
    { code: 'terminal_missing', act: pay({ methodCode: 'bank_transfer', reference: 'R' }) },
  ],
  ['a tender nobody knows', { code: 'payment_method_unknown', act: pay({ methodCode: 'gold' }) }],

  ['a charge on a closed folio', { code: 'folio_closed', act: charge(() => busy.left.folioId) }],
  [
    'a deposit on a closed folio',
    {
      code: 'folio_closed',
      act: ({ people: { lina } }) =>
        lina.run(takeDeposit, {
          folioId: busy.left.folioId,
          tenders: [{ methodCode: 'cash', amount: '1.00' }],
        }),
    },
  ],
  ['a charge taken back twice', { code: 'charge_already_corrected', after: correct, act: correct }],
  ['a charge taken back after the bill', { code: 'charge_on_bill', after: leave(ofStay), act: correct }],

  ['a slip redeemed twice', { code: 'stay_not_in_house', after: leave(ofStay), act: leave(ofStay) }],
  [
    'a payment that is not due',
    {
      code: 'settlement_does_not_balance',
      act: leave(ofStay, { payments: [{ methodCode: 'cash', amount: '1.00' }] }),
    },
  ],
  [
    'a refund that is not due',
    {
      code: 'settlement_does_not_balance',
      act: leave(ofStay, { refunds: [{ methodCode: 'cash', amount: '1.00' }] }),
    },
  ],
  [
    'a bill that somebody has charged to since',
    { code: 'folio_changed', after: charge(() => busy.stay.folioId), act: leave(ofStay) },
  ],
  [
    'a room that is being looked at',
    { code: 'inspection_not_answered', act: leave(ofLooked, { folioVersion: 0, isInspectionWaived: false }) },
  ],
  [
    'a remainder that goes back another way, without a lead',
    {
      code: 'refund_other_tender',
      act: leaveByOtherTender('card', false),
    },
  ],
  [
    'a remainder that the drawer does not hold',
    {
      code: 'account_below_zero',
      after: ({ people: { lina } }) =>
        lina.run(takeDeposit, {
          folioId: busy.stay.folioId,
          tenders: [{ methodCode: 'card', amount: '99999.00', reference: 'R' }],
        }),
      act: leaveByOtherTender('cash', true),
    },
  ],

  ['more than was billed', { code: 'invoice_above_limit', act: invoice({ amount: '300.01' }) }],
  [
    'what is invoiced already',
    { code: 'nothing_to_invoice', after: invoice(), act: invoice({ numbering: eNumber }) },
  ],
  [
    'a paper that was used',
    { code: 'paper_number_differs', after: invoice({ amount: '1.00' }), act: invoice({ amount: '1.00' }) },
  ],
  [
    'a paper of another desk',
    { code: 'paper_number_differs', act: invoice({ numbering: { source: 'book', number: 'A00002001' } }) },
  ],
  [
    'an e-invoice number that was used',
    {
      code: 'number_already_used',
      after: invoice({ amount: '1.00', numbering: eNumber }),
      act: invoice({ amount: '1.00', numbering: eNumber }),
    },
  ],
  [
    'an e-invoice number of 19 digits',
    {
      code: 'external_number_invalid',
      act: invoice({ numbering: { source: 'external', number: '2'.repeat(19) } }),
    },
  ],
  [
    'a paper voided that is not the next',
    {
      code: 'paper_number_differs',
      act: ({ people: { lina, admin } }) =>
        lina.run(
          voidNumber,
          { documentKind: 'tax_invoice', number: 'A00001009', reasonCode: 'torn' },
          { approver: admin },
        ),
    },
  ],
])('%s', (_, refusal) => expectRefused(busy.hotel, refusal))
