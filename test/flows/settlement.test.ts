import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { openFolioWindow } from '@jiaoban/server/folios/open-folio-window.command.ts'
import { changeRouting } from '@jiaoban/server/folios/change-routing.command.ts'
import { creditBill } from '@jiaoban/server/invoices/credit-bill.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { settleInterim } from '@jiaoban/server/invoices/settle-interim.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { planCheckOut } from '@jiaoban/server/stays/check-out-plan.service.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { charge, moveIn, sayBill, sealHonestly, type Stay, versionOf } from '../support/settling.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const cash = (amount: string) => ({ methodCode: 'cash', amount })
const card = (amount: string) => ({ methodCode: 'card', amount, reference: 'POS-1' })

/** What a check-out says that is not said by default. */
type Leaving = Partial<(typeof checkOut.input)['_zod']['input']>

const leave = async (stay: Stay, changes: Leaving = {}) =>
  hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: await versionOf(hotel, stay.folioId),
    slipsBack: (await listSlipsOfStay(hotel.db.reader, stay.stayId)).map(({ id }) => id),
    ...changes,
  })

const interim = async (folioId: number, ...payments: { methodCode: string; amount: string }[]) =>
  hotel.people.lina.run(settleInterim, {
    folioId,
    folioVersion: await versionOf(hotel, folioId),
    payments,
  })

const credit = (billId: number) =>
  hotel.people.lina.run(
    creditBill,
    { billId, reasonCode: 'wrong_charge' },
    { approver: hotel.people.zhaomin },
  )

const invoice = (billIds: number[], amount: string) =>
  hotel.people.lina.run(issueTaxInvoice, {
    billIds,
    numbering: { source: 'external', number: '1'.repeat(20) },
    buyerTitle: '某某公司',
    amount,
  })

const drawer = () => hotel.balance('cash.drawer', 'FO1')

