import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { sellToPasserBy } from '@jiaoban/server/invoices/sell-to-passer-by.command.ts'
import { settleFolio } from '@jiaoban/server/invoices/settle-folio.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { openAccountOf } from '../support/open-account.ts'
import { charge, moveIn, sayBill, sealHonestly, versionOf } from '../support/settling.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const lunch = { code: 'restaurant', amount: '66.00', quantity: 2 }
const water = { code: 'minibar', amount: '12.00', quantity: 3 }

type Payment = {
  methodCode: string
  amount: string
  tendered?: string
  reference?: string
  companyId?: number
}

const sell = (payments: Payment[], lines = [lunch, water]) =>
  hotel.people.lina.run(sellToPasserBy, { lines, payments })

const drawer = () => hotel.balance('cash.drawer', 'FO1')

describe('a sale to a passer-by', () => {
  test('is charged, paid with change and billed at once', async () => {
    const sale = await sell([
      { methodCode: 'cash', amount: '38.00', tendered: '50.00' },
      { methodCode: 'wechat', amount: '40.00', reference: 'WX-1' },
    ])
    expect(sale).toMatchObject({ number: 'B000001', total: '78.00', change: ['12.00', '0.00'] })
    expect(await sayBill(hotel, sale.documentId)).toBe('B000001 78.00 = 0.00 before + 78.00 now + 0.00 open')
    expect(await drawer()).toBe('1038.00')
    expect(await findFolio(hotel.db.reader, sale.folioId)).toMatchObject({
      kind: 'passer_by',
      state: 'closed',
      stayId: null,
    })
    expect(await findSnapshot(hotel.db.reader, sale.documentId)).toMatchObject({
      folioKind: 'passer_by',
      guestName: '',
      arrivedAt: null,
      leftAt: null,
    })
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('may be invoiced afterwards', async () => {
    const { documentId } = await sell([{ methodCode: 'cash', amount: '78.00' }])
    const invoice = await hotel.people.lina.run(issueTaxInvoice, {
      billIds: [documentId],
      numbering: { source: 'book', number: 'A00001001' },
      buyerTitle: '李雷',
      amount: '78.00',
    })
    expect(invoice).toMatchObject({ number: 'A00001001', amount: '78.00' })
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('may go on the account of a company', async () => {
    const { companyId } = await hotel.people.sunli.run(addCompany, {
      kind: 'company',
      name: '远洋',
      creditLimit: '1000.00',
      termsDays: 30,
    })
    await sell([{ methodCode: 'city_ledger', amount: '78.00', companyId }])
    expect(await hotel.balance('city', companyId)).toBe('78.00')
    expect(await drawer()).toBe('1000.00')
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('is refused when it does not come to zero, or sells what there is not', async () => {
    expect([
      await refusalFrom(sell([{ methodCode: 'cash', amount: '77.99' }])),
      await refusalFrom(sell([{ methodCode: 'cash', amount: '79.00' }])),
      await refusalFrom(
        sell([{ methodCode: 'cash', amount: '5.00' }], [{ code: 'gold', amount: '5.00', quantity: 1 }]),
      ),
      await refusalFrom(sell([{ methodCode: 'cash', amount: '78.00', tendered: '70.00' }])),
    ]).toEqual([
      'settlement_does_not_balance {"due":"78.00","given":"77.99"}',
      'settlement_does_not_balance {"due":"78.00","given":"79.00"}',
      'transaction_code_unknown {"code":"gold"}',
      'tendered_too_little {"amount":"78.00","tendered":"70.00"}',
    ])
    expect(await drawer()).toBe('1000.00')
  })
})

describe('an account without a guest', () => {
  const settle = async (folioId: number, payments: Payment[], folioVersion?: number) =>
    hotel.people.lina.run(settleFolio, {
      folioId,
      folioVersion: folioVersion ?? (await versionOf(hotel, folioId)),
      payments,
      refunds: [],
    })

  test.each(['group', 'house'] as const)('of a %s is settled and closed with one bill', async (kind) => {
    const folioId = await openAccountOf(hotel, kind)
    await charge(hotel, folioId, '88.00', 'restaurant')
    const bill = await settle(folioId, [{ methodCode: 'card', amount: '88.00', reference: 'POS-9' }])
    expect(await sayBill(hotel, bill.documentId)).toBe('B000001 88.00 = 0.00 before + 88.00 now + 0.00 open')
    expect(await findFolio(hotel.db.reader, folioId)).toMatchObject({ state: 'closed' })
    expect(await refusalFrom(settle(folioId, []))).toBe('folio_closed')
    expect(await sealHonestly(hotel)).toEqual([])
  })

  test('is not settled when somebody posted meanwhile, nor that of a guest', async () => {
    const folioId = await openAccountOf(hotel, 'house')
    await charge(hotel, folioId, '88.00', 'restaurant')
    const stay = await moveIn(hotel, '101')
    expect([
      await refusalFrom(settle(folioId, [{ methodCode: 'cash', amount: '88.00' }], 0)),
      await refusalFrom(settle(stay.folioId, [])),
    ]).toEqual(['folio_changed', 'settled_at_check_out'])
  })
})
