import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type ShiftView, useShiftView } from '../shifts/shift.api.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { CountStep } from './count-step.panel.tsx'
import { CountedStep } from './counted-step.panel.tsx'
import { EndedNotice } from './ended-notice.panel.tsx'
import { StepList } from './step-list.panel.tsx'
import { WaitingPanel } from './waiting.panel.tsx'

/** Handing over, as on the paper form: count, papers, equations, signatures. */
export const HandOverScreen = () => {
  const { handovers } = useText()
  const navigate = useNavigate()
  const view = useShiftView()
  const [endedBy, setEndedBy] = useState<number | null>(null)
  return (
    <>
      <PageHeader
        title={handovers.title}
        detail={view.data?.report.shift.number}
        onBack={() => void navigate({ to: '/shift' })}
      />
      <PageBody>
        <Loaded query={view} lines={12}>
          {(data) => {
            if (data !== null) return <HandOver view={data} onEnded={setEndedBy} />
            if (endedBy !== null) return <EndedNotice closingId={endedBy} />
            return (
              <EmptyList
                title={handovers.noShift}
                action={{ label: handovers.title, onAction: () => navigate({ to: '/shift' }) }}
              />
            )
          }}
        </Loaded>
      </PageBody>
    </>
  )
}

interface HandOverProps {
  readonly view: ShiftView
  readonly onEnded: (closingId: number) => void
}

/** The state of the shift says which step it is: a reload, or another desk, finds it again. */
const HandOver = ({ view, onEnded }: HandOverProps) => {
  const [step, setStep] = useState<'count' | 'papers'>('count')
  switch (view.state) {
    case 'open':
      return (
        <>
          <StepList current={step} />
          <CountStep view={view} step={step} onStep={setStep} />
        </>
      )
    case 'counting':
      return <CountedStep view={view} onEnded={onEnded} />
    case 'given':
      return <WaitingPanel view={view} />
    default:
      return null
  }
}
