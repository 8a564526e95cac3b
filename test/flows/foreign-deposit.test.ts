import { findSlip } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { correctDepositTender } from '@jiaoban/server/deposits/correct-deposit-tender.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { takeAdvanceDeposit } from '@jiaoban/server/stays/take-advance-deposit.command.ts'
import type { GuestTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leaving, slipsOf, standardType } from '../support/busy-hotel.ts'
import { dollars, sayDollars, sayPostings, sealDollars, takeForeignCash } from '../support/foreign-cash.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { expectRefused } from '../support/refused-step.ts'
import { versionOf } from '../support/settling.ts'
import { smallHotel } from '../support/small-hotel.ts'

/** A deposit in foreign cash: a slip of the hotel's currency, which goes back in the same. */
let hotel: TestHotel

const open = async (cashRounding: '0.00' | '1.00' = '0.00') => {
  hotel = await openTestHotel({ founding: { profile: { ...smallHotel.profile, cashRounding } } })
  await takeForeignCash(hotel)
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
}

beforeEach(() => open())

afterEach(() => hotel.close())

type Tender = Pick<GuestTenderInput, 'methodCode' | 'amount' | 'foreign'>

const moveIn = (house: TestHotel, tenders: Tender[], isApproved = false) =>
  house.people.lina.run(
    checkIn,
    {
      roomId: house.roomId('101'),
      guests: [{ name: 'John Smith', idKind: 'passport', idNumber: 'X1234567', phone: '' }],
      departureDate: '2026-03-02',
      rate: '300.00',
      adults: 1,
      deposit: { tenders },
    },
    isApproved ? { approver: house.people.zhaomin } : {},
  )

test('at check-in: 100 dollars for a deposit of 500.00, 210.00 back; refunded in local cash when the guest leaves', async () => {
  const stay = await moveIn(hotel, [dollars('100.00', '500.00')])
  const [slip] = stay.slips
  expect(slip).toMatchObject({ number: 'D000001', amount: '500.00', change: '210.00' })
  expect((await sayPostings(hotel)).slice(-3)).toEqual([
    'fx_cash USD 10000 cash.drawer / fx',
    'fx_cash CNY 21000 fx / cash.drawer',
    'deposit_taken CNY 50000 fx / deposits',
  ])
  expect(await sayDollars(hotel)).toBe('drawer 790.00 and 100.00 USD, fx -100.00 USD for 710.00')
  expect(await findSnapshot(hotel.db.reader, slip?.documentId ?? 0)).toMatchObject({
    amount: '500.00',
    tender: {
      name: { zh: '外币现钞', en: 'Foreign cash' },
      change: '210.00',
      foreign: { currency: 'USD', amount: '100.00', rate: '7.10', worth: '710.00', memoNumber: 'X000001' },
    },
  })
  expect(await findSlip(hotel.db.reader, slip?.slipId ?? 0)).toMatchObject({ paymentMethodCode: 'cash' })

  await hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: await versionOf(hotel, stay.folioId),
    slipsBack: slipsOf(stay),
  })
  expect(await sayDollars(hotel)).toBe('drawer 590.00 and 100.00 USD, fx -100.00 USD for 710.00')
  const report = await sealDollars(hotel, { usd: '100.00' })
  expect(report.tenders.find(({ methodCode }) => methodCode === 'foreign_cash')).toMatchObject({
    payments: '0.00',
    depositsTaken: '500.00',
    net: '500.00',
  })
  expect(
    report.depositDetail.map(({ methodCode, kind, amount }) => `${methodCode} ${kind} ${amount}`),
  ).toEqual(['foreign_cash deposit_taken 500.00', ' deposit_applied 300.00', 'cash deposit_refunded 200.00'])
  expect(report.exchanges).toMatchObject([{ documentNumber: 'X000001', settled: '500.00', home: '710.00' }])
  await verifyHotel(evidenceOf(hotel.db), null)
})

