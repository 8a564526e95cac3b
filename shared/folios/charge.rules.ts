import { Money } from '../kernel/money.ts'

/**
 * Splits a tax-inclusive price into net revenue and output tax: tax = gross × rate ÷ (1 + rate), rounded
 * half-up to the minor unit once; the net takes the rest, so that the two always make the gross.
 * `taxBasisPoints` is the rate in hundredths of a percent. Source: Chinese VAT practice, ledger.md section 1.
 */
export const splitTax = (gross: Money, taxBasisPoints: number): { net: Money; tax: Money } => {
  const net = gross.times(10_000).dividedBy(10_000 + taxBasisPoints)
  return { net, tax: gross.minus(net) }
}

export interface ChargeRates {
  readonly taxBasisPoints: number
  readonly serviceBasisPoints: number
}

export interface ChargeParts {
  readonly net: Money
  readonly service: Money
  readonly tax: Money
}

/**
 * Splits what a guest pays into revenue, service charge and tax. Tax comes first, on all of it; of the rest the
 * service charge is its percentage of the revenue. Each is rounded half-up once and revenue takes what is left,
 * so that the three always make the gross. What a tax-exempt payer pays carries no tax.
 */
export const splitCharge = (gross: Money, rates: ChargeRates, isTaxExempt = false): ChargeParts => {
  const { net: untaxed, tax } = isTaxExempt
    ? { net: gross, tax: Money.zero(gross.currency) }
    : splitTax(gross, rates.taxBasisPoints)
  const { net, tax: service } = splitTax(untaxed, rates.serviceBasisPoints)
  return { net, service, tax }
}
