import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { outageMode } from '../kernel/outage-mode.ts'
import { useSession } from '../kernel/session.ts'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useDepositMethods } from '../payments/tender.api.ts'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { checkInStartQuery } from './check-in.api.ts'
import { CheckInDone, type CheckInResult } from './check-in-done.panel.tsx'
import { CheckInForm } from './check-in.form.tsx'

/** A guest gets a room: who, how long, where, at what price, against which deposit; one page, one command. */
export const CheckInScreen = () => {
  const { roomId, stayId } = useSearch({ from: '/shell/check-in' })
  const navigate = useNavigate()
  const [round, setRound] = useState(0)
  const [done, setDone] = useState<CheckInResult | null>(null)
  const businessDate = useBusinessDate()

  const startOver = () => {
    setDone(null)
    setRound(round + 1)
    void navigate({ to: '/check-in', search: {}, replace: true })
  }
  if (done !== null) return <CheckInDone result={done} onNext={startOver} />
  return (
    <Start
      key={`${round} ${roomId ?? ''} ${stayId ?? ''} ${businessDate}`}
      roomId={roomId}
      stayId={stayId}
      onDone={setDone}
    />
  )
}

interface StartProps {
  readonly roomId: number | undefined
  readonly stayId: number | undefined
  readonly onDone: (result: CheckInResult) => void
}

/** Everything the form begins with is there before it appears, so that nothing changes under the typing hand. */
const Start = ({ roomId, stayId, onDone }: StartProps) => {
  const { checkIn } = useText()
  const { role } = useSession()
  const navigate = useNavigate()
  const businessDate = useBusinessDate()
  const profile = useQuery(trpc.property.profile.queryOptions())
  const methods = useDepositMethods()
  // As it was when the form opened: what is typed stays when the paper is entered.
  const [at] = useState(() => outageMode.slip()?.occurredAt)
  const start = useQuery(checkInStartQuery({ stayId, roomId, businessDate, role, at }))

  if (profile.data !== undefined && methods.data !== undefined && start.data !== undefined) {
    return <CheckInForm start={start.data} methods={methods.data} house={profile.data} onDone={onDone} />
  }
  const waiting = [start, profile, methods].find(({ error }) => error !== null) ?? start
  return (
    <>
      <PageHeader title={checkIn.title} onBack={() => void navigate({ to: '/' })} />
      <PageBody>
        <Loaded query={{ ...waiting, data: undefined }}>{() => null}</Loaded>
      </PageBody>
    </>
  )
}
