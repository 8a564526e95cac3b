import { findVoucher } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { payPromise } from '@jiaoban/server/city-ledger/pay-promise.command.ts'
import { promiseRefund } from '@jiaoban/server/city-ledger/promise-refund.command.ts'
import { recordAcquirerPayout } from '@jiaoban/server/city-ledger/record-acquirer-payout.command.ts'
import { refundVoucher } from '@jiaoban/server/city-ledger/refund-voucher.command.ts'
import { sellVoucher } from '@jiaoban/server/city-ledger/sell-voucher.command.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { sealShift } from '../support/sealed-shift.ts'
import { brokenLines } from '../support/worked-shift.ts'

let hotel: TestHotel
let stay: { stayId: number; folioId: number }

beforeEach(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  stay = await lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [guest('E77001')],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })
})

afterEach(() => hotel.close())

const charge = (amount: string) =>
  hotel.people.lina.run(postCharge, {
    folioId: stay.folioId,
    code: 'restaurant',
    amount,
    quantity: 1,
  })

const sell = (number = 'PC-1', expiresDate: string | null = '2027-03-01') =>
  hotel.people.lina.run(sellVoucher, {
    kind: 'prepaid_card',
    number,
    expiresDate,
    tenders: [{ methodCode: 'cash', amount: '200.00' }],
  })

type Approver = TestHotel['people']['zhaomin'] | null

const by = (approver: Approver) => (approver ? { approver } : {})

const pay = (tender: object, approver: Approver = null) =>
  hotel.people.lina.run(
    payOnAccount,
    {
      folioId: stay.folioId,
      tenders: [{ methodCode: 'voucher', amount: '80.00', ...tender }],
    },
    by(approver),
  )

const refusalOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'a defect',
  )

const held = async (number = 'PC-1') => `${(await findVoucher(hotel.db.reader, number))?.left ?? 'nothing'}`

const owedOnVouchers = async () => {
  const accounts = await hotel.db.reader
    .selectFrom('account_balance')
    .where('control', '=', 'payable.voucher')
    .select(({ fn }) => fn.sum<number | null>('balance_minor').as('total'))
    .executeTakeFirstOrThrow()
  return accounts.total ?? 0
}

describe('vouchers and prepaid cards', () => {
  test('sold, used little by little, paid back before a lead, and the shift balances', async () => {
    const { lina, zhaomin } = hotel.people
    await charge('380.00')
    const sold = await sell()
    expect(sold).toMatchObject({ number: 'R000001', amount: '200.00' })
    expect([await held(), await owedOnVouchers()]).toEqual(['200.00', -20_000])
    await pay({ voucherNumber: 'PC-1' })
    expect([await held(), await owedOnVouchers()]).toEqual(['120.00', -12_000])
    await pay({ voucherNumber: 'PC-1', amount: '70.00' })
    await lina.run(
      refundVoucher,
      { number: 'PC-1', tender: { methodCode: 'cash', amount: '50.00' } },
      { approver: zhaomin },
    )
    expect([await held(), await owedOnVouchers()]).toEqual(['0.00', 0])
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('1150.00')
    expect(await hotel.balance('guest', stay.folioId)).toBe('230.00')

    const report = await sealShift(hotel)
    expect(report.tenders.find(({ methodCode }) => methodCode === 'voucher')?.payments).toBe('150.00')
    expect(report.cash).toMatchObject({ otherIn: '200.00', otherOut: '50.00', expected: '1150.00' })
  })

  test('B2 sums those that hold something, and misses one that is hidden', async () => {
    const { lina } = hotel.people
    await sell('PC-1')
    await sell('PC-2')
    await charge('380.00')
    await pay({ voucherNumber: 'PC-1', amount: '200.00' })
    await pay({ voucherNumber: 'PC-2', amount: '30.00' })
    expect(await runSql(hotel.db, 'select number from open_voucher join voucher on id = voucher_id')).toEqual(
      [{ number: 'PC-2' }],
    )
    const { id: shiftId } = await lina.shift()
    const voucherLines = async () =>
      (await brokenLines(hotel, shiftId))
        .filter(({ label }) => label.includes('voucher'))
        .map(({ equation }) => equation)
    await lina.count()
    expect(await voucherLines()).toEqual([])
    await runSql(hotel.db, 'delete from open_voucher')
    expect(await voucherLines()).toEqual(['b2'])
  })

  test('what a voucher does not hold, and what has expired', async () => {
    const { zhaomin } = hotel.people
    await charge('500.00')
    await sell('PC-1', '2026-03-01')
    const rows = [
      { methodCode: 'voucher', amount: '120.00', voucherNumber: 'PC-1' },
      { methodCode: 'voucher', amount: '80.01', voucherNumber: 'PC-1' },
    ]
    const twice = hotel.people.lina.run(payOnAccount, { folioId: stay.folioId, tenders: rows })
    expect(await refusalOf(twice)).toBe('voucher_holds_less')
    expect(await refusalOf(pay({ voucherNumber: 'PC-2' }))).toBe('voucher_not_found')
    expect(await refusalOf(pay({}))).toBe('voucher_number_missing')
    expect(await refusalOf(pay({ voucherNumber: 'PC-1', reasonCode: 'other' }))).toBe('tender_field_unknown')
    expect(await refusalOf(sell())).toBe('voucher_number_taken')
    expect(await refusalOf(sell('PC-3', '2026-02-28'))).toBe('voucher_expiry_in_past')
    const refund = { number: 'PC-1', tender: { methodCode: 'cash', amount: '200.01' } }
    expect(await refusalOf(hotel.people.lina.run(refundVoucher, refund, { approver: zhaomin }))).toBe(
      'voucher_holds_less',
    )
    expect(await held()).toBe('200.00')
  })
})

