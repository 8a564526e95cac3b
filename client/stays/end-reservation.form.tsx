import { cancelReasonCodes } from '@jiaoban/shared/stays/stay.schema.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface EndReservationFormProps {
  readonly stayId: number
  readonly onEnded: (what: string) => void
}

/** Takes a reservation back, with the reason; the room is free again at once. */
export const CancelReservationForm = ({ stayId, onEnded }: EndReservationFormProps) => {
  const { cancel: words } = useText().stayView
  const cancel = useCommand(trpc.stays.cancel)
  const [reason, setReason] = useState<(typeof cancelReasonCodes)[number]>('guest_cancelled')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const done = await cancel.run({ stayId, reasonCode: reason })
    if (done !== undefined) onEnded(words.done)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <NativeSelect
          label={words.reason}
          data-autofocus
          data={cancelReasonCodes.map((code) => ({ value: code, label: words.reasons[code] }))}
          value={reason}
          onChange={(event) =>
            setReason(cancelReasonCodes.find((code) => code === event.currentTarget.value) ?? reason)
          }
        />
        <RefusalAlert refusal={cancel.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          isRunning={cancel.isRunning}
        />
      </Stack>
    </form>
  )
}

/** The guest was expected and did not come. */
export const NoShowForm = ({ stayId, onEnded }: EndReservationFormProps) => {
  const { noShow: words } = useText().stayView
  const markNoShow = useCommand(trpc.stays.markNoShow)
  const submit = async () => {
    const done = await markNoShow.run({ stayId })
    if (done !== undefined) onEnded(words.done)
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.hint}</Text>
      <RefusalAlert refusal={markNoShow.refusal} />
      <ActionButton
        variant="primary"
        isDangerous
        isFullWidth
        hasAutoFocus
        label={words.submit}
        onAction={submit}
        isRunning={markNoShow.isRunning}
      />
    </Stack>
  )
}
