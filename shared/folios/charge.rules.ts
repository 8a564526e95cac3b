import type { Money } from '../kernel/money.ts'

/**
 * Splits a tax-inclusive price into net revenue and output tax: tax = gross × rate ÷ (1 + rate), rounded
 * half-up to the minor unit once; the net takes the rest, so that the two always make the gross.
 * `taxBasisPoints` is the rate in hundredths of a percent. Source: Chinese VAT practice, ledger.md section 1.
 */
export const splitTax = (gross: Money, taxBasisPoints: number): { net: Money; tax: Money } => {
  const net = gross.times(10_000).dividedBy(10_000 + taxBasisPoints)
  return { net, tax: gross.minus(net) }
}
