import { Money } from '../kernel/money.ts'

/** What a guest in house owes, or will by the morning, and what stands for it. */
export interface Exposure {
  /** What all folios of the stay owe. */
  readonly balance: Money
  /** The price of the coming night, where nobody has charged it yet. */
  readonly tonight: Money
  /** What the slips hold. */
  readonly deposits: Money
  /** What is held on cards and can still be captured. */
  readonly guarantees: Money
}

export interface Shortfall {
  /** What is owed beyond what is held; zero when it is covered. */
  readonly missing: Money
  /** What the guest is asked for: the same, rounded up to the house's step. */
  readonly asked: Money
}

/**
 * How much a guest is short (催押): balance and tonight's rate beyond deposits and guarantees. `step` is the
 * multiple to which the house rounds a deposit. Source: design.md, section 4; ledger.md, section 4.
 */
export const shortfallOf = (exposure: Exposure, step: Money): Shortfall => {
  const { balance, tonight, deposits, guarantees } = exposure
  const zero = Money.zero(balance.currency)
  const missing = balance.plus(tonight).minus(deposits).minus(guarantees).max(zero)
  return { missing, asked: missing.isZero ? zero : missing.roundedUpTo(step.toString()) }
}
