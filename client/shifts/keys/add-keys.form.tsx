import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { KeyRegister } from './house-keys.api.ts'

interface AddKeysFormProps {
  readonly kinds: KeyRegister['kinds']
  readonly onDone: (what: string) => void
}

/** More keys of a kind, into the safe. */
export const AddKeysForm = ({ kinds, onDone }: AddKeysFormProps) => {
  const { add: words } = useText().houseKeys
  const { language } = useLanguage()
  const add = useCommand(trpc.houseKeys.add)
  const [keyCode, setKeyCode] = useState(kinds[0]?.code ?? '')
  const [quantity, setQuantity] = useState(1)
  const submit = async () => {
    const done = await add.run({ keyCode, quantity })
    if (done === undefined) return
    const key = kinds.find(({ code }) => code === keyCode)?.name[language] ?? keyCode
    onDone(words.done({ key, first: done.first, last: done.last }))
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <NativeSelect
        label={words.kind}
        data-autofocus
        data={kinds.map(({ code, name }) => ({ value: code, label: name[language] }))}
        value={keyCode}
        onChange={(event) => setKeyCode(event.currentTarget.value)}
      />
      <CountInput label={words.quantity} value={quantity} onChange={setQuantity} min={1} max={200} />
      <RefusalAlert refusal={add.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={kinds.length === 0 ? words.noKind : quantity < 1 ? words.quantityMissing : null}
        isRunning={add.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
