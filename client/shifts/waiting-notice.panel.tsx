import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'

/** A float waits for whoever has just come to work: said on the first screen, with the way there. */
export const WaitingNotice = () => {
  const { shell } = useText()
  const { waiting } = useShellStatus()
  const navigate = useNavigate()
  const go = { label: shell.shift.takeOver, onAction: () => navigate({ to: '/shift' }) }
  return waiting.map(({ deskId, deskCode, giverName }) => (
    <DecisionNotice key={deskId} action={go}>
      {shell.shift.waiting({ desk: deskCode, name: giverName })}
    </DecisionNotice>
  ))
}
