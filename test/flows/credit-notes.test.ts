import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { listBills } from '@jiaoban/db/invoices/bill.reads.ts'
import { issueCreditNote } from '@jiaoban/server/invoices/issue-credit-note.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { settleInterim } from '@jiaoban/server/invoices/settle-interim.command.ts'
import { creditBill } from '@jiaoban/server/invoices/credit-bill.command.ts'
import type { CreditNoteBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import { invoiceLimit } from '@jiaoban/shared/invoices/invoice-limit.rules.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { charge, moveIn, sealHonestly, type Stay, versionOf } from '../support/settling.ts'

let hotel: TestHotel
let stay: Stay
/** Two bills of one stay: a night's minibar, and a dinner. */
let bills: number[]

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
  stay = await moveIn(hotel, '101')
  bills = [await bill('38.00', 'minibar'), await bill('62.00', 'restaurant')]
})

afterEach(() => hotel.close())

const bill = async (amount: string, code: string): Promise<number> => {
  await charge(hotel, stay.folioId, amount, code)
  const { documentId } = await hotel.people.lina.run(settleInterim, {
    folioId: stay.folioId,
    folioVersion: await versionOf(hotel, stay.folioId),
    payments: [{ methodCode: 'cash', amount }],
  })
  return documentId
}

let external = 0

const eInvoice = () => {
  external += 1
  return { source: 'external', number: String(external).padStart(20, '7') } as const
}

const invoice = (billIds: number[], amount: string, numbering?: { source: 'book'; number: string }) =>
  hotel.people.lina.run(issueTaxInvoice, {
    billIds,
    numbering: numbering ?? eInvoice(),
    buyerTitle: '上海某某科技有限公司',
    buyerTaxNumber: '91310000MA1FL0001R',
    amount,
  })

const takeBack = (invoiceId: number, amount: string, numbering?: { source: 'book'; number: string }) =>
  hotel.people.lina.run(
    issueCreditNote,
    { invoiceId, amount, numbering: numbering ?? eInvoice(), reasonCode: 'wrong_buyer' },
    { approver: hotel.people.zhaomin },
  )

/** What may still be invoiced, bill by bill. */
const left = async () => (await listBills(hotel.db.reader, bills)).map((one) => invoiceLimit(one).toString())

test('one invoice for several bills, several invoices for one bill, and back again', async () => {
  expect(await left()).toEqual(['38.00', '62.00'])
  await invoice([bills[0] ?? 0], '20.00')
  const second = await invoice(bills, '50.00')
  expect(await left()).toEqual(['0.00', '30.00'])
  // Given back in the order of the bills: 18.00 of the first, 12.00 of the second.
  expect(await takeBack(second.documentId, '30.00')).toMatchObject({ amount: '30.00', remaining: '20.00' })
  expect(await left()).toEqual(['18.00', '42.00'])
  await takeBack(second.documentId, '20.00')
  expect(await left()).toEqual(['18.00', '62.00'])
  await invoice(bills, '80.00')
  expect(await left()).toEqual(['0.00', '0.00'])
  expect(await sealHonestly(hotel)).toEqual([])
})

test('a red invoice repeats the buyer, refers to the invoice and takes its tax, to the cent', async () => {
  const whole = await invoice(bills, '100.00')
  const parts = [await takeBack(whole.documentId, '33.33'), await takeBack(whole.documentId, '66.67')]
  const notes = await Promise.all(
    parts.map(async ({ documentId }) => (await findSnapshot(hotel.db.reader, documentId)) as CreditNoteBody),
  )
  expect(notes[0]).toMatchObject({
    invoiceNumber: whole.number,
    invoiceDate: '2026-03-01',
    buyerTitle: '上海某某科技有限公司',
    reasonCode: 'wrong_buyer',
    gross: '33.33',
  })
  const cents = (note: CreditNoteBody | undefined) => Math.round(Number(note?.tax) * 100)
  expect(cents(notes[0]) + cents(notes[1])).toBe(Math.round(Number(whole.tax) * 100))
  expect(
    await runSql(
      hotel.db,
      `select count(*) as notes, sum(amount_minor) as amount from credit_note where invoice_document_id = ${whole.documentId}`,
    ),
  ).toEqual([{ notes: 2, amount: 10_000 }])
})

test('on paper it is the next of the invoice book, and in the pack of the shift', async () => {
  const paper = (number: string) => ({ source: 'book', number }) as const
  const first = await invoice([bills[0] ?? 0], '38.00', paper('A00001001'))
  expect(await refusalFrom(takeBack(first.documentId, '38.00', paper('A00001001')))).toBe(
    'paper_number_differs {"expected":"A00001002","typed":"A00001001"}',
  )
  const note = await takeBack(first.documentId, '38.00', paper('A00001002'))
  expect(note.number).toBe('A00001002')
  await invoice([bills[0] ?? 0], '38.00', paper('A00001003'))
  expect(await sealHonestly(hotel)).toEqual([])
})

describe('refused', () => {
  test('above what is left, for no invoice, with a used number', async () => {
    const numbering = eInvoice()
    const whole = await hotel.people.lina.run(issueTaxInvoice, {
      billIds: bills,
      numbering,
      buyerTitle: '某某公司',
      amount: '100.00',
    })
    await takeBack(whole.documentId, '99.00')
    const again = () =>
      hotel.people.lina.run(
        issueCreditNote,
        { invoiceId: whole.documentId, amount: '1.00', numbering, reasonCode: 'other' },
        { approver: hotel.people.zhaomin },
      )
    expect([
      await refusalFrom(takeBack(whole.documentId, '1.01')),
      await refusalFrom(takeBack(bills[0] ?? 0, '1.00')),
      await refusalFrom(again()),
    ]).toEqual([
      'credit_above_invoice {"remaining":"1.00","amount":"1.01"}',
      'invoice_not_found',
      `number_already_used {"number":"${numbering.number}"}`,
    ])
  })

  test('without a lead, and of an invoice whose content was erased', async () => {
    const whole = await invoice(bills, '100.00')
    const alone = hotel.people.lina.run(issueCreditNote, {
      invoiceId: whole.documentId,
      amount: '1.00',
      numbering: eInvoice(),
      reasonCode: 'other',
    })
    expect(await refusalFrom(alone)).toBe('approval_required {"reason":"issueCreditNote"}')
    await runSql(
      hotel.db,
      `update document_snapshot set content = null, salt = null where document_id = ${whole.documentId}`,
    )
    expect(await refusalFrom(takeBack(whole.documentId, '1.00'))).toBe(
      `invoice_blanked {"invoice":"${whole.number}"}`,
    )
  })
})

test('a bill is credited once its invoices are taken back', async () => {
  const [first = 0] = bills
  const whole = await invoice([first], '38.00')
  const credit = () =>
    hotel.people.lina.run(
      creditBill,
      { billId: first, reasonCode: 'wrong_charge' },
      { approver: hotel.people.zhaomin },
    )
  expect(await refusalFrom(credit())).toBe('bill_is_invoiced {"bill":"B000001","amount":"38.00"}')
  await takeBack(whole.documentId, '38.00')
  expect(await credit()).toMatchObject({ billNumber: 'B000001' })
  expect(await left()).toEqual(['0.00', '62.00'])
})
