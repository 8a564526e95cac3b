import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { invoiceLimit, shareOverBills } from './invoice-limit.rules.ts'

const yuan = (amount: string) => Money.of(amount, 'CNY')

interface Sums {
  readonly taxable?: string
  readonly without?: string
  readonly skipped?: string
  readonly unsettled?: string
  readonly invoiced?: string
}

const folioOf = (folioId: number, sums: Sums) => ({
  folioId,
  taxable: yuan(sums.taxable ?? '500.00'),
  paidWithoutInvoice: yuan(sums.without ?? '0.00'),
  skipped: yuan(sums.skipped ?? '0.00'),
  unsettled: yuan(sums.unsettled ?? '0.00'),
  invoiced: yuan(sums.invoiced ?? '0.00'),
})

const billOf = (
  bill: { charges: string; invoiceable: string; invoiced?: string },
  sums: Sums,
  folioId = 1,
) => ({
  documentId: 7,
  charges: yuan(bill.charges),
  invoiceable: yuan(bill.invoiceable),
  invoiced: yuan(bill.invoiced ?? '0.00'),
  isCredited: false,
  folio: folioOf(folioId, sums),
})

/** The bill's charges, what of them may be invoiced, the standing of its folio → still to invoice. */
test.each([
  ['a paid bill', '500.00', '500.00', {}, '500.00'],
  ['partly invoiced', '500.00', '500.00', { invoiced: '200.00' }, '300.00'],
  ['a paid-out on it', '580.00', '500.00', {}, '500.00'],
  ['a paid-out on it, the amount of it left open', '580.00', '500.00', { unsettled: '80.00' }, '420.00'],
  ['half by voucher', '500.00', '500.00', { without: '250.00' }, '250.00'],
  ['half by voucher, half left open', '500.00', '500.00', { without: '250.00', unsettled: '250.00' }, '0.00'],
  ['a voucher paid the paid-out too', '580.00', '500.00', { without: '580.00' }, '0.00'],
  ['who left paid a part', '500.00', '500.00', { skipped: '320.00' }, '180.00'],
  ['left open in part', '500.00', '500.00', { unsettled: '200.00' }, '300.00'],
  ['left open, a credit since', '500.00', '500.00', { unsettled: '-10.00' }, '500.00'],
  ['an allowance on a later bill', '500.00', '500.00', { taxable: '450.00' }, '450.00'],
  ['one bill of two', '200.00', '200.00', {}, '200.00'],
  ['an allowance alone', '-50.00', '-50.00', {}, '0.00'],
  [
    'more invoiced than an allowance left',
    '500.00',
    '500.00',
    { taxable: '450.00', invoiced: '500.00' },
    '0.00',
  ],
] as const)('%s', (_, charges, invoiceable, sums, limit) => {
  expect(invoiceLimit(billOf({ charges, invoiceable }, sums)).toString()).toBe(limit)
})

test('nothing of a credited bill', () => {
  const bill = { ...billOf({ charges: '500.00', invoiceable: '500.00' }, {}), isCredited: true }
  expect(invoiceLimit(bill).toString()).toBe('0.00')
})

test('an invoice over several bills stays within each bill and within each folio', () => {
  const sums = { taxable: '100.00', without: '30.00' }
  const bills = [
    { ...billOf({ charges: '60.00', invoiceable: '60.00' }, sums), documentId: 1 },
    { ...billOf({ charges: '40.00', invoiceable: '40.00' }, sums), documentId: 2 },
    { ...billOf({ charges: '25.00', invoiceable: '25.00' }, { taxable: '25.00' }, 2), documentId: 3 },
  ]
  const said = shareOverBills(bills, yuan('80.00')).map(
    (one) => `${one.documentId}: ${one.amount} after ${one.invoicedBefore} of ${one.limit}`,
  )
  expect(said).toEqual([
    '1: 60.00 after 0.00 of 70.00',
    '2: 10.00 after 60.00 of 70.00',
    '3: 10.00 after 0.00 of 25.00',
  ])
})
