import { Money } from '../kernel/money.ts'

/** What an amount on a folio is made of: `amount` less `service` less `tax` is net revenue. */
export interface LineParts {
  readonly amount: Money
  readonly service: Money
  readonly tax: Money
}

/** What is left of a line after what was moved away and allowed on it; each of those is one of `taken`. */
export const remainingOf = (line: LineParts, taken: readonly LineParts[]): LineParts =>
  taken.reduce(
    (left, part) => ({
      amount: left.amount.plus(part.amount),
      service: left.service.plus(part.service),
      tax: left.tax.plus(part.tax),
    }),
    line,
  )

/**
 * The parts of `amount` taken off what is left of a line, in its proportions. Whoever takes the rest takes the
 * rest of tax and service too, so that all shares of a line make the line. `amount` is at most what is left; a
 * line that lowers the debt has no parts. Source: ledger.md, "the last one takes the remaining tax".
 */
export const shareOf = (left: LineParts, amount: Money): LineParts => {
  const net = left.amount.minus(left.service).minus(left.tax)
  const weights = [net, left.service, left.tax].map((part) => part.toMinor())
  if (!amount.isPositive || weights.some((weight) => weight < 0)) {
    const zero = Money.zero(amount.currency)
    return { amount, service: zero, tax: zero }
  }
  const [, service = amount, tax = amount] = amount.allocate(weights)
  return { amount, service, tax }
}

export const negatedParts = ({ amount, service, tax }: LineParts): LineParts => ({
  amount: amount.negated(),
  service: service.negated(),
  tax: tax.negated(),
})
