import { describe, expect, test } from 'vitest'
import { Money } from '../kernel/money.ts'
import { splitCharge } from './charge.rules.ts'

const say = (gross: string, taxBasisPoints: number, serviceBasisPoints: number, isTaxExempt = false) => {
  const amount = Money.of(gross, 'CNY')
  const { net, service, tax } = splitCharge(amount, { taxBasisPoints, serviceBasisPoints }, isTaxExempt)
  expect(net.plus(service).plus(tax).toString()).toBe(amount.toString())
  return `${net} + ${service} + ${tax}`
}

describe('what the guest pays is revenue, service and tax', () => {
  test.each([
    ['a room at 6 %', '300.00', 600, 0, false, '283.02 + 0.00 + 16.98'],
    ['a dinner at 6 % with 10 % service', '116.60', 600, 1_000, false, '100.00 + 10.00 + 6.60'],
    ['rounded once a part', '100.00', 600, 1_500, false, '82.03 + 12.31 + 5.66'],
    ['an embassy: no tax, the service stays', '110.00', 600, 1_000, true, '100.00 + 10.00 + 0.00'],
    ['an embassy’s room', '300.00', 600, 0, true, '300.00 + 0.00 + 0.00'],
    ['no tax, no service', '200.00', 0, 0, false, '200.00 + 0.00 + 0.00'],
    ['a cent', '0.01', 1_300, 1_000, false, '0.01 + 0.00 + 0.00'],
  ])('%s', (_, gross, tax, service, isTaxExempt, expected) => {
    expect(say(gross, tax, service, isTaxExempt)).toBe(expected)
  })
})
