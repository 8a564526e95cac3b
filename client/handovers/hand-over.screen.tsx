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
import { ForcedBanner } from './forced-banner.panel.tsx'
import { SealedNotice } from './sealed-notice.panel.tsx'
import { StepList } from './step-list.panel.tsx'
import { WaitingPanel } from './waiting.panel.tsx'

/** Handing over, as on the paper form: count, papers, equations, signatures. */
export const HandOverScreen = () => {
  const { handovers, shifts } = useText()
  const navigate = useNavigate()
  const view = useShiftView()
  const lastShiftId = useLastShiftId(view.data)
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
            if (data !== null)
              return (
                <>
                  <ForcedBanner view={data} />
                  <HandOver key={data.report.shift.id} view={data} />
                </>
              )
            if (lastShiftId !== null) return <SealedNotice shiftId={lastShiftId} />
            return (
              <EmptyList
                title={handovers.noShift}
                action={{ label: shifts.openTitle, onAction: () => navigate({ to: '/shift' }) }}
              />
            )
          }}
        </Loaded>
      </PageBody>
    </>
  )
}

/** The shift this screen was opened for, also when a colleague has accepted it meanwhile. */
const useLastShiftId = (view: ShiftView | null | undefined): number | null => {
  const [last, setLast] = useState<number | null>(null)
  const current = view?.report.shift.id ?? null
  if (current !== null && current !== last) setLast(current)
  return last
}

/** The state of the shift says which step it is: a reload, or another desk, finds it again. */
const HandOver = ({ view }: { readonly view: ShiftView }) => {
  const [step, setStep] = useState<'count' | 'papers'>('count')
  const [isRecounting, setRecounting] = useState(false)
  const leave = () => {
    setRecounting(false)
    setStep('count')
  }
  if (view.state === 'given') return <WaitingPanel view={view} />
  if (view.state === 'counting' && !isRecounting)
    return <CountedStep view={view} onRecount={() => setRecounting(true)} />
  return (
    <>
      <StepList current={step} />
      <CountStep
        view={view}
        step={step}
        onStep={setStep}
        isRecount={view.state === 'counting'}
        onLeave={leave}
      />
    </>
  )
}
