import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { StayView } from '../stay.api.ts'
import { useInspectionSentence } from '../stay-inspection.panel.tsx'
import { type ChangeDraft, type CheckOutDraft, isInspected } from './check-out.api.ts'
import classes from './check-out.module.css'
import { CheckOutStep } from './check-out-step.panel.tsx'
import { RecordInspectionForm } from './record-inspection.form.tsx'

interface InspectionStepProps {
  readonly stay: StayView
  readonly draft: CheckOutDraft
  readonly change: ChangeDraft
}

/**
 * The room is looked at before the guest has paid: asked here, answered by housekeeping, and ticked the moment
 * the answer comes. The cashier may record what was told by telephone, or let the guest go without.
 */
export const InspectionStep = ({ stay, draft, change }: InspectionStepProps) => {
  const { checkOut, stayView } = useText()
  const { inspection: words } = checkOut
  const sentenceOf = useInspectionSentence()
  const blockedReason = useBlockedReason()
  const request = useCommand(trpc.inspections.request)
  const [isRecording, setRecording] = useState(false)
  const { inspection } = stay
  const isWaiting = inspection?.state === 'requested'
  const isAnswered = inspection?.state === 'answered'
  const room = stay.room?.number ?? ''
  return (
    <CheckOutStep title={checkOut.steps.inspection} isDone={isInspected(stay, draft)}>
      <p className={classes['quiet']} role="status">
        {draft.isInspectionWaived ? words.waived : sentenceOf(inspection)}
      </p>
      {inspection !== null && inspection.leftItems !== '' && (
        <p className={classes['decide']}>{stayView.inspection.leftItems(inspection.leftItems)}</p>
      )}
      <div className={classes['buttons']}>
        {!isWaiting && !isAnswered && !draft.isInspectionWaived && (
          <ActionButton
            label={stayView.inspection.request}
            isCompact
            onAction={() => request.run({ stayId: stay.stayId })}
            isRunning={request.isRunning}
            blockedReason={blockedReason('requestInspection', 'office')}
          />
        )}
        {isWaiting && (
          <ActionButton
            label={words.record}
            isCompact
            onAction={() => setRecording(true)}
            blockedReason={blockedReason('answerInspection', 'office')}
          />
        )}
        {!isAnswered && (
          <ActionButton
            label={draft.isInspectionWaived ? words.undoWaive : words.waive}
            variant="quiet"
            isCompact
            onAction={() => change({ isInspectionWaived: !draft.isInspectionWaived })}
          />
        )}
      </div>
      <RefusalAlert refusal={request.refusal} />
      <Dialog
        isOpen={isRecording && isWaiting}
        onClose={() => setRecording(false)}
        title={words.recordTitle(room)}
        width={520}
      >
        {isWaiting && (
          <RecordInspectionForm
            inspectionId={inspection.inspectionId}
            onRecorded={() => setRecording(false)}
          />
        )}
      </Dialog>
    </CheckOutStep>
  )
}
