import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { type OutOfOrderReason, outOfOrderReasons } from '@jiaoban/shared/rooms/out-of-order.types.ts'
import { NativeSelect, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface OutOfOrderFormProps {
  readonly room: { readonly roomId: number; readonly number: string }
  readonly onDone: (what: string) => void
}

/** From when until when a room cannot be sold, and why. */
export const OutOfOrderForm = ({ room, onDone }: OutOfOrderFormProps) => {
  const { outOfOrder: words } = useText().desk
  const businessDate = useBusinessDate()
  const set = useCommand(trpc.rooms.setOutOfOrder)
  const [fromDate, setFromDate] = useState(businessDate)
  const [untilDate, setUntilDate] = useState(addDays(businessDate, 1))
  const [reasonCode, setReasonCode] = useState<OutOfOrderReason>('repair')

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await set.run({ roomId: room.roomId, fromDate, untilDate, reasonCode })
    if (done !== undefined) onDone(words.done(room.number, untilDate))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.reason}
          data-autofocus
          data={outOfOrderReasons.map((reason) => ({ value: reason, label: words.reasons[reason] }))}
          value={reasonCode}
          onChange={({ currentTarget }) => {
            const reason = outOfOrderReasons.find((one) => one === currentTarget.value)
            if (reason !== undefined) setReasonCode(reason)
          }}
        />
        <DateInput
          label={words.from}
          reference={businessDate}
          value={fromDate}
          onChange={(date) => {
            setFromDate(date)
            if (untilDate <= date) setUntilDate(addDays(date, 1))
          }}
        />
        <DateInput label={words.until} reference={businessDate} value={untilDate} onChange={setUntilDate} />
        <RefusalAlert refusal={set.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          hotkey="Ctrl+Enter"
          onAction={() => submit()}
          isRunning={set.isRunning}
        />
      </Stack>
    </form>
  )
}
