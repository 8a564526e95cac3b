import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'

interface CoverNoticeProps {
  readonly stayId: number
  readonly onTopUp: () => void
}

/** What the guest owes by the morning is more than what is held for it: said on the stay until it is cured. */
export const CoverNotice = ({ stayId, onTopUp }: CoverNoticeProps) => {
  const { shortfalls: words } = useText().deposits
  const blockedReason = useBlockedReason()
  const { data: cover } = useQuery(trpc.stays.cover.queryOptions({ stayId }))
  if (cover?.isShort !== true) return null
  const facts = { missing: formatAmount(cover.missing), asked: formatAmount(cover.asked) }
  return (
    <DecisionNotice
      action={{
        label: words.topUpNow,
        onAction: onTopUp,
        blockedReason: blockedReason('takeDeposit', 'desk'),
      }}
    >
      {words.short(facts)}
    </DecisionNotice>
  )
}
