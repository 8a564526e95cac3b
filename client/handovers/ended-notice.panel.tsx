import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'

/** The shift is sealed: its report, and nothing more to do here. */
export const EndedNotice = ({ closingId }: { readonly closingId: number }) => {
  const { handovers } = useText()
  const navigate = useNavigate()
  return (
    <DoneNotice
      what={handovers.waiting.accepted}
      next={{
        label: handovers.waiting.report,
        onAction: () => navigate({ to: '/reports/$closingId', params: { closingId } }),
      }}
    />
  )
}
