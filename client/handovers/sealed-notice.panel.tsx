import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { DoneNotice } from '../ui/done-notice.tsx'

/** The shift is sealed, by its successor or back into the safe: its report, and nothing more to do here. */
export const SealedNotice = ({ shiftId }: { readonly shiftId: number }) => {
  const { handovers, reports } = useText()
  const navigate = useNavigate()
  const { data } = useQuery(trpc.closings.list.queryOptions({ scope: 'shift' }))
  const closing = data?.find((item) => item.shiftId === shiftId)
  if (closing === undefined) return null
  const open = () => navigate({ to: '/reports/$closingId', params: { closingId: closing.id } })
  return (
    <DoneNotice
      what={handovers.waiting.sealed(closing.shiftNumber ?? '')}
      numbers={[
        { label: reports.number, value: closing.number },
        { label: reports.headCode, value: closing.headCode },
      ]}
      next={{ label: handovers.waiting.report, onAction: open }}
    />
  )
}
