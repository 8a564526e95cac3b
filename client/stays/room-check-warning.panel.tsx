import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'

type Warning = Awaited<ReturnType<typeof client.rooms.checkWarning.query>>

/** A set hour passes without anybody doing anything: the desk asks now and then. */
const askAgainMs = 60_000

/** Rooms of which housekeeping and the desk tell different things, each with its cure; and checks that were not made. */
export const RoomCheckWarning = () => {
  const { check: words } = useText().inspections
  const { data } = useQuery({ ...trpc.rooms.checkWarning.queryOptions(), refetchInterval: askAgainMs })
  if (data === undefined) return null
  const { missed, last, differences } = data
  return (
    <>
      {missed.length > 0 && <DecisionNotice>{words.desk.missed(missed.join(', '))}</DecisionNotice>}
      {last !== null && differences.length > 0 && (
        <section aria-label={words.desk.title}>
          {differences.map((difference) => (
            <DifferenceNotice key={difference.roomId} difference={difference} last={last} />
          ))}
        </section>
      )}
    </>
  )
}

interface DifferenceNoticeProps {
  readonly difference: Warning['differences'][number]
  readonly last: NonNullable<Warning['last']>
}

const DifferenceNotice = ({ difference, last }: DifferenceNoticeProps) => {
  const { check: words } = useText().inspections
  const navigate = useNavigate()
  const { roomId, number, stayId } = difference
  const found = words.desk.found({ time: last.checkTime, by: last.takenBy })
  return stayId !== null ? (
    <DecisionNotice
      action={{
        label: words.desk.openStay(number),
        onAction: () => void navigate({ to: '/stays/$stayId', params: { stayId } }),
      }}
    >
      {[words.onlyDesk(number), words.desk.leftSecretly, found].join(' · ')}
    </DecisionNotice>
  ) : (
    <DecisionNotice
      action={{
        label: words.desk.checkIn(number),
        onAction: () => void navigate({ to: '/check-in', search: { roomId } }),
      }}
    >
      {[words.onlySeen(number), words.desk.neverCheckedIn, found].join(' · ')}
    </DecisionNotice>
  )
}
