import type { DepositSlip } from '../deposits/deposit.types.ts'
import { Money } from '../kernel/money.ts'

export interface SlipShare {
  readonly slip: DepositSlip
  readonly applied: Money
  readonly refunded: Money
  /** The slip ends here: what this bill does not need goes back. False where a later window needs more of it. */
  readonly isRedeemed: boolean
}

export interface Settlement {
  /** What each slip pays, and what of it goes back to the guest. */
  readonly slips: readonly SlipShare[]
  /** What the payer still has to pay, by any tender. */
  readonly toPay: Money
  /** A credit balance of the folio that goes back to the payer. */
  readonly toRefund: Money
}

/** A window that is to come to zero. `balance` is what it owes, negative for a credit. */
export interface WindowDue {
  readonly payer: 'guest' | 'company'
  readonly balance: Money
}

/**
 * How the windows of a stay come to zero, in their order: deposits are the guest's, so they pay the guest's
 * windows first, in the order in which they were taken; whoever pays a window pays its rest. What a slip does
 * not need goes back with the last window of the guest (or, if none is open, with the first).
 * Source: screens.md, "settlement proposed (deposit first)"; ledger.md, section 1.
 */
export const planWindows = (windows: readonly WindowDue[], slips: readonly DepositSlip[]): Settlement[] => {
  const held = new Map(
    slips.filter(({ state }) => state === 'issued').map((slip) => [slip, slip.remaining] as const),
  )
  const last = Math.max(
    0,
    windows.findLastIndex(({ payer }) => payer === 'guest'),
  )
  return windows.map(({ payer, balance }, index) => {
    const zero = Money.zero(balance.currency)
    let due = balance.max(zero)
    const shares = [...held].map(([slip, remaining]): SlipShare => {
      const applied = payer === 'guest' ? remaining.min(due) : zero
      const rest = remaining.minus(applied)
      due = due.minus(applied)
      held.set(slip, rest)
      const isRedeemed = index === last
      return { slip, applied, refunded: isRedeemed ? rest : zero, isRedeemed }
    })
    return {
      slips: shares.filter(({ applied, isRedeemed }) => isRedeemed || applied.isPositive),
      toPay: due,
      toRefund: balance.negated().max(zero),
    }
  })
}

/** How one folio comes to zero that has no other windows. */
export const planSettlement = (balance: Money, slips: readonly DepositSlip[]): Settlement => {
  const [settlement] = planWindows([{ payer: 'guest', balance }], slips)
  if (!settlement) throw new Error('one window has one settlement')
  return settlement
}
