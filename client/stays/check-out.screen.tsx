import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useSettlingMethods } from '../payments/tender.api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageMessage } from '../ui/page-message.tsx'
import { type FinishedCheckOut, useCheckOutDraft, useCheckOutPlan } from './check-out/check-out.api.ts'
import { CheckedOut } from './check-out/checked-out.panel.tsx'
import { CheckOutDesk } from './check-out/check-out-desk.panel.tsx'
import { useGoBack } from './go-back.api.ts'
import { type StayView, useStay } from './stay.api.ts'

/** A guest leaves: the list that ticks itself, then the bill, the invoice and the farewell. */
export const CheckOutScreen = () => {
  const { stayId } = useParams({ from: '/shell/stays/$stayId/check-out' })
  const stay = useStay(stayId)
  return <Loaded query={stay}>{(loaded) => <CheckOut key={stayId} stay={loaded} />}</Loaded>
}

const CheckOut = ({ stay }: { readonly stay: StayView }) => {
  const { checkOut } = useText()
  const navigate = useNavigate()
  const goBack = useGoBack()
  const [finished, setFinished] = useState<FinishedCheckOut | null>(null)
  const { stayId } = stay
  const openStay = () => void navigate({ to: '/stays/$stayId', params: { stayId } })
  if (finished !== null || stay.state === 'checked_out') {
    return (
      <CheckedOut
        stay={stay}
        finished={finished}
        onBack={goBack}
        onNextGuest={() => void navigate({ to: '/' })}
      />
    )
  }
  if (stay.state === 'in_house') {
    return <Leaving stay={stay} onBack={goBack} onFinished={setFinished} />
  }
  return (
    <PageMessage
      title={stay.primaryGuestName}
      hint={checkOut.notInHouse}
      action={{ label: checkOut.openStay, onAction: openStay }}
    />
  )
}

interface LeavingProps {
  readonly stay: StayView
  readonly onBack: () => void
  readonly onFinished: (finished: FinishedCheckOut) => void
}

const Leaving = ({ stay, onBack, onFinished }: LeavingProps) => {
  const [draft, change] = useCheckOutDraft()
  const plan = useCheckOutPlan(stay.stayId, draft.late)
  const methods = useSettlingMethods()
  return (
    <Loaded query={plan}>
      {(planned) => (
        <Loaded query={methods}>
          {(taken) => (
            <CheckOutDesk
              stay={stay}
              plan={planned}
              isPlanning={plan.isPlaceholderData}
              draft={draft}
              change={change}
              methods={taken}
              onBack={onBack}
              onFinished={onFinished}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
