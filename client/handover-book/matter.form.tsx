import { type EverydayKind, everydayKinds } from '@jiaoban/shared/handover-book/handover-book.types.ts'
import { Group, Select, Stack, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { useColleagues } from './handover-book.api.ts'
import { RoomChoice } from './room-choice.form.tsx'

/** Something for the shifts that follow. */
export const MatterForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { handoverBook, facts } = useText()
  const businessDate = useBusinessDate()
  const { data: colleagues = [] } = useColleagues()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<EverydayKind>('guest')
  const [roomId, setRoomId] = useState<number | null>(null)
  const [ownerId, setOwnerId] = useState<number | null>(null)
  const [dueDate, setDueDate] = useState('')
  const open = useCommand(trpc.handoverBook.openMatter)
  const blocked = text.trim() === '' ? `${handoverBook.matterText}${facts.problems.text_empty}` : null

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (blocked !== null) return
    const input = { text, kind, roomId, ownerId, dueDate: dueDate === '' ? null : dueDate }
    if ((await open.run(input)) !== undefined) onDone()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Textarea
          label={handoverBook.matterText}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={500}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <Select
            label={handoverBook.kind}
            data={everydayKinds.map((value) => ({ value, label: handoverBook.kinds[value] }))}
            value={kind}
            onChange={(chosen) => setKind(everydayKinds.find((value) => value === chosen) ?? kind)}
            allowDeselect={false}
          />
          <RoomChoice value={roomId} onChange={setRoomId} />
        </Group>
        <Group grow align="flex-start">
          <Select
            label={handoverBook.owner}
            placeholder={handoverBook.everybody}
            data={colleagues.map(({ id, displayName }) => ({ value: String(id), label: displayName }))}
            value={ownerId === null ? null : String(ownerId)}
            onChange={(chosen) => setOwnerId(chosen === null ? null : Number(chosen))}
            searchable
            clearable
          />
          <DateInput
            label={handoverBook.dueDate}
            reference={businessDate}
            canBeEmpty
            value={dueDate}
            onChange={setDueDate}
          />
        </Group>
        <RefusalAlert refusal={open.refusal} />
        <Group justify="flex-end">
          <ActionButton
            variant="primary"
            label={handoverBook.openMatter}
            hotkey="Ctrl+Enter"
            blockedReason={blocked}
            isRunning={open.isRunning}
            onAction={() => submit()}
          />
        </Group>
      </Stack>
    </form>
  )
}
