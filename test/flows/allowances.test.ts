import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { shiftReport } from '@jiaoban/server/closings/shift-report.service.ts'
import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { exemptFolio } from '@jiaoban/server/folios/exempt-folio.command.ts'
import { postAllowance } from '@jiaoban/server/folios/post-allowance.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { addTransactionCode } from '@jiaoban/server/property/add-transaction-code.command.ts'
import { changeTransactionCode } from '@jiaoban/server/property/change-transaction-code.command.ts'
import { changeApprovalLimits } from '@jiaoban/server/staff/change-approval-limits.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { leaving } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

let hotel: TestHotel
let stay: { stayId: number; folioId: number }

beforeEach(async () => {
  hotel = await openTestHotel({ startAt: '2026-03-01T12:00:00.000Z' })
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  stay = await hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId('101'),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: 'E8800101', phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
  })
})

afterEach(() => hotel.close())

const charge = async (code: string, amount: string): Promise<number> =>
  (await hotel.people.lina.run(postCharge, { folioId: stay.folioId, code, amount, quantity: 1 })).folioLineId

type Lead = 'zhaomin' | 'admin'

const allow = (folioLineId: number, amount: string, lead?: Lead) =>
  hotel.people.lina.run(
    postAllowance,
    { folioLineId, amount, reasonCode: 'service_failure' },
    lead === undefined ? {} : { approver: hotel.people[lead] },
  )

/** What the ledgers hold, debits less credits: `guest 26.00 · allowance.minibar 10.62 · tax.output -3.00`. */
const ledgers = async (...controls: Parameters<TestHotel['balance']>[0][]): Promise<string> => {
  const texts = [`guest ${await hotel.balance('guest', stay.folioId)}`]
  for (const control of controls) texts.push(`${control} ${await hotel.balance(control)}`)
  return texts.join(' · ')
}

const roll = async (): Promise<void> => {
  hotel.clock.set('2026-03-01T16:30:00.000Z')
  await hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

/** Pays with cash and leaves; then the shift is counted and sealed, which proves its equations. */
const leaveAndSeal = async (amount: string): Promise<number> => {
  const { lina, zhaomin } = hotel.people
  const bill = await lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: (await findFolio(hotel.db.reader, stay.folioId))?.version ?? 0,
    payments: [{ methodCode: 'cash', amount }],
  })
  const { closingId } = await lina.end({ lead: zhaomin, bag: 'BAG-1' })
  expect(closingId).toBeGreaterThan(0)
  return bill.documentId
}

describe('an allowance', () => {
  test('takes revenue and tax back in their proportions; the last one takes the rest of the tax', async () => {
    const minibar = await charge('minibar', '38.00')
    expect(await ledgers('revenue.minibar', 'tax.output')).toBe(
      'guest 38.00 · revenue.minibar -33.63 · tax.output -4.37',
    )
    await allow(minibar, '12.00')
    expect(await ledgers('allowance.minibar', 'tax.output')).toBe(
      'guest 26.00 · allowance.minibar 10.62 · tax.output -2.99',
    )
    await allow(minibar, '13.00')
    await allow(minibar, '13.00')
    expect(await ledgers('revenue.minibar', 'allowance.minibar', 'tax.output')).toBe(
      'guest 0.00 · revenue.minibar -33.63 · allowance.minibar 33.63 · tax.output 0.00',
    )
    expect(await refusalFrom(allow(minibar, '0.01'))).toBe('line_not_reducible')
  })

  test('is never more than the charge', async () => {
    const minibar = await charge('minibar', '38.00')
    await allow(minibar, '8.00')
    expect(await refusalFrom(allow(minibar, '30.01'))).toBe(
      'allowance_above_remaining {"left":"30.00","asked":"30.01"}',
    )
  })

  test('lowers a room night of an earlier date; the bill, the invoice and the seal agree', async () => {
    await roll()
    const night = (await listFolioLines(hotel.db.reader, stay.folioId))[0]
    await allow(night?.id ?? 0, '60.00')
    expect(await ledgers('revenue.room', 'allowance.room', 'tax.output')).toBe(
      'guest 240.00 · revenue.room -283.02 · allowance.room 56.60 · tax.output -13.58',
    )
    const billId = await leaveAndSeal('240.00')
    await hotel.people.lina.openShift(hotel.deskId('FO1'))
    const invoice = await hotel.people.lina.run(issueTaxInvoice, {
      billIds: [billId],
      numbering: { source: 'book', number: 'A00001001' },
      buyerTitle: '个人',
      amount: '240.00',
    })
    expect(invoice).toMatchObject({ amount: '240.00', tax: '13.58' })
  })

  test('of today is taken back like any other line', async () => {
    const minibar = await charge('minibar', '38.00')
    const { folioLineId } = await allow(minibar, '8.00')
    const correct = (id: number) =>
      hotel.people.lina.run(correctCharge, { folioLineId: id, reasonCode: 'wrong_amount' })
    expect(await refusalFrom(correct(minibar))).toBe('line_partly_gone {"left":"30.00"}')
    await correct(folioLineId)
    await correct(minibar)
    expect(await ledgers('revenue.minibar', 'allowance.minibar', 'tax.output')).toBe(
      'guest 0.00 · revenue.minibar 0.00 · allowance.minibar 0.00 · tax.output 0.00',
    )
    await leaveAndSeal('300.00')
  })
})