test('a further deposit beside a card, and one in advance by somebody who pays for the guest', async () => {
  const { lina } = hotel.people
  const { folioId } = await moveIn(hotel, [{ methodCode: 'cash', amount: '300.00' }])
  const { slips } = await lina.run(takeDeposit, {
    folioId,
    tenders: [dollars('30.00', '200.00'), { methodCode: 'card', amount: '100.00', reference: 'POS1' }],
  })
  expect(slips.map(({ number, amount, change }) => `${number} ${amount} ${change}`)).toEqual([
    'D000002 200.00 13.00',
    'D000003 100.00 0.00',
  ])
  const { stayId } = await lina.run(reserveStay, {
    source: 'direct',
    guest: { name: '陈晨', phone: '13900000002' },
    roomTypeId: await standardType(hotel),
    arrivalDate: '2026-03-02',
    departureDate: '2026-03-05',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })
  const ahead = await lina.run(takeAdvanceDeposit, {
    stayId,
    payer: { name: 'Mary Smith', phone: '' },
    tenders: [dollars('50.00', '355.00')],
  })
  expect(ahead.slips).toMatchObject([{ number: 'D000004', amount: '355.00', change: '0.00' }])
  expect(await sayDollars(hotel)).toBe('drawer 1287.00 and 80.00 USD, fx -80.00 USD for 568.00')
  await sealDollars(hotel, { usd: '80.00', cny: '287.00' })
  await verifyHotel(evidenceOf(hotel.db), null)
})

test('it goes back in local cash while the guest stays, and how it was paid is not corrected', async () => {
  const { lina } = hotel.people
  const stay = await moveIn(hotel, [dollars('100.00', '500.00')])
  const [slipId = 0] = slipsOf(stay)
  await expectRefused(hotel, {
    code: 'deposit_in_foreign_cash',
    act: (house) =>
      house.people.lina.run(correctDepositTender, {
        slipId,
        methodCode: 'card',
        reference: 'POS1',
        reasonCode: 'wrong_method',
      }),
  })
  const back = await lina.run(refundDeposit, {
    slipId,
    amount: '200.00',
    reasonCode: 'guest_asked',
    isPaperBack: false,
  })
  expect(back).toMatchObject({ methodCode: 'cash', remaining: '300.00' })
  expect(await sayDollars(hotel)).toBe('drawer 590.00 and 100.00 USD, fx -100.00 USD for 710.00')
})

test.each<[string, Tender[], string]>([
  ['less than the deposit', [dollars('70.42', '500.00')], 'tendered_too_little'],
  ['another rate than was told', [dollars('100.00', '500.00', '7.09')], 'exchange_rate_changed'],
  [
    'a currency the house does not take',
    [{ methodCode: 'cash', amount: '500.00', foreign: { currency: 'HKD', given: '600.00', rate: '0.91' } }],
    'currency_not_taken',
  ],
  ['dollars by card', [{ ...dollars('100.00', '500.00'), methodCode: 'card' }], 'foreign_in_cash_only'],
  ['more change than is exchanged at once', [dollars('790.00', '500.00')], 'exchange_above_limit'],
])('%s: %s', async (_, tenders, code) => {
  await expectRefused(hotel, { code, act: (house) => moveIn(house, tenders, true) })
})

test('change above what a cashier exchanges alone needs a second person', async () => {
  await hotel.people.admin.run(changeExchangeLimits, { limits: [{ code: 'alone', limit: '209.99' }] })
  await expectRefused(hotel, {
    code: 'exchange_needs_approval',
    act: (house) => moveIn(house, [dollars('100.00', '500.00')]),
  })
  await moveIn(hotel, [dollars('100.00', '500.00')], true)
})

test('where cash is rounded a deposit is of whole pieces, so that the change can be paid', async () => {
  await hotel.close()
  await open('1.00')
  await expectRefused(hotel, {
    code: 'foreign_change_not_payable',
    act: (house) => moveIn(house, [dollars('100.00', '500.50')]),
  })
  const stay = await moveIn(hotel, [dollars('99.99', '500.00')])
  expect(stay.slips).toMatchObject([{ amount: '500.00', change: '210.00' }])
})
