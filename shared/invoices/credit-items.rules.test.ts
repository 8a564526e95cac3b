import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitTax } from '../folios/charge.rules.ts'
import { Money } from '../kernel/money.ts'
import { creditItems, remainingItems } from './credit-items.rules.ts'
import { type InvoiceItem, invoiceItems } from './invoice-items.rules.ts'

const yuan = (amount: string) => Money.of(amount, 'CNY')

const line = (zh: string, taxBasisPoints: number, gross: Money) => ({
  name: { zh, en: zh },
  taxBasisPoints,
  gross,
  tax: splitTax(gross, taxBasisPoints).tax,
})

const say = (items: readonly InvoiceItem[]) =>
  items.map(({ name, net, tax, gross }) => `${name.zh} ${net} + ${tax} = ${gross}`)

const invoice = invoiceItems(
  [line('房费', 600, yuan('300.00')), line('小商品', 1300, yuan('38.00'))],
  yuan('338.00'),
)

test('the whole invoice is taken back as it was written', () => {
  expect(say(creditItems(remainingItems(invoice, []), yuan('338.00')))).toEqual([
    '房费 283.02 + 16.98 = 300.00',
    '小商品 33.63 + 4.37 = 38.00',
  ])
})

test('a part is split in proportion, the rest takes what is left', () => {
  const first = creditItems(invoice, yuan('100.00'))
  expect(say(first)).toEqual(['房费 83.74 + 5.02 = 88.76', '小商品 9.95 + 1.29 = 11.24'])
  expect(say(creditItems(remainingItems(invoice, first), yuan('238.00')))).toEqual([
    '房费 199.28 + 11.96 = 211.24',
    '小商品 23.68 + 3.08 = 26.76',
  ])
})

test('an invoice and its notes come to zero, however they are cut', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(amounts, fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 5 }), (grosses, cuts) => {
      const lines = grosses.map((gross, index) =>
        line(`${index}`, 600 + index, Money.fromMinor(gross, 'CNY')),
      )
      const total = Money.sum(
        lines.map(({ gross }) => gross),
        'CNY',
      )
      const items = invoiceItems(lines, total)
      let left = items
      let rest = total
      for (const cut of cuts) {
        const amount = Money.fromMinor(cut, 'CNY').min(rest)
        if (!amount.isPositive) continue
        left = remainingItems(left, creditItems(left, amount))
        rest = rest.minus(amount)
        expect(left.every(({ gross, net, tax }) => ![gross, net, tax].some((one) => one.isNegative))).toBe(
          true,
        )
      }
      const last = rest.isPositive ? creditItems(left, rest) : []
      for (const item of remainingItems(left, last)) {
        expect([`${item.gross}`, `${item.net}`, `${item.tax}`]).toEqual(['0.00', '0.00', '0.00'])
      }
    }),
  )
})