describe('who decides how much', () => {
  test('a cashier to the limit, a lead above it, an administrator above that', async () => {
    const dinner = await charge('restaurant', '2120.00')
    expect([
      await refusalFrom(allow(dinner, '100.01')),
      await refusalFrom(allow(dinner, '1000.01', 'zhaomin')),
    ]).toEqual([
      'approval_required {"reason":"postAllowance"}',
      'approval_above_limit {"limit":"1000.00","asked":"1000.01"}',
    ])
    await allow(dinner, '100.00')
    await allow(dinner, '1000.00', 'zhaomin')
    await allow(dinner, '1020.00', 'admin')
    expect(await ledgers('allowance.food', 'tax.output')).toBe(
      'guest 0.00 · allowance.food 2000.00 · tax.output 0.00',
    )
  })

  test('a correction too; and the limits are data', async () => {
    const limits = [{ command: 'correctCharge', role: 'cashier', limit: '50.00' }] as const
    await hotel.people.admin.run(changeApprovalLimits, { limits: [...limits], concessions: [] })
    const minibar = await charge('minibar', '50.01')
    const correct = (lead?: Lead) =>
      hotel.people.lina.run(
        correctCharge,
        { folioLineId: minibar, reasonCode: 'double' },
        lead === undefined ? {} : { approver: hotel.people[lead] },
      )
    expect([
      await refusalFrom(correct()),
      await refusalFrom(correct('zhaomin')),
      await refusalFrom(allow(minibar, '0.01')),
    ]).toEqual([
      'approval_required {"reason":"correctCharge"}',
      'approval_above_limit {"limit":"0.00","asked":"50.01"}',
      'approval_required {"reason":"postAllowance"}',
    ])
    await correct('admin')
    expect(await ledgers()).toBe('guest 0.00')
  })

  test('the report of the shift says what, why, and who approved it', async () => {
    const dinner = await charge('restaurant', '212.00')
    await allow(dinner, '150.00', 'zhaomin')
    const wrong = await charge('minibar', '5.00')
    await hotel.people.lina.run(correctCharge, { folioLineId: wrong, reasonCode: 'double' })
    const shift = await hotel.people.lina.shift()
    const { corrections, charges, revenue } = await shiftReport(hotel.db.reader, shift, [])
    const { lina, zhaomin } = hotel.people
    expect(
      corrections.map(({ kind, amount, reasonCode, by, approvedBy }) => [
        kind,
        amount,
        reasonCode,
        by,
        approvedBy,
      ]),
    ).toEqual([
      ['allowance', '-150.00', 'service_failure', lina.staffId, zhaomin.staffId],
      ['correction', '-5.00', 'double', lina.staffId, null],
    ])
    expect(charges.map(({ code, gross }) => `${code} ${gross}`)).toEqual([
      'restaurant 212.00',
      'minibar 0.00',
    ])
    expect(revenue.gross).toBe('62.00')
  })
})

