import { maxPracticeDesks } from '@jiaoban/shared/training/training.rules.ts'
import { openTrainingInput } from '@jiaoban/shared/training/training.schema.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

const deskCounts = Array.from({ length: maxPracticeDesks }, (_, index) => String(index + 1))

/** How many desks to practise at; the rest is taken over from the hotel. */
export const OpenTrainingForm = ({ onDone }: { readonly onDone: (number: number) => void }) => {
  const { training: words } = useText()
  const [deskCount, setDeskCount] = useState('2')
  const open = useCommand(trpc.training.open)
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    const done = await open.run(openTrainingInput.parse({ deskCount: Number(deskCount) }))
    if (done !== undefined) onDone(done.number)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{words.openHint}</Text>
        <NativeSelect
          label={words.desks}
          data={deskCounts}
          data-autofocus
          value={deskCount}
          onChange={({ currentTarget }) => setDeskCount(currentTarget.value)}
        />
        <RefusalAlert refusal={open.refusal} />
        <ActionButton
          variant="primary"
          isFullWidth
          label={words.open}
          hotkey="Ctrl+Enter"
          isRunning={open.isRunning}
          onAction={() => submit()}
        />
      </Stack>
    </form>
  )
}
