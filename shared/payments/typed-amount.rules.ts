import type { Currency } from '../kernel/currency.ts'
import { DomainError } from '../kernel/domain-error.ts'
import { Money } from '../kernel/money.ts'

/** What was typed, as money; undefined for a text that is no amount, or a negative one. */
export const amountIn = (typed: string, currency: Currency): Money | undefined => {
  try {
    const amount = Money.of(typed, currency)
    return amount.isNegative ? undefined : amount
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
