import { expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { billSums, invoiceableOf } from './bill.rules.ts'

const yuan = (amount: string) => Money.of(amount, 'CNY')

/** unbilled charges, balance, received now → received before, left open. */
test.each([
  ['paid at once', '500.00', '500.00', '500.00', '0.00', '0.00'],
  ['paid in part before', '500.00', '300.00', '300.00', '200.00', '0.00'],
  ['left open in part', '500.00', '500.00', '100.00', '0.00', '400.00'],
  ['after a bill that left 400.00 open', '80.00', '480.00', '480.00', '-400.00', '0.00'],
  ['nothing new, the rest of an earlier bill', '0.00', '400.00', '400.00', '-400.00', '0.00'],
  ['a credit goes back', '500.00', '-20.00', '-20.00', '520.00', '0.00'],
  ['a credit stays on the folio', '500.00', '-20.00', '0.00', '520.00', '-20.00'],
] as const)('%s', (_, charges, balance, now, before, left) => {
  const sums = billSums({ charges: yuan(charges), balance: yuan(balance), receivedNow: yuan(now) })
  expect([`${sums.receivedBefore}`, `${sums.leftOpen}`]).toEqual([before, left])
  expect(sums.receivedBefore.plus(sums.receivedNow).plus(sums.leftOpen).toString()).toBe(charges)
})

/** charges, with a code that may be invoiced → may be invoiced at most. */
test.each([
  ['everything', '500.00', '500.00', '500.00'],
  ['a paid-out beside it', '580.00', '500.00', '500.00'],
  ['a payment moved here', '450.00', '500.00', '450.00'],
  ['charges moved away', '-30.00', '0.00', '-30.00'],
  ['an allowance alone', '-50.00', '-50.00', '-50.00'],
] as const)('%s may be invoiced', (_, charges, taxable, expected) => {
  expect(invoiceableOf({ charges: yuan(charges), taxable: yuan(taxable) }).toString()).toBe(expected)
})
