import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { payPromise } from '@jiaoban/server/city-ledger/pay-promise.command.ts'
import { promiseRefund } from '@jiaoban/server/city-ledger/promise-refund.command.ts'
import { refundVoucher } from '@jiaoban/server/city-ledger/refund-voucher.command.ts'
import { sellVoucher } from '@jiaoban/server/city-ledger/sell-voucher.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { settleFolio } from '@jiaoban/server/invoices/settle-folio.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { changeProperty } from '@jiaoban/server/property/change-property.command.ts'
import type { CashRounding } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { openAccountOf } from '../support/open-account.ts'
import { charge, moveIn, sealHonestly, versionOf } from '../support/settling.ts'
import { smallHotel } from '../support/small-hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const roundTo = (cashRounding: CashRounding) => {
  const { currency: _c, timeZone: _t, rollFromTime: _r, ...profile } = smallHotel.profile
  return hotel.people.admin.run(changeProperty, { ...profile, cashRounding })
}

/** Drawer, and what rounding gained (−) or cost (+), as the ledger has it. */
const books = async () => [await hotel.balance('cash.drawer', 'FO1'), await hotel.balance('rounding')]

/** A guest whose deposit of 400.00 is on one slip. */
const withSlip = async (methodCode: string) => {
  const reference = methodCode === 'cash' ? '' : 'POS-1'
  const stay = await moveIn(hotel, '101', [{ methodCode, amount: '400.00', reference }])
  const [slip] = await listSlipsOfStay(hotel.db.reader, stay.stayId)
  return slip?.id ?? 0
}

const giveBack = (slipId: number, amount: string, isPaperBack = false) =>
  hotel.people.lina.run(refundDeposit, {
    slipId,
    amount,
    methodCode: null,
    reasonCode: 'guest_asked',
    isPaperBack,
    remark: '',
  })

test.each([
  // part of the slip, house rule → handed over, left on the slip, drawer, rounding
  ['33.30', '0.00', '33.30', '366.70', '1366.70', '0.00'],
  ['33.33', '0.10', '33.30', '366.67', '1366.70', '-0.03'],
  ['33.35', '0.10', '33.40', '366.65', '1366.60', '0.05'],
  ['33.33', '1.00', '33.00', '366.67', '1367.00', '-0.33'],
  ['33.50', '1.00', '34.00', '366.50', '1366.00', '0.50'],
  // Less than the smallest coin: the slip gives it up, and nothing changes hands.
  ['0.04', '0.10', '0.00', '399.96', '1400.00', '-0.04'],
] as const)(
  '%s of a slip, rounded to %s: %s',
  async (part, step, handedOver, remaining, drawer, rounding) => {
    const slipId = await withSlip('cash')
    await roundTo(step)
    const { documentId, ...done } = await giveBack(slipId, part)
    expect(done).toMatchObject({ amount: part, handedOver, remaining, isRedeemed: false })
    expect(await books()).toEqual([drawer, rounding])
    expect(await hotel.balance('deposits', slipId)).toBe(`-${remaining}`)
    const paper = await findSnapshot(hotel.db.reader, documentId)
    expect(paper).toMatchObject({ total: part, tenders: [{ amount: part }] })
    expect(await sealHonestly(hotel)).toEqual([])
  },
)

test('the rest of a slip empties it', async () => {
  await roundTo('0.10')
  const slipId = await withSlip('cash')
  await giveBack(slipId, '33.33')
  expect(await giveBack(slipId, '366.67', true)).toMatchObject({
    handedOver: '366.70',
    remaining: '0.00',
    isRedeemed: true,
  })
  expect(await books()).toEqual(['1000.00', '0.00'])
  expect(await sealHonestly(hotel)).toEqual([])
})

test('a card keeps its cents', async () => {
  await roundTo('1.00')
  const slipId = await withSlip('card')
  expect(await giveBack(slipId, '33.33')).toMatchObject({ handedOver: '33.33', remaining: '366.67' })
  expect(await books()).toEqual(['1000.00', '0.00'])
  expect(await sealHonestly(hotel)).toEqual([])
})

/** An account that was paid 90.04 by card for something that was then taken back. */
const overpaid = async () => {
  const folioId = await openAccountOf(hotel, 'house')
  const { folioLineId } = await charge(hotel, folioId, '90.04')
  await hotel.people.lina.run(takePayment, {
    folioId,
    tenders: [{ methodCode: 'card', amount: '90.04', reference: 'POS-1' }],
  })
  await hotel.people.lina.run(correctCharge, { folioLineId, reasonCode: 'wrong_amount' })
  return folioId
}

test.each([
  ['0.00', '909.96', '0.00'],
  ['0.10', '910.00', '-0.04'],
  ['1.00', '910.00', '-0.04'],
] as const)('a credit of 90.04 in cash, rounded to %s', async (step, drawer, rounding) => {
  const { lina, zhaomin } = hotel.people
  await roundTo(step)
  const folioId = await overpaid()
  await lina.run(
    settleFolio,
    {
      folioId,
      folioVersion: await versionOf(hotel, folioId),
      payments: [],
      refunds: [{ methodCode: 'cash', amount: '90.04' }],
    },
    { approver: zhaomin },
  )
  expect(await books()).toEqual([drawer, rounding])
  expect(await hotel.balance('guest', folioId)).toBe('0.00')
  // No coins count up to 909.96: that is what the rule is for.
  if (step !== '0.00') expect(await sealHonestly(hotel)).toEqual([])
})

test('the same promised and paid later', async () => {
  const { lina, zhaomin } = hotel.people
  await roundTo('0.10')
  const folioId = await overpaid()
  const { promiseId } = await lina.run(promiseRefund, {
    folioId,
    amount: '90.04',
    methodCode: 'card',
    paidReference: 'POS-1',
  })
  const paid = await lina.run(payPromise, { promiseId, methodCode: 'cash' }, { approver: zhaomin })
  expect(paid).toMatchObject({ amount: '90.04', handedOver: '90.00' })
  expect(await books()).toEqual(['910.00', '-0.04'])
  expect(await hotel.balance('payable.refund', promiseId)).toBe('0.00')
  expect(await sealHonestly(hotel)).toEqual([])
})

test('a part of a prepaid card goes back in whole coins, the card gives it to the cent', async () => {
  const { lina, zhaomin } = hotel.people
  await roundTo('1.00')
  await lina.run(sellVoucher, {
    kind: 'prepaid_card',
    number: 'PC-1',
    expiresDate: null,
    tenders: [{ methodCode: 'cash', amount: '200.00' }],
  })
  const refund = { number: 'PC-1', tender: { methodCode: 'cash', amount: '50.50' } }
  expect(await lina.run(refundVoucher, refund, { approver: zhaomin })).toMatchObject({
    amount: '50.50',
    handedOver: '51.00',
    left: '149.50',
  })
  expect(await books()).toEqual(['1149.00', '0.50'])
  expect(await sealHonestly(hotel)).toEqual([])
})
