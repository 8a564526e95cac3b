import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type KeyItem, type KeyRegister, useKeyName } from './house-keys.api.ts'
import { useBothSign } from './key-signatures.api.ts'

interface PlaceKeyFormProps {
  readonly houseKey: KeyItem
  readonly desks: KeyRegister['desks']
  readonly onDone: (what: string) => void
}

/** Out of the safe to a desk or a person, or into it; the other side signs too. */
export const PlaceKeyForm = ({ houseKey: key, desks, onDone }: PlaceKeyFormProps) => {
  const { houseKeys } = useText()
  const { placing: words } = houseKeys
  const nameOf = useKeyName()
  const bothSign = useBothSign()
  const place = useCommand(trpc.houseKeys.place)
  const isInSafe = key.deskId === null && key.state === 'in_place'
  const choices = isInSafe
    ? [
        ...desks.map(({ deskId, code, name }) => ({ value: String(deskId), label: `${code} ${name}` })),
        { value: 'person', label: words.person },
      ]
    : [{ value: 'safe', label: houseKeys.safe }]
  const [to, setTo] = useState(choices[0]?.value ?? 'safe')

  const submit = async () => {
    const signed = await bothSign(words.title(nameOf(key)), words.otherSigns)
    if (signed === null) return
    const done = await place.run(
      {
        keyCode: key.keyCode,
        number: key.number,
        to: to === 'safe' || to === 'person' ? { kind: to } : { kind: 'desk', deskId: Number(to) },
      },
      signed,
    )
    if (done !== undefined) onDone(words.done(nameOf(key)))
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <NativeSelect
        label={words.to}
        data-autofocus
        data={choices}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <RefusalAlert refusal={place.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        isRunning={place.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
