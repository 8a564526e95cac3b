import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { type InvoiceableLine, invoiceItems } from './invoice-items.rules.ts'

const line = (zh: string, taxBasisPoints: number, gross: string, tax: string): InvoiceableLine => ({
  name: { zh, en: zh },
  taxBasisPoints,
  gross: Money.of(gross, 'CNY'),
  tax: Money.of(tax, 'CNY'),
})

const say = (lines: readonly InvoiceableLine[], amount: string) =>
  invoiceItems(lines, Money.of(amount, 'CNY')).map(
    ({ name, taxBasisPoints, net, tax }) => `${name.zh} ${taxBasisPoints}: ${net} + ${tax}`,
  )

const bill = [
  line('房费', 600, '300.00', '16.98'),
  line('房费', 600, '300.00', '16.98'),
  // Taken back: it stands on the bill and comes to nothing.
  line('小商品', 1300, '38.00', '4.37'),
  line('小商品', 1300, '-38.00', '-4.37'),
  // A guest who pays no tax.
  line('房费', 0, '100.00', '0.00'),
]

test('the whole amount takes the tax of every line as it was booked', () => {
  expect(say(bill, '700.00')).toEqual(['房费 600: 566.04 + 33.96', '房费 0: 100.00 + 0.00'])
})

test('a part is split over names and rates', () => {
  expect(say(bill, '70.00')).toEqual(['房费 600: 56.60 + 3.40', '房费 0: 10.00 + 0.00'])
})
