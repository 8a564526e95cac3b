import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Group, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { RoomChoice } from './room-choice.form.tsx'

/** Long enough for whoever has three days off. */
const daysShown = 3

/** A notice for everybody at the desk. */
export const NoticeForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { handoverBook, facts } = useText()
  const businessDate = useBusinessDate()
  const [text, setText] = useState('')
  const [validUntil, setValidUntil] = useState(addDays(businessDate, daysShown))
  const [roomId, setRoomId] = useState<number | null>(null)
  const write = useCommand(trpc.handoverBook.writeNotice)
  const blocked = text.trim() === '' ? `${handoverBook.noticeText}${facts.problems.text_empty}` : null

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (blocked === null && (await write.run({ text, validUntil, roomId })) !== undefined) onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Textarea
          label={handoverBook.noticeText}
          autosize
          minRows={4}
          maxRows={10}
          maxLength={500}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <DateInput
            label={handoverBook.validUntil}
            reference={businessDate}
            value={validUntil}
            onChange={setValidUntil}
          />
          <RoomChoice value={roomId} onChange={setRoomId} />
        </Group>
        <RefusalAlert refusal={write.refusal} />
        <Group justify="flex-end">
          <ActionButton
            variant="primary"
            label={handoverBook.writeNotice}
            hotkey="Ctrl+Enter"
            blockedReason={blocked}
            isRunning={write.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