describe('tax and service charge are data of the code', () => {
  const banquet = {
    code: 'banquet',
    department: 'food',
    nameZh: '宴会',
    nameEn: 'Banquet',
    taxBasisPoints: 600,
    serviceBasisPoints: 1_000,
    isInvoiceable: true,
    isActive: true,
    sortOrder: 20,
  } as const

  test('revenue, service and tax to the cent, and back again by an allowance', async () => {
    await hotel.people.admin.run(addTransactionCode, banquet)
    const dinner = await charge('banquet', '116.60')
    expect(await ledgers('revenue.food', 'revenue.service', 'tax.output')).toBe(
      'guest 116.60 · revenue.food -100.00 · revenue.service -10.00 · tax.output -6.60',
    )
    await allow(dinner, '58.30')
    expect(await ledgers('allowance.food', 'allowance.service', 'tax.output')).toBe(
      'guest 58.30 · allowance.food 50.00 · allowance.service 5.00 · tax.output -3.30',
    )
    await leaveAndSeal('358.30')
  })

  test('a new tax counts from the next charge on; what was posted keeps its own', async () => {
    await hotel.people.admin.run(addTransactionCode, banquet)
    const before = await charge('banquet', '116.60')
    await hotel.people.admin.run(changeTransactionCode, {
      ...banquet,
      taxBasisPoints: 0,
      serviceBasisPoints: 0,
    })
    await charge('banquet', '100.00')
    await allow(before, '100.00')
    await allow(before, '16.60')
    expect(await ledgers('revenue.food', 'revenue.service', 'tax.output')).toBe(
      'guest 100.00 · revenue.food -200.00 · revenue.service -10.00 · tax.output 0.00',
    )
  })

  test('what a code out of use, a code twice and the codes of the house are refused', async () => {
    const { admin } = hotel.people
    const room = { ...banquet, code: 'room', department: 'room' as const, isActive: false }
    await admin.run(addTransactionCode, { ...banquet, isActive: false })
    expect([
      await refusalFrom(charge('banquet', '1.00')),
      await refusalFrom(admin.run(addTransactionCode, banquet)),
      await refusalFrom(admin.run(changeTransactionCode, { ...banquet, code: 'gold' })),
      await refusalFrom(admin.run(changeTransactionCode, room)),
    ]).toEqual([
      'transaction_code_unknown {"code":"banquet"}',
      'code_taken {"code":"banquet"}',
      'not_found {"what":"transactionCode"}',
      'code_of_house {"code":"room"}',
    ])
  })

  test('a tax-exempt payer: no tax from now on, and none on the invoice', async () => {
    const { lina, zhaomin } = hotel.people
    const exempt = (exemption: { reasonCode: 'diplomatic'; certificateNumber: string } | null) =>
      lina.run(exemptFolio, { folioId: stay.folioId, exemption }, { approver: zhaomin })
    await exempt({ reasonCode: 'diplomatic', certificateNumber: 'D-17' })
    await charge('restaurant', '106.00')
    expect(await ledgers('revenue.food', 'tax.output')).toBe(
      'guest 106.00 · revenue.food -106.00 · tax.output 0.00',
    )
    expect(await runSql(hotel.db, 'select certificate_number from folio_exemption_text')).toEqual([
      { certificate_number: 'D-17' },
    ])
    const billId = await leaveAndSeal('406.00')
    await lina.openShift(hotel.deskId('FO1'))
    const invoice = await lina.run(issueTaxInvoice, {
      billIds: [billId],
      numbering: { source: 'book', number: 'A00001001' },
      buyerTitle: '某大使馆',
      amount: '406.00',
    })
    expect(invoice).toMatchObject({ amount: '406.00', tax: '0.00' })
  })

  test('taxed again when the exemption ends', async () => {
    const { lina, zhaomin } = hotel.people
    const exemption = { reasonCode: 'other', certificateNumber: 'X' } as const
    await lina.run(exemptFolio, { folioId: stay.folioId, exemption }, { approver: zhaomin })
    await lina.run(exemptFolio, { folioId: stay.folioId, exemption: null }, { approver: zhaomin })
    await charge('restaurant', '106.00')
    expect(await ledgers('tax.output')).toBe('guest 106.00 · tax.output -6.00')
    expect(await runSql(hotel.db, 'select 1 from folio_exemption_text')).toEqual([])
  })
})
