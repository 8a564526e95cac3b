import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { sellVoucher } from '@jiaoban/server/city-ledger/sell-voucher.command.ts'
import { mergeFolio } from '@jiaoban/server/folios/merge-folio.command.ts'
import { postAllowance } from '@jiaoban/server/folios/post-allowance.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { settleInterim } from '@jiaoban/server/invoices/settle-interim.command.ts'
import { payOut } from '@jiaoban/server/shifts/pay-out.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { declareSkipper } from '@jiaoban/server/stays/declare-skipper.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { charge, moveIn, sealHonestly, type Stay, versionOf } from '../support/settling.ts'

/**
 * What tax invoices of a folio may come to: billed and settled by any tender, less allowances, prepaid cards,
 * paid-outs and what is invoiced already (ledger.md, section 4), whichever of its bills they refer to.
 */
let hotel: TestHotel
let stay: Stay

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  stay = await moveIn(hotel, '101')
})

afterEach(() => hotel.close())

const cash = (amount: string) => [{ methodCode: 'cash', amount }]

const bill = async ({ folioId }: Stay = stay, paid = ''): Promise<number> => {
  const { documentId } = await hotel.people.lina.run(settleInterim, {
    folioId,
    folioVersion: await versionOf(hotel, folioId),
    payments: paid === '' ? [] : cash(paid),
  })
  return documentId
}

const payByCard = async ({ folioId }: Stay, amount: string): Promise<void> => {
  await hotel.people.lina.run(sellVoucher, {
    kind: 'prepaid_card',
    number: 'PC-1',
    expiresDate: null,
    tenders: cash('200.00'),
  })
  await hotel.people.lina.run(payOnAccount, {
    folioId,
    tenders: [{ methodCode: 'voucher', amount, voucherNumber: 'PC-1' }],
  })
}

const pay = ({ folioId }: Stay, amount: string) =>
  hotel.people.lina.run(takePayment, { folioId, tenders: cash(amount) })

let external = 0

const invoice = (billIds: number[], amount: string) => {
  external += 1
  return hotel.people.lina.run(issueTaxInvoice, {
    billIds,
    numbering: { source: 'external', number: String(external).padStart(20, '4') },
    buyerTitle: '上海某某科技有限公司',
    amount,
  })
}

/** One cent more is refused and says the limit; the limit itself goes through, and nothing is left. */
const expectLimit = async (billIds: number[], limit: string): Promise<void> => {
  const refused = await refusalFrom(invoice(billIds, '9999.00'))
  if (limit === '0.00') return expect(refused).toBe('nothing_to_invoice')
  expect(refused).toBe(`invoice_above_limit {"limit":"${limit}","amount":"9999.00"}`)
  await invoice(billIds, limit)
  expect(await refusalFrom(invoice(billIds, '0.01'))).toBe('nothing_to_invoice')
  expect(await sealHonestly(hotel)).toEqual([])
}

test('half by prepaid card, half not paid: nothing', async () => {
  await charge(hotel, stay.folioId, '100.00')
  await payByCard(stay, '50.00')
  await expectLimit([await bill()], '0.00')
})

test('half by prepaid card, half in cash: the cash', async () => {
  await charge(hotel, stay.folioId, '100.00')
  await payByCard(stay, '50.00')
  await expectLimit([await bill(stay, '50.00')], '50.00')
})

test('a prepaid card that paid on a folio merged into this one is no sale here either', async () => {
  const other = await moveIn(hotel, '102')
  await charge(hotel, other.folioId, '100.00')
  await payByCard(other, '50.00')
  await charge(hotel, stay.folioId, '100.00')
  await hotel.people.lina.run(
    mergeFolio,
    { fromFolioId: other.folioId, toFolioId: stay.folioId },
    { approver: hotel.people.zhaomin },
  )
  // 200.00 charged, 50.00 by card, the rest in cash.
  await expectLimit([await bill(stay, '150.00')], '150.00')
})

test('an allowance after its bill comes off it, whichever bill is invoiced', async () => {
  await charge(hotel, stay.folioId, '100.00')
  const first = await bill(stay, '100.00')
  const [line] = await listFolioLines(hotel.db.reader, stay.folioId)
  const { lina, zhaomin } = hotel.people
  await lina.run(
    postAllowance,
    { folioLineId: line?.id ?? 0, amount: '20.00', reasonCode: 'goodwill' },
    { approver: zhaomin },
  )
  await charge(hotel, stay.folioId, '30.00')
  const second = await bill(stay, '10.00')
  await expectLimit([first, second], '110.00')
})

test('what is paid pays the paid-out too: only the rest of it was settled for what may be invoiced', async () => {
  await charge(hotel, stay.folioId, '100.00')
  await hotel.people.lina.run(
    payOut,
    { folioId: stay.folioId, amount: '80.00', remark: '出租车' },
    { approver: hotel.people.zhaomin },
  )
  const documentId = await bill(stay, '90.00')
  await expectLimit([documentId], '10.00')
})

test('an interim bill left open, paid by a later payment: what was paid, and no more', async () => {
  await charge(hotel, stay.folioId, '100.00')
  const documentId = await bill()
  expect(await refusalFrom(invoice([documentId], '0.01'))).toBe('nothing_to_invoice')
  await pay(stay, '40.00')
  await expectLimit([documentId], '40.00')
})

test('the interim bill of a guest who left without paying was never settled', async () => {
  await charge(hotel, stay.folioId, '100.00')
  const documentId = await bill(stay, '30.00')
  const { bills } = await hotel.people.lina.run(declareSkipper, {
    stayId: stay.stayId,
    folioVersion: await versionOf(hotel, stay.folioId),
  })
  // 100.00 and the night of 300.00, of which 30.00 came in.
  await expectLimit([documentId, ...bills.map((one) => one.documentId)], '30.00')
})

test('the database refuses an invoice above what it says was settled', async () => {
  await charge(hotel, stay.folioId, '100.00')
  const documentId = await bill(stay, '100.00')
  await invoice([documentId], '60.00')
  const [last] = await runSql(hotel.db, 'select max(document_id) as id from tax_invoice')
  expect(
    await refusalOf(
      hotel.db,
      `insert into tax_invoice_bill (invoice_document_id, bill_document_id, amount_minor, currency,
         invoiced_before_minor, limit_minor)
       values (${(last as { id: number }).id}, ${documentId} + 0, 4001, 'CNY', 6000, 10000)`,
    ),
  ).toBe('tax_invoice_within_what_was_settled')
})
