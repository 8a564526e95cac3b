import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'

interface ChargeWarningProps {
  readonly folioId: number
  /** What is typed. */
  readonly amount: string
}

/** A charge that goes beyond what is held for the guest says so before it is posted. It is not refused. */
export const ChargeWarning = ({ folioId, amount }: ChargeWarningProps) => {
  const { shortfalls: words } = useText().deposits
  const { currency } = useShellStatus()
  const { data: cover } = useQuery(trpc.stays.coverOfFolio.queryOptions({ folioId }))
  if (cover === undefined || cover === null || !isPositiveAmount(amount)) return null
  const money = (text: string) => Money.of(text, currency)
  const missing = money(cover.balance)
    .plus(money(cover.tonight))
    .plus(money(amount))
    .minus(money(cover.deposits))
    .minus(money(cover.guarantees))
  if (!missing.isPositive) return null
  return <DecisionNotice>{words.chargeExceeds(formatAmount(missing.toString()))}</DecisionNotice>
}