describe('several windows', () => {
  const window = (stay: Stay, payer: 'guest' | 'company', payerName: string) =>
    hotel.people.lina.run(openFolioWindow, { stayId: stay.stayId, payer, payerName })

  const settled = async (folioId: number, ...payments: { methodCode: string; amount: string }[]) => ({
    folioId,
    version: await versionOf(hotel, folioId),
    payments,
    refunds: [],
  })

  test('guest, company and a friend: each pays the own bill, slips the windows of guests in order', async () => {
    const stay = await moveIn(hotel, '101', [cash('200.00'), card('300.00')])
    const company = await window(stay, 'company', '上海远洋贸易有限公司')
    const friend = await window(stay, 'guest', '李雷')
    await charge(hotel, stay.folioId, '38.00')
    await charge(hotel, company.folioId, '88.00', 'restaurant')
    await charge(hotel, friend.folioId, '100.00', 'restaurant')
    await hotel.people.lina.run(changeRouting, {
      stayId: stay.stayId,
      rules: [{ by: 'department', value: 'room', folioId: company.folioId }],
    })
    const plan = await planCheckOut(hotel.db.reader, hotel.clock.now(), { stayId: stay.stayId, late: 'none' })
    expect(plan.windows.map((one) => `${one.payer} ${one.balance}: pays ${one.toPay}`)).toEqual([
      'guest 38.00: pays 0.00',
      'company 388.00: pays 388.00',
      'guest 100.00: pays 0.00',
    ])
    const done = await leave(stay, {
      otherWindows: [await settled(company.folioId, card('388.00')), await settled(friend.folioId)],
    })
    expect(await Promise.all(done.bills.map(({ documentId }) => sayBill(hotel, documentId)))).toEqual([
      'B000001 38.00 = 0.00 before + 38.00 now + 0.00 open',
      'B000002 388.00 = 0.00 before + 388.00 now + 0.00 open',
      'B000003 100.00 = 0.00 before + 100.00 now + 0.00 open',
    ])
    // 200.00 cash: 38.00 and 100.00 of it pay, 62.00 go back; the card slip goes back whole.
    expect(done.applied.filter(({ amount }) => amount !== '0.00')).toEqual([
      { slip: 'D000001', amount: '38.00' },
      { slip: 'D000001', amount: '100.00' },
    ])
    expect(done.refunded).toEqual([
      { slip: 'D000001', amount: '62.00' },
      { slip: 'D000002', amount: '300.00' },
    ])
    expect(await drawer()).toBe('1138.00')
    expect(await findSnapshot(hotel.db.reader, done.bills[1]?.documentId ?? 0)).toMatchObject({
      guestName: '上海远洋贸易有限公司',
      windowNumber: 2,
    })
    const slips = await listSlipsOfStay(hotel.db.reader, stay.stayId)
    expect(slips.map(({ state, remaining }) => `${state} ${remaining}`)).toEqual([
      'redeemed 0.00',
      'redeemed 0.00',
    ])
    const folios = await listFoliosOfStay(hotel.db.reader, stay.stayId)
    expect(folios.map(({ state, balance }) => `${state} ${balance}`)).toEqual([
      'closed 0.00',
      'closed 0.00',
      'closed 0.00',
    ])
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('what is charged at leaving can make a window that was empty', async () => {
    const stay = await moveIn(hotel, '101')
    const company = await window(stay, 'company', '公司')
    await hotel.people.lina.run(changeRouting, {
      stayId: stay.stayId,
      rules: [{ by: 'department', value: 'room', folioId: company.folioId }],
    })
    expect(await refusalFrom(leave(stay))).toBe('window_not_settled {"window":2}')
    const done = await leave(stay, { otherWindows: [await settled(company.folioId, cash('300.00'))] })
    expect(done.bills.map(({ windowNumber }) => windowNumber)).toEqual([1, 2])
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('are refused when they are not those on the screen, or do not come to zero', async () => {
    const stay = await moveIn(hotel, '101')
    const other = await moveIn(hotel, '102')
    const company = await window(stay, 'company', '公司')
    await charge(hotel, company.folioId, '50.00')
    const own = await settled(company.folioId, cash('50.00'))
    const payments = [cash('300.00')]
    expect([
      await refusalFrom(leave(stay, { payments, otherWindows: [{ ...own, version: 0 }] })),
      await refusalFrom(leave(stay, { payments, otherWindows: [own, own] })),
      await refusalFrom(leave(stay, { payments, otherWindows: [{ ...own, folioId: other.folioId }] })),
      await refusalFrom(leave(stay, { payments, otherWindows: [{ ...own, payments: [cash('49.99')] }] })),
      await refusalFrom(leave(stay, { payments: [cash('350.00')] })),
    ]).toEqual([
      'folio_changed',
      'windows_differ',
      'windows_differ',
      'settlement_does_not_balance {"due":"50.00","given":"49.99"}',
      'settlement_does_not_balance {"due":"300.00","given":"350.00"}',
    ])
  })
})

describe('an interim bill', () => {
  test('bills once what stands unbilled; later bills take up what it left open', async () => {
    const stay = await moveIn(hotel, '101', [cash('500.00')])
    await charge(hotel, stay.folioId, '38.00')
    await charge(hotel, stay.folioId, '62.00', 'restaurant')
    const first = await interim(stay.folioId, card('40.00'))
    expect(first).toMatchObject({ number: 'B000001', charges: '100.00', leftOpen: '60.00' })
    await charge(hotel, stay.folioId, '25.00')
    const second = await interim(stay.folioId)
    await hotel.people.lina.run(takePayment, { folioId: stay.folioId, tenders: [cash('50.00')] })
    await charge(hotel, stay.folioId, '12.00')
    const last = await leave(stay)
    expect([
      await sayBill(hotel, first.documentId),
      await sayBill(hotel, second.documentId),
      await sayBill(hotel, last.documentId),
    ]).toEqual([
      'B000001 100.00 = 0.00 before + 40.00 now + 60.00 open',
      'B000002 25.00 = -60.00 before + 0.00 now + 85.00 open',
      // 85.00 open less 50.00 paid since, 12.00 and the night of 300.00: the slip pays 347.00.
      'B000003 312.00 = -35.00 before + 347.00 now + 0.00 open',
    ])
    expect(await findSnapshot(hotel.db.reader, last.documentId)).toMatchObject({
      isInterim: false,
      earlierBills: [
        { number: 'B000001', charges: '100.00' },
        { number: 'B000002', charges: '25.00' },
      ],
    })
    expect(await drawer()).toBe('1397.00')
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('paid before in full charges nothing again at the end', async () => {
    const stay = await moveIn(hotel, '101')
    await charge(hotel, stay.folioId, '38.00')
    await hotel.people.lina.run(takePayment, { folioId: stay.folioId, tenders: [cash('30.00')] })
    const paid = await interim(stay.folioId, cash('8.00'))
    expect(await sayBill(hotel, paid.documentId)).toBe('B000001 38.00 = 30.00 before + 8.00 now + 0.00 open')
    const last = await leave(stay, { payments: [cash('300.00')] })
    expect(await sayBill(hotel, last.documentId)).toBe(
      'B000002 300.00 = 0.00 before + 300.00 now + 0.00 open',
    )
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('may be invoiced as far as it is settled', async () => {
    const stay = await moveIn(hotel, '101')
    await charge(hotel, stay.folioId, '100.00')
    const bill = await interim(stay.folioId, cash('40.00'))
    expect(await refusalFrom(invoice([bill.documentId], '40.01'))).toBe(
      'invoice_above_limit {"limit":"40.00","amount":"40.01"}',
    )
    await leave(stay, { payments: [cash('360.00')] })
    expect(await invoice([bill.documentId], '100.00')).toMatchObject({ amount: '100.00' })
  })

  test('is refused when it is stale, has nothing new, or takes too much', async () => {
    const stay = await moveIn(hotel, '101')
    expect(await refusalFrom(interim(stay.folioId))).toBe('nothing_to_bill')
    await charge(hotel, stay.folioId, '100.00')
    const bill = (folioVersion: number, amount: string) =>
      hotel.people.lina.run(settleInterim, { folioId: stay.folioId, folioVersion, payments: [cash(amount)] })
    expect([await refusalFrom(bill(0, '10.00')), await refusalFrom(bill(1, '100.01'))]).toEqual([
      'folio_changed',
      'payment_above_balance {"balance":"100.00","amount":"100.01"}',
    ])
  })
})

describe('a credit bill', () => {
  test('sets the lines free: corrected and billed again, what was received counts as before', async () => {
    const stay = await moveIn(hotel, '101')
    const wrong = await charge(hotel, stay.folioId, '58.00')
    await charge(hotel, stay.folioId, '20.00', 'restaurant')
    const bill = await interim(stay.folioId, cash('78.00'))
    const correct = () =>
      hotel.people.lina.run(correctCharge, { folioLineId: wrong.folioLineId, reasonCode: 'wrong_amount' })
    expect(await refusalFrom(correct())).toBe('charge_on_bill {"bill":"B000001"}')
    const before = await drawer()
    const done = await credit(bill.documentId)
    expect(done).toMatchObject({ number: 'C000001', billNumber: 'B000001' })
    expect(await drawer()).toBe(before)
    expect(await findSnapshot(hotel.db.reader, done.documentId)).toMatchObject({
      billNumber: 'B000001',
      reasonCode: 'wrong_charge',
      chargesTotal: '78.00',
    })
    await correct()
    await charge(hotel, stay.folioId, '38.00')
    const again = await interim(stay.folioId)
    // 78.00 was received for what is 58.00 now: a credit of 20.00 stays on the folio.
    expect(await sayBill(hotel, again.documentId)).toBe(
      'B000002 58.00 = 78.00 before + 0.00 now + -20.00 open',
    )
    const last = await leave(stay, { payments: [cash('280.00')] })
    expect(await sayBill(hotel, last.documentId)).toBe(
      'B000003 300.00 = 20.00 before + 280.00 now + 0.00 open',
    )
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('is given once, of an open folio, and before any invoice', async () => {
    const stay = await moveIn(hotel, '101')
    await charge(hotel, stay.folioId, '58.00')
    const first = await interim(stay.folioId, cash('58.00'))
    await charge(hotel, stay.folioId, '20.00')
    const second = await interim(stay.folioId, cash('20.00'))
    await credit(first.documentId)
    await invoice([second.documentId], '12.00')
    const last = await leave(stay, { payments: [cash('300.00')] })
    expect([
      await refusalFrom(credit(stay.folioId)),
      await refusalFrom(credit(last.documentId)),
      await refusalFrom(invoice([first.documentId], '1.00')),
    ]).toEqual(['bill_not_found', 'folio_closed', 'nothing_to_invoice'])
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('is refused twice, for an invoiced bill, and on another date', async () => {
    const stay = await moveIn(hotel, '101')
    await charge(hotel, stay.folioId, '58.00')
    const first = await interim(stay.folioId, cash('58.00'))
    await charge(hotel, stay.folioId, '20.00')
    const second = await interim(stay.folioId, cash('20.00'))
    await credit(first.documentId)
    await invoice([second.documentId], '12.00')
    expect([
      await refusalFrom(credit(first.documentId)),
      await refusalFrom(credit(second.documentId)),
    ]).toEqual([
      'bill_already_credited {"bill":"B000001"}',
      'bill_is_invoiced {"bill":"B000002","amount":"12.00"}',
    ])
  })
})

describe('a credit goes back at check-out', () => {
  /** 500.00 paid by card for a dinner that was none; the night takes 300.00 of it. */
  const moveInPaid = async (room: string): Promise<Stay> => {
    const { lina } = hotel.people
    const stay = await moveIn(hotel, room)
    const { folioLineId } = await charge(hotel, stay.folioId, '500.00', 'restaurant')
    await lina.run(takePayment, { folioId: stay.folioId, tenders: [card('500.00')] })
    await lina.run(
      correctCharge,
      { folioLineId, reasonCode: 'wrong_room' },
      { approver: hotel.people.zhaomin },
    )
    return stay
  }

  test('by the way it came, with its reference', async () => {
    const stay = await moveInPaid('101')
    expect(await refusalFrom(leave(stay, { refunds: [cash('200.00')] }))).toBe(
      'refund_way_needs_approval {"method":"cash","paid":"0.00","amount":"200.00"}',
    )
    const halves = [card('100.00'), { ...card('100.00'), reference: 'POS-2' }]
    expect(await refusalFrom(leave(stay, { refunds: halves }))).toBe(
      'refund_way_needs_approval {"method":"card","paid":"0.00","amount":"100.00"}',
    )
    await leave(stay, { refunds: [card('50.00'), card('150.00')] })
    expect(await drawer()).toBe('1000.00')
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('by another way with a lead', async () => {
    const stay = await moveInPaid('101')
    await hotel.people.lina.run(
      checkOut,
      {
        ...leaving,
        stayId: stay.stayId,
        folioVersion: await versionOf(hotel, stay.folioId),
        refunds: [cash('200.00')],
      },
      { approver: hotel.people.zhaomin },
    )
    expect(await drawer()).toBe('800.00')
    expect(await sealHonestly(hotel)).toEqual([])
  })
})
