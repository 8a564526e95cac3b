import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { uncoveredOf } from '@jiaoban/shared/stays/cover.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { StayView } from './stay.api.ts'

/** Adds to what was done that the guest now owes more than the deposits hold, and how much more. */
export const useCoverWarning = (stay: StayView) => {
  const { stayView } = useText()
  const { currency } = useShellStatus()
  return (what: string, charged: { readonly folioId: number; readonly balance: string }): string => {
    const money = (amount: string) => Money.of(amount, currency)
    const owed = stay.folios
      .filter(({ payer }) => payer === 'guest')
      .map((folio) => money(folio.folioId === charged.folioId ? charged.balance : folio.balance))
    const uncovered = uncoveredOf(
      Money.sum(owed, currency),
      Money.sum(
        stay.slips.map(({ remaining }) => money(remaining)),
        currency,
      ),
    )
    return uncovered.isZero ? what : stayView.uncovered(what, formatAmount(uncovered.toString()))
  }
}
