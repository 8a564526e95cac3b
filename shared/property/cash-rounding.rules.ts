import { Money } from '../kernel/money.ts'

/** The smallest cash a house gives and takes, as decimal strings; `0.00` rounds nothing. Source: ledger.md, section 1. */
export const cashRoundings = ['0.00', '0.10', '1.00'] as const

export type CashRounding = (typeof cashRoundings)[number]

/** The steps in hundredths, as the house keeps them. */
export const cashRoundingMinor: Readonly<Record<CashRounding, number>> = {
  '0.00': 0,
  '0.10': 10,
  '1.00': 100,
}

/** What changes hands in cash for an amount: the nearest multiple of the house's smallest cash, half up. */
export const roundCash = (amount: Money, step: CashRounding): Money => {
  if (step === '0.00') return amount
  const above = amount.roundedUpTo(step)
  // Also where a currency knows no such coin: there is nothing to round.
  if (above.equals(amount)) return amount
  const below = above.minus(Money.of(step, amount.currency))
  return above.minus(amount).isMoreThan(amount.minus(below)) ? below : above
}
