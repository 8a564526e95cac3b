import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { listExchangesOfShift } from '@jiaoban/db/payments/exchange.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { sellToPasserBy } from '@jiaoban/server/invoices/sell-to-passer-by.command.ts'
import { settleFolio } from '@jiaoban/server/invoices/settle-folio.command.ts'
import { settleInterim } from '@jiaoban/server/invoices/settle-interim.command.ts'
import { takeForeignPayment } from '@jiaoban/server/payments/take-foreign-payment.command.ts'
import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { setExchangeRate } from '@jiaoban/server/property/set-exchange-rate.command.ts'
import { setForeignCurrency } from '@jiaoban/server/property/set-foreign-currency.command.ts'
import { chargeLate } from '@jiaoban/server/stays/charge-late.command.ts'
import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { checkOutGroup } from '@jiaoban/server/stays/check-out-group.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { settleSuspended } from '@jiaoban/server/stays/settle-suspended.command.ts'
import { suspendAccount } from '@jiaoban/server/stays/suspend-account.command.ts'
import { takeBackExchange } from '@jiaoban/server/payments/take-back-exchange.command.ts'
import type { SettlingTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { leaving, standardType } from '../support/busy-hotel.ts'
import { dollars, sayDollars, sayPostings, sealDollars, takeForeignCash } from '../support/foreign-cash.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { openAccountOf } from '../support/open-account.ts'
import { runSql } from '../support/raw-sql.ts'
import { expectRefused } from '../support/refused-step.ts'
import { charge, moveIn, sayBill, type Stay, versionOf } from '../support/settling.ts'
import { smallHotel } from '../support/small-hotel.ts'

/** Foreign cash wherever a folio is settled: each entry to the cent, change in the hotel's, a memo for what crossed. */
let hotel: TestHotel

const open = async (cashRounding: '0.00' | '0.10' | '1.00' = '0.00') => {
  hotel = await openTestHotel({ founding: { profile: { ...smallHotel.profile, cashRounding } } })
  await takeForeignCash(hotel)
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
}

beforeEach(() => open())

afterEach(() => hotel.close())

const lina = () => hotel.people.lina

const leave = (stay: Stay, payments: Payment[], isApproved = false) =>
  leaveFrom(hotel, stay, payments, isApproved)

const leaveFrom = async (house: TestHotel, stay: Stay, payments: Payment[], isApproved = false) =>
  house.people.lina.run(
    checkOut,
    {
      ...leaving,
      stayId: stay.stayId,
      folioVersion: await versionOf(house, stay.folioId),
      payments,
      slipsBack: [],
    },
    isApproved ? { approver: house.people.zhaomin } : {},
  )

type Payment = Pick<SettlingTenderInput, 'methodCode' | 'amount' | 'foreign' | 'tendered'>

/** One night at 300.00 and a dinner: 600.00 are due. */
const guest = async (): Promise<Stay> => {
  const stay = await moveIn(hotel, '101')
  await charge(hotel, stay.folioId, '300.00', 'restaurant')
  return stay
}

describe('check-out', () => {
  test('600.00 due, 100 dollars given, 110.00 back', async () => {
    const stay = await guest()
    const done = await leave(stay, [dollars('100.00', '600.00')])
    expect(done).toMatchObject({ number: 'B000001', change: ['110.00'] })
    expect((await sayPostings(hotel)).slice(-3)).toEqual([
      'fx_cash USD 10000 cash.drawer / fx',
      'fx_cash CNY 11000 fx / cash.drawer',
      'fx_settled CNY 60000 fx / guest',
    ])
    expect(await sayDollars(hotel)).toBe('drawer 890.00 and 100.00 USD, fx -100.00 USD for 710.00')
    expect(await sayBill(hotel, done.documentId)).toBe(
      'B000001 600.00 = 0.00 before + 600.00 now + 0.00 open',
    )
    expect(await findSnapshot(hotel.db.reader, done.documentId)).toMatchObject({
      received: [
        {
          name: { zh: '外币现钞', en: 'Foreign cash' },
          amount: '600.00',
          change: '110.00',
          foreign: {
            currency: 'USD',
            amount: '100.00',
            rate: '7.10',
            worth: '710.00',
            memoNumber: 'X000001',
          },
        },
      ],
    })
    const [memo] = await runSql(
      hotel.db,
      `select content from document_snapshot join document on document.id = document_id where kind = 'exchange_memo'`,
    )
    expect(JSON.parse((memo as { content: string }).content)).toMatchObject({
      number: 'X000001',
      settles: 'B000001',
      amount: '710.00',
      settled: '600.00',
      cash: '110.00',
      guestName: '王建国',
    })
  })

  test('dollars pay a part and local cash the rest; the shift is sealed and proved again', async () => {
    const stay = await guest()
    const rest = { methodCode: 'cash', amount: '32.00', tendered: '50.00' }
    const done = await leave(stay, [dollars('80.00', '568.00'), rest])
    expect(done).toMatchObject({ change: ['0.00', '18.00'] })
    expect(await sayDollars(hotel)).toBe('drawer 1032.00 and 80.00 USD, fx -80.00 USD for 568.00')
    const report = await sealDollars(hotel, { usd: '80.00', cny: '32.00' })
    expect(report.tenders.find(({ methodCode }) => methodCode === 'foreign_cash')).toMatchObject({
      payments: '568.00',
      net: '568.00',
    })
    expect(report.exchanges).toMatchObject([{ documentNumber: 'X000001', settled: '568.00', home: '568.00' }])
    expect(report.foreignCash?.at(-1)).toMatchObject({ currency: 'USD', received: '80.00', counted: '80.00' })
    await verifyHotel(evidenceOf(hotel.db), null)
  })

  test('two currencies pay one bill, each by a memo of its own', async () => {
    const stay = await guest()
    const yen = {
      methodCode: 'cash',
      amount: '100.00',
      foreign: { currency: 'JPY' as const, given: '10000', rate: '0.048312' },
    }
    const done = await leave(stay, [dollars('71.00', '500.00'), yen])
    expect(done).toMatchObject({ change: ['4.10', '383.12'] })
    const memos = await runSql(
      hotel.db,
      `select number from document where kind = 'exchange_memo' order by id`,
    )
    expect(memos).toEqual([{ number: 'X000001' }, { number: 'X000002' }])
    await verifyHotel(evidenceOf(hotel.db), null)
  })

  test('the memo is not taken back: the bill stands', async () => {
    await leave(await guest(), [dollars('100.00', '600.00')])
    const [exchange] = await listExchangesOfShift(hotel.db.reader, (await lina().shift()).id)
    const input = { exchangeId: exchange?.id ?? 0, reasonCode: 'wrong_amount' } as const
    await expect(
      lina().run(takeBackExchange, input, { approver: hotel.people.zhaomin }),
    ).rejects.toMatchObject({ code: 'exchange_paid_folio' })
  })

  test.each<[string, Payment[], string]>([
    ['less than it pays', [dollars('84.50', '600.00')], 'tendered_too_little'],
    ['less than is due', [dollars('80.00', '568.00')], 'settlement_does_not_balance'],
    ['another rate than was told', [dollars('100.00', '600.00', '7.11')], 'exchange_rate_changed'],
    [
      'a currency the house does not take',
      [{ methodCode: 'cash', amount: '600.00', foreign: { currency: 'EUR', given: '100.00', rate: '7.80' } }],
      'currency_not_taken',
    ],
    ['dollars by card', [{ ...dollars('100.00', '600.00'), methodCode: 'card' }], 'foreign_in_cash_only'],
    [
      'dollars on account',
      [{ ...dollars('100.00', '600.00'), methodCode: 'city_ledger' }],
      'company_missing',
    ],
    [
      'dollars and local cash in one row',
      [{ ...dollars('100.00', '600.00'), tendered: '600.00' }],
      'tendered_without_cash',
    ],
    ['more change than is exchanged at once', [dollars('789.00', '600.00')], 'exchange_above_limit'],
  ])('%s: %s', async (_, payments, code) => {
    const stay = await guest()
    await expectRefused(hotel, { code, act: (house) => leaveFrom(house, stay, payments, true) })
  })

  test('a rate of tomorrow is none of today', async () => {
    const { admin, sunli } = hotel.people
    await admin.run(setForeignCurrency, { currency: 'EUR', isActive: true })
    await sunli.run(setExchangeRate, {
      currency: 'EUR',
      buy: '7.80',
      sell: null,
      validFromDate: '2026-03-02',
    })
    const stay = await guest()
    const euro = { currency: 'EUR' as const, given: '100.00', rate: '7.80' }
    await expectRefused(hotel, {
      code: 'exchange_rate_missing',
      act: (house) => leaveFrom(house, stay, [{ methodCode: 'cash', amount: '600.00', foreign: euro }]),
    })
  })

  test('change above what a cashier exchanges alone needs a second person, who stands on the memo', async () => {
    const stay = await guest()
    await hotel.people.admin.run(changeExchangeLimits, { limits: [{ code: 'alone', limit: '109.99' }] })
    await expectRefused(hotel, {
      code: 'exchange_needs_approval',
      act: (house) => leaveFrom(house, stay, [dollars('100.00', '600.00')]),
    })
    await leave(stay, [dollars('100.00', '600.00')], true)
    const [exchange] = await listExchangesOfShift(hotel.db.reader, (await lina().shift()).id)
    expect(exchange?.approvedBy).toBe(hotel.people.zhaomin.staffId)
  })

  test('a guest gets no more change in a day than a guest exchanges', async () => {
    const stay = await guest()
    await hotel.people.admin.run(changeExchangeLimits, { limits: [{ code: 'guest_day', limit: '200.00' }] })
    const first = { folioId: stay.folioId, amount: '100.00', currency: 'USD' as const, rate: '7.10' }
    await charge(hotel, stay.folioId, '100.00')
    await lina().run(takeForeignPayment, { ...first, given: '30.00' })
    await expectRefused(hotel, {
      code: 'exchange_above_guest_limit',
      act: (house) => leaveFrom(house, stay, [dollars('97.20', '600.00')]),
    })
  })
})

describe('in a house that rounds cash', () => {
  test.each<[string, '0.10' | '1.00', string, string, string[]]>([
    [
      'rounded down',
      '0.10',
      '600.03',
      '110.00',
      [
        'fx_cash CNY 11000 fx / cash.drawer',
        'fx_settled CNY 60000 fx / guest',
        'rounding_settled CNY 3 rounding / guest',
      ],
    ],
    [
      'rounded up',
      '0.10',
      '600.07',
      '109.90',
      [
        'fx_cash CNY 10990 fx / cash.drawer',
        'fx_settled CNY 60007 fx / guest',
        'rounding_cash CNY 3 fx / rounding',
      ],
    ],
    [
      'to whole yuan',
      '1.00',
      '600.50',
      '109.00',
      [
        'fx_cash CNY 10900 fx / cash.drawer',
        'fx_settled CNY 60050 fx / guest',
        'rounding_cash CNY 50 fx / rounding',
      ],
    ],
  ])('%s, cash of %s: %s due, 100 dollars given, %s back', async (_, step, due, change, postings) => {
    await hotel.close()
    await open(step)
    const stay = await moveIn(hotel, '101')
    const owed = (Number(due) - 300).toFixed(2)
    await charge(hotel, stay.folioId, owed, 'restaurant')
    expect(await leave(stay, [dollars('100.00', due)])).toMatchObject({ change: [change] })
    expect((await sayPostings(hotel)).slice(-4)).toEqual(['fx_cash USD 10000 cash.drawer / fx', ...postings])
    expect(await sayDollars(hotel)).toBe(
      `drawer ${(1000 - Number(change)).toFixed(2)} and 100.00 USD, fx -100.00 USD for 710.00`,
    )
    await sealDollars(hotel, { usd: '100.00' })
    await verifyHotel(evidenceOf(hotel.db), null)
  })

  test('a payment before check-out is rounded the same way', async () => {
    await hotel.close()
    await open('0.10')
    const stay = await moveIn(hotel, '101')
    await charge(hotel, stay.folioId, '600.03', 'restaurant')
    const paid = await lina().run(takeForeignPayment, {
      folioId: stay.folioId,
      amount: '600.03',
      currency: 'USD',
      given: '100.00',
      rate: '7.10',
    })
    expect(paid).toMatchObject({ change: '110.00', balance: '0.00' })
    expect((await findFolio(hotel.db.reader, stay.folioId))?.balance.toString()).toBe('0.00')
    await sealDollars(hotel, { usd: '100.00' })
  })
})

describe('every other way a folio is settled', () => {
  test('a group leaves: the master is paid in dollars', async () => {
    const { folioId, groupId } = await lina().run(openGroup, {
      name: '春游团',
      arrivalDate: '2026-03-01',
      departureDate: '2026-03-02',
      releaseDate: '2026-03-01',
      concessionReasonCode: 'group',
      rooms: [{ roomTypeId: await standardType(hotel), quantity: 2, rate: '260.00', adults: 2 }],
    })
    await lina().run(checkInGroup, { groupId })
    const done = await lina().run(checkOutGroup, {
      groupId,
      folioVersion: await versionOf(hotel, folioId),
      payments: [dollars('80.00', '520.00')],
    })
    expect(await sayBill(hotel, done.documentId ?? 0)).toBe(
      'B000001 520.00 = 0.00 before + 520.00 now + 0.00 open',
    )
    expect(await sayDollars(hotel)).toBe('drawer 952.00 and 80.00 USD, fx -80.00 USD for 568.00')
    await sealDollars(hotel, { usd: '80.00' })
  })

  test('an account left open is paid in dollars', async () => {
    const stay = await guest()
    const { stayId } = stay
    const seen = async () => ({ stayId, folioVersion: await versionOf(hotel, stay.folioId) })
    await lina().run(
      suspendAccount,
      {
        ...(await seen()),
        lateCheckOut: 'none',
        isInspectionWaived: true,
        dueDate: '2026-03-08',
        reason: '',
      },
      { approver: hotel.people.zhaomin },
    )
    const done = await lina().run(settleSuspended, {
      ...(await seen()),
      payments: [dollars('100.00', '600.00')],
      refunds: [],
      slipRefunds: [],
      slipsBack: [],
    })
    expect(done).toMatchObject({ number: 'B000001', change: ['110.00'] })
    expect(await sayDollars(hotel)).toBe('drawer 890.00 and 100.00 USD, fx -100.00 USD for 710.00')
    await sealDollars(hotel, { usd: '100.00' })
  })

  test('a passer-by pays in dollars', async () => {
    const sale = await lina().run(sellToPasserBy, {
      lines: [{ code: 'restaurant', amount: '66.00', quantity: 2 }],
      payments: [dollars('10.00', '66.00')],
    })
    expect(sale).toMatchObject({ total: '66.00', change: ['5.00'] })
    expect(await sayDollars(hotel)).toBe('drawer 995.00 and 10.00 USD, fx -10.00 USD for 71.00')
    await sealDollars(hotel, { usd: '10.00' })
  })

  test('a guest pays on the way: an interim bill, and on account', async () => {
    const { folioId } = await guest()
    const interim = await lina().run(settleInterim, {
      folioId,
      folioVersion: await versionOf(hotel, folioId),
      payments: [dollars('20.00', '142.00')],
    })
    expect(interim).toMatchObject({ charges: '300.00', leftOpen: '158.00', change: ['0.00'] })
    const paid = await lina().run(payOnAccount, { folioId, tenders: [dollars('20.00', '100.00')] })
    expect(paid).toMatchObject({ change: ['42.00'], balance: '58.00' })
    expect(await sayDollars(hotel)).toBe('drawer 958.00 and 40.00 USD, fx -40.00 USD for 284.00')
    await sealDollars(hotel, { usd: '40.00' })
  })

  test('an account of the house, and what was found after the guest had left', async () => {
    const folioId = await openAccountOf(hotel, 'house')
    await charge(hotel, folioId, '100.00', 'restaurant')
    const folioVersion = await versionOf(hotel, folioId)
    const settled = await lina().run(settleFolio, {
      folioId,
      folioVersion,
      payments: [dollars('20.00', '100.00')],
      refunds: [],
    })
    expect(settled).toMatchObject({ change: ['42.00'] })
    const stay = await guest()
    await leave(stay, [dollars('100.00', '600.00')])
    const late = await lina().run(chargeLate, {
      stayId: stay.stayId,
      charges: [{ code: 'minibar', amount: '38.00', quantity: 1, remark: '' }],
      findingId: null,
      settlement: { kind: 'pay', payments: [dollars('10.00', '38.00')] },
    })
    expect(late).toMatchObject({ change: ['33.00'] })
    expect(await sayDollars(hotel)).toBe('drawer 815.00 and 130.00 USD, fx -130.00 USD for 923.00')
    await sealDollars(hotel, { usd: '130.00' })
  })
})
