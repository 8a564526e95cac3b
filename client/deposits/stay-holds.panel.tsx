import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import type { StayView } from '../stays/stay.api.ts'
import { StaySection } from '../stays/stay-section.panel.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { HoldList } from './hold-list.panel.tsx'
import { RecordHoldForm } from './record-hold.form.tsx'
import type { SlipDone } from './slip.api.ts'

interface StayHoldsProps {
  readonly stay: StayView
  readonly onDone: (done: SlipDone) => void
}

/** Holds on the guest's cards: a guarantee beside the deposits. */
export const StayHolds = ({ stay, onDone }: StayHoldsProps) => {
  const { stayView, deposits } = useText()
  const { holds: words } = deposits
  const blockedReason = useBlockedReason()
  const [isRecording, setRecording] = useState(false)
  const isLive = stay.state === 'in_house' || stay.state === 'reserved'
  return (
    <StaySection
      title={words.title}
      action={
        <ActionButton
          label={words.record}
          isCompact
          onAction={() => setRecording(true)}
          blockedReason={isLive ? blockedReason('recordPreAuthorisation', 'desk') : stayView.notInHouse}
        />
      }
    >
      <HoldList stayId={stay.stayId} canCapture={stay.state === 'in_house'} onDone={onDone} />
      <Dialog isOpen={isRecording} onClose={() => setRecording(false)} title={words.record} width={440}>
        {isRecording && (
          <RecordHoldForm
            stay={stay}
            onRecorded={(what) => {
              setRecording(false)
              onDone({ what, numbers: [], documentIds: [] })
            }}
          />
        )}
      </Dialog>
    </StaySection>
  )
}
