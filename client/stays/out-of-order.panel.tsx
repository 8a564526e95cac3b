import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { OutOfOrderForm } from './out-of-order.form.tsx'

interface OutOfOrderProps {
  readonly room: { readonly roomId: number; readonly number: string }
  readonly onDone: (what: string) => void
}

/** When the room cannot be sold, now or later, and the two things to be done about it. */
export const OutOfOrderPeriods = ({ room, onDone }: OutOfOrderProps) => {
  const { outOfOrder: words } = useText().desk
  const businessDate = useBusinessDate()
  const blockedReason = useBlockedReason()
  const { data: all } = useQuery(trpc.rooms.outOfOrder.queryOptions())
  const end = useCommand(trpc.rooms.endOutOfOrder)
  const [isSetting, setSetting] = useState(false)

  const finish = async (outOfOrderId: number) => {
    const done = await end.run({ outOfOrderId })
    if (done !== undefined) onDone(words.ended(room.number))
  }
  if (isSetting) return <OutOfOrderForm room={room} onDone={onDone} />
  const periods = all?.filter(({ roomId }) => roomId === room.roomId) ?? []
  const day = (date: string) => formatShortDate(date, businessDate)
  return (
    <>
      <RefusalAlert refusal={end.refusal} />
      {periods.map(({ id, fromDate, untilDate, reasonCode }) => (
        <div key={id}>
          {words.period({ reason: words.reasons[reasonCode], from: day(fromDate), until: day(untilDate) })}
          <ActionButton
            label={words.end}
            blockedReason={blockedReason('endOutOfOrder', 'office')}
            isRunning={end.isRunning}
            onAction={() => finish(id)}
          />
        </div>
      ))}
      <ActionButton
        label={words.action}
        variant="quiet"
        blockedReason={blockedReason('setOutOfOrder', 'office')}
        onAction={() => setSetting(true)}
      />
    </>
  )
}
