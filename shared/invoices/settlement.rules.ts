import type { DepositSlip } from '../deposits/deposit.types.ts'
import { Money } from '../kernel/money.ts'

export interface SlipShare {
  readonly slip: DepositSlip
  readonly applied: Money
  readonly refunded: Money
}

export interface Settlement {
  /** What each slip pays, and what of it goes back to the guest. */
  readonly slips: readonly SlipShare[]
  /** What the guest still has to pay, by any tender. */
  readonly toPay: Money
  /** A credit balance of the folio that goes back to the guest. */
  readonly toRefund: Money
}

/**
 * How a folio comes to zero: deposits first, in the order in which they were taken, then the guest pays the
 * rest; what a slip does not need goes back. `balance` is what the folio owes, negative for a credit.
 * Source: design.md, section 6 of screens, "settlement proposed (deposit first)".
 */
export const planSettlement = (balance: Money, slips: readonly DepositSlip[]): Settlement => {
  const zero = Money.zero(balance.currency)
  let due = balance.max(zero)
  const shares = slips
    .filter((slip) => slip.state === 'issued')
    .map((slip) => {
      const applied = slip.remaining.min(due)
      due = due.minus(applied)
      return { slip, applied, refunded: slip.remaining.minus(applied) }
    })
  return { slips: shares, toPay: due, toRefund: balance.negated().max(zero) }
}
