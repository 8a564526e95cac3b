import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'

/** Another kind of key: its code and its name in both languages. */
export const AddKeyKindForm = ({ onDone }: { readonly onDone: (what: string) => void }) => {
  const { addKind: words } = useText().houseKeys
  const add = useCommand(trpc.houseKeys.addKind)
  const [draft, setDraft] = useState({ code: '', nameZh: '', nameEn: '' })
  const problem = !/^[A-Za-z0-9_.-]{1,32}$/.test(draft.code)
    ? words.codeWrong
    : draft.nameZh.trim() === '' || draft.nameEn.trim() === ''
      ? words.nameMissing
      : null
  const submit = async () => {
    const done = await add.run(draft)
    if (done !== undefined) onDone(words.done(draft.nameZh))
  }
  const field = (name: keyof typeof draft, max: number) => (
    <TextInput
      label={words[name]}
      data-autofocus={name === 'code' || undefined}
      autoComplete="off"
      maxLength={max}
      value={draft[name]}
      onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
    />
  )
  return (
    <Stack gap="md">
      {field('code', 32)}
      {field('nameZh', 40)}
      {field('nameEn', 40)}
      <RefusalAlert refusal={add.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={problem}
        isRunning={add.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
