import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'

/** Somebody brings a slip that was used before: what became of it is said before anybody pays. */
export const UsedSlipNotice = ({ number }: { readonly number: string }) => {
  const { deposits } = useText()
  const { data: slip } = useQuery(trpc.stays.findBySlip.queryOptions({ code: number }))
  if (slip?.state !== 'redeemed') return null
  const moves = slip.figures.map(({ name, amount }) => `${deposits.figures[name]} ${formatAmount(amount)}`)
  return (
    <DecisionNotice>
      {deposits.used({ slip: slip.slip, moves: moves.join(' · '), movedTo: slip.movedTo.join('、') })}
    </DecisionNotice>
  )
}
