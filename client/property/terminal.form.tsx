import { setTerminalInput } from '@jiaoban/shared/property/property.schema.ts'
import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { TerminalPlace } from './methods.panel.tsx'

interface TerminalFormProps {
  readonly place: TerminalPlace
  readonly onDone: (what: string) => void
}

/** The terminal or merchant account through which a desk takes a method; its total is typed at the close. */
export const TerminalForm = ({ place, onDone }: TerminalFormProps) => {
  const text = useText()
  const { methods: words, codes } = text.settings
  const { language } = useLanguage()
  const { desk, method, terminal } = place
  const [name, setName] = useState(terminal?.name ?? `${desk.code} ${method.name.zh}`)
  const [isActive, setActive] = useState(terminal?.isActive ?? true)
  const [isTried, setTried] = useState(false)
  const set = useCommand(trpc.property.setTerminal)
  const input = { deskId: desk.id, methodCode: method.code, name, isActive }
  const errors = isTried ? fieldErrorsOf(setTerminalInput, input, text) : noErrors
  const submit = async () => {
    setTried(true)
    if (!setTerminalInput.safeParse(input).success) return
    if ((await set.run(input)) !== undefined) onDone(words.terminalSet(name.trim()))
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{`${desk.code} ${desk.name} · ${method.name[language]}`}</Text>
      <TextInput
        label={codes.name}
        data-autofocus
        autoComplete="off"
        maxLength={40}
        value={name}
        error={errors.get('name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        label={words.terminalActive}
        checked={isActive}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
      <RefusalAlert refusal={set.refusal} />
      <Group justify="flex-end">
        <ActionButton
          variant="primary"
          label={text.common.save}
          hotkey="Ctrl+Enter"
          isRunning={set.isRunning}
          onAction={submit}
        />
      </Group>
    </Stack>
  )
}
