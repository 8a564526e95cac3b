import { Stack, Text } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface CloseTrainingFormProps {
  readonly number: number
  readonly onDone: (closed: { readonly number: number; readonly rows: number }) => void
}

/** Asks once more: nobody comes back into a training that is closed. */
export const CloseTrainingForm = ({ number, onDone }: CloseTrainingFormProps) => {
  const { training: words } = useText()
  const close = useCommand(trpc.training.close)
  const submit = async () => {
    const done = await close.run({ number })
    if (done !== undefined) onDone({ number: done.number, rows: done.recordedRows })
  }
  return (
    <Stack gap="md">
      <Text>{words.closeHint}</Text>
      <RefusalAlert refusal={close.refusal} />
      <ActionButton
        variant="primary"
        isDangerous
        isFullWidth
        hasAutoFocus
        label={words.close}
        isRunning={close.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