test('the house pays at check-out for a reason, in front of a lead', async () => {
  const { lina, zhaomin } = hotel.people
  const leave = (tender: object, approver: Approver) =>
    lina.run(
      checkOut,
      {
        ...leaving,
        stayId: stay.stayId,
        folioVersion: 0,
        payments: [{ methodCode: 'house_use', amount: '300.00', ...tender }],
      },
      by(approver),
    )
  expect(await refusalOf(leave({}, zhaomin))).toBe('house_use_reason_missing')
  expect(await refusalOf(leave({ reasonCode: 'entertainment' }, null))).toBe('house_use_needs_approval')
  await leave({ reasonCode: 'entertainment' }, zhaomin)
  expect(await hotel.balance('expense.house')).toBe('300.00')
  const report = await sealShift(hotel)
  expect(report.tenders.find(({ methodCode }) => methodCode === 'house_use')?.payments).toBe('300.00')
})

describe('a refund promised and paid later', () => {
  /** 90.00 paid by card for a charge that is then taken back. */
  const overpay = async () => {
    const { lina } = hotel.people
    const { folioLineId } = await charge('90.00')
    await lina.run(takePayment, {
      folioId: stay.folioId,
      tenders: [{ methodCode: 'card', amount: '90.00', reference: 'POS-1' }],
    })
    await lina.run(correctCharge, { folioLineId, reasonCode: 'wrong_amount' })
  }

  const promise = (changes: object = {}, approver: Approver = null) =>
    hotel.people.lina.run(
      promiseRefund,
      { folioId: stay.folioId, amount: '90.00', methodCode: 'card', paidReference: 'POS-1', ...changes },
      by(approver),
    )

  const keep = (promiseId: number, methodCode = 'card', approver: Approver = null) =>
    hotel.people.lina.run(payPromise, { promiseId, methodCode }, by(approver))

  test('the folio is even at once, the money goes back by the way it came', async () => {
    await overpay()
    const { promiseId, number } = await promise()
    expect(number).toBe('R000002')
    expect(await hotel.balance('guest', stay.folioId)).toBe('0.00')
    expect(await hotel.balance('payable.refund', promiseId)).toBe('-90.00')
    const paid = await keep(promiseId)
    expect(paid).toMatchObject({ number: 'R000003', amount: '90.00' })
    expect(await hotel.balance('payable.refund', promiseId)).toBe('0.00')
    expect(await refusalOf(keep(promiseId))).toBe('promise_paid_already')
    expect((await findFolio(hotel.db.reader, stay.folioId))?.state).toBe('open')
    const report = await sealShift(hotel)
    expect(report.tenders.find(({ methodCode }) => methodCode === 'card')).toMatchObject({
      payments: '90.00',
      otherOut: '90.00',
      net: '0.00',
    })
  })

  test('a promise that is still open is carried by the seal', async () => {
    await overpay()
    await promise({ amount: '40.00' })
    const report = await sealShift(hotel)
    expect(report.balances.find(({ control }) => control === 'payable.refund')).toMatchObject({
      opening: '0.00',
      closing: '40.00',
    })
  })

  test('another way, another payment or more than was paid needs a lead', async () => {
    const { zhaomin } = hotel.people
    await overpay()
    expect(await refusalOf(promise({ paidReference: 'POS-2' }))).toBe('refund_way_needs_approval')
    expect(await refusalOf(promise({ methodCode: 'cash', paidReference: '' }))).toBe(
      'refund_way_needs_approval',
    )
    expect(await refusalOf(promise({ methodCode: 'city_ledger' }))).toBe('payment_method_unknown')
    expect(await refusalOf(promise({ amount: '90.01' }))).toBe('promise_above_credit')
    const { promiseId } = await promise({ amount: '50.00' })
    await charge('10.00')
    expect(await refusalOf(promise({ amount: '40.00' }))).toBe('promise_above_credit')
    expect(await refusalOf(keep(promiseId, 'cash'))).toBe('promise_other_way_needs_approval')
    await keep(promiseId, 'cash', zhaomin)
    expect(await hotel.balance('cash.drawer', 'FO1')).toBe('950.00')
    await sealShift(hotel)
  })
})

test('an acquirer pays out less its fee, never more than went through the terminal', async () => {
  const { lina, sunli } = hotel.people
  await charge('300.00')
  await lina.run(takePayment, {
    folioId: stay.folioId,
    tenders: [{ methodCode: 'card', amount: '300.00', reference: 'POS-1' }],
  })
  const terminals = await listTerminalsOfDesk(hotel.db.reader, hotel.deskId('FO1'))
  const terminalId = terminals.find(({ paymentMethodCode }) => paymentMethodCode === 'card')?.id ?? 0
  const record = (banked: string, fee: string, id = terminalId) =>
    sunli.run(recordAcquirerPayout, { terminalId: id, banked, fee, reference: 'ACQ-1' })
  expect(await refusalOf(record('299.00', '1.01'))).toBe('payout_above_clearing')
  expect(await refusalOf(record('1.00', '0', 77))).toBe('terminal_not_found')
  expect(await record('198.80', '1.20')).toMatchObject({ amount: '198.80', left: '100.00' })
  expect(await hotel.balance('bank')).toBe('198.80')
  expect(await hotel.balance('expense.card_fee')).toBe('1.20')
  expect(await hotel.balance('clearing.card', terminalId)).toBe('100.00')
  // The terminal's own total of the shift is not touched by money that moves at the bank (B7).
  await sealShift(hotel)
})
