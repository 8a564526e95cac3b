import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { StayView } from './stay.api.ts'
import { StaySection } from './stay-section.panel.tsx'
import classes from './stay.module.css'

/** What became of the last inspection, in one sentence. */
export const useInspectionSentence = (): ((inspection: StayView['inspection']) => string) => {
  const { inspection: words } = useText().stayView
  const { language } = useLanguage()
  const { timeZone } = useShellStatus()
  return (inspection) => {
    if (inspection === null) return words.none
    const { state, outcome, answeredAt } = inspection
    if (state === 'cancelled') return words.cancelled
    if (state === 'requested' || answeredAt === null) {
      const time = formatTime(inspection.requestedAt, language, timeZone)
      return words.requested({ time, by: inspection.requestedBy })
    }
    const answer = { time: formatTime(answeredAt, language, timeZone), by: inspection.answeredBy ?? '' }
    return outcome === 'charges' ? words.charges(answer) : words.clean(answer)
  }
}

/** Whether housekeeping has looked into the room, and the button that asks for it. */
export const StayInspection = ({ stay }: { readonly stay: StayView }) => {
  const { inspection: words } = useText().stayView
  const sentenceOf = useInspectionSentence()
  const blockedReason = useBlockedReason()
  const request = useCommand(trpc.inspections.request)
  const { inspection } = stay
  const mayAsk = stay.state === 'in_house' && inspection?.state !== 'requested'
  return (
    <StaySection
      title={words.title}
      action={
        mayAsk && (
          <ActionButton
            label={words.request}
            isCompact
            onAction={() => request.run({ stayId: stay.stayId })}
            isRunning={request.isRunning}
            blockedReason={blockedReason('requestInspection', 'office')}
          />
        )
      }
    >
      <span className={classes['quiet']}>{sentenceOf(inspection)}</span>
      {inspection !== null && inspection.leftItems !== '' && (
        <span>{words.leftItems(inspection.leftItems)}</span>
      )}
      <RefusalAlert refusal={request.refusal} />
    </StaySection>
  )
}
