import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'

interface TakeBackFormProps<Reason extends string> {
  readonly words: {
    readonly takeBack: string
    readonly takeBackHint: string
    readonly reason: string
    readonly reasons: Readonly<Record<Reason, string>>
  }
  /** What may be chosen; the first is proposed. */
  readonly reasons: readonly [Reason, ...Reason[]]
  readonly refusal: string | null
  readonly isRunning: boolean
  readonly onTakeBack: (reason: Reason) => Promise<void>
}

/** A paper of the drawer is taken back, for a reason: what it moved goes back the way it came. */
export const TakeBackForm = <Reason extends string>({
  words,
  reasons,
  refusal,
  isRunning,
  onTakeBack,
}: TakeBackFormProps<Reason>) => {
  const [reason, setReason] = useState(reasons[0])
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.takeBackHint}
      </Text>
      <NativeSelect
        label={words.reason}
        data-autofocus
        data={reasons.map((code) => ({ value: code, label: words.reasons[code] }))}
        value={reason}
        onChange={(event) => setReason(reasons.find((code) => code === event.currentTarget.value) ?? reason)}
      />
      <RefusalAlert refusal={refusal} />
      <ActionButton
        variant="primary"
        isDangerous
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.takeBack}
        isRunning={isRunning}
        onAction={() => onTakeBack(reason)}
      />
    </Stack>
  )
}
