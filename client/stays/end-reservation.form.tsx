import { noShowReasonCodes } from '@jiaoban/shared/stays/reservation.schema.ts'
import { cancelReasonCodes } from '@jiaoban/shared/stays/stay.schema.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { HeldDeposits } from '../deposits/held-deposits.panel.tsx'
import { useHeldSlips } from '../deposits/slip.api.ts'
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
  const blockedReason = useDepositBlock(stayId)
  const [reason, setReason] = useState<(typeof cancelReasonCodes)[number]>('guest_cancelled')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (blockedReason !== null) return
    const done = await cancel.run({ stayId, reasonCode: reason })
    if (done !== undefined) onEnded(words.done)
  }
  return (
    <Stack gap="md">
      <HeldDeposits stayId={stayId} event="cancelled" />
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
            blockedReason={blockedReason}
            isRunning={cancel.isRunning}
          />
        </Stack>
      </form>
    </Stack>
  )
}

/** The guest was expected and did not come. */
export const NoShowForm = ({ stayId, onEnded }: EndReservationFormProps) => {
  const { stayView, reservations } = useText()
  const words = stayView.noShow
  const markNoShow = useCommand(trpc.stays.markNoShow)
  const [reason, setReason] = useState<(typeof noShowReasonCodes)[number]>('did_not_come')
  const blockedReason = useDepositBlock(stayId)
  const submit = async () => {
    const done = await markNoShow.run({ stayId, reasonCode: reason })
    if (done !== undefined) onEnded(words.done)
  }
  return (
    <Stack gap="md">
      <HeldDeposits stayId={stayId} event="no_show" />
      <Text c="dimmed">{words.hint}</Text>
      <NativeSelect
        label={stayView.cancel.reason}
        data={noShowReasonCodes.map((code) => ({ value: code, label: reservations.noShowReasons[code] }))}
        value={reason}
        onChange={(event) =>
          setReason(noShowReasonCodes.find((code) => code === event.currentTarget.value) ?? reason)
        }
      />
      <RefusalAlert refusal={markNoShow.refusal} />
      <ActionButton
        variant="primary"
        isDangerous
        isFullWidth
        hasAutoFocus
        label={words.submit}
        onAction={submit}
        blockedReason={blockedReason}
        isRunning={markNoShow.isRunning}
      />
    </Stack>
  )
}

/** Why a reservation cannot end yet: what happens to its deposits is asked first. */
const useDepositBlock = (stayId: number): string | null => {
  const { ends: words } = useText().deposits
  const [slip] = useHeldSlips(stayId) ?? []
  return slip === undefined ? null : words.decideFirst(slip.number)
}
