import { Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { goToTraining } from '../kernel/base-path.ts'
import { explainError } from '../kernel/failure.ts'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

/** What a training is, and the way into it. */
export const EnterTrainingForm = () => {
  const text = useText()
  const { training: words } = text
  const enter = useMutation(trpc.training.enter.mutationOptions({ onSuccess: goToTraining }))
  return (
    <Stack gap="md">
      <Text>{words.intro}</Text>
      <RefusalAlert refusal={enter.error === null ? null : explainError(enter.error, text)} />
      <ActionButton
        variant="primary"
        isFullWidth
        hasAutoFocus
        label={words.enter}
        isRunning={enter.isPending || enter.isSuccess}
        onAction={() => enter.mutate()}
      />
    </Stack>
  )
}
