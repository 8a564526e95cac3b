import { changePaymentMethodInput } from '@jiaoban/shared/property/property.schema.ts'
import { Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { MethodNameFields, NeedsReferenceField } from './method-fields.form.tsx'
import type { MethodView } from './methods.panel.tsx'

interface ChangeMethodFormProps {
  readonly method: MethodView
  /** Its place at the desk, 1 for the first. */
  readonly position: number
  readonly onDone: (what: string) => void
}

/** Another name or place, or no longer taken. Where its money is booked never changes. */
export const ChangeMethodForm = ({ method, position, onDone }: ChangeMethodFormProps) => {
  const text = useText()
  const { methods: words } = text.settings
  const { language } = useLanguage()
  const { code, name, needsReference, isActive } = method
  const [draft, setDraft] = useState({ code, name, needsReference, isActive, position })
  const [isTried, setTried] = useState(false)
  const change = useCommand(trpc.property.changePaymentMethod)
  const errors = isTried ? fieldErrorsOf(changePaymentMethodInput, draft, text) : noErrors
  const submit = async () => {
    setTried(true)
    if (!changePaymentMethodInput.safeParse(draft).success) return
    if ((await change.run(draft)) !== undefined) onDone(words.changed(draft.name[language]))
  }
  return (
    <Stack gap="md">
      <MethodNameFields
        hasAutoFocus
        value={draft.name}
        onChange={(changed) => setDraft({ ...draft, name: changed })}
        errors={errors}
      />
      <CountInput
        label={words.position}
        min={1}
        max={99}
        value={draft.position}
        onChange={(changed) => setDraft({ ...draft, position: changed })}
      />
      <NeedsReferenceField
        value={draft.needsReference}
        onChange={(changed) => setDraft({ ...draft, needsReference: changed })}
      />
      <Checkbox
        label={words.isActive}
        checked={draft.isActive}
        onChange={(event) => setDraft({ ...draft, isActive: event.currentTarget.checked })}
      />
      <RefusalAlert refusal={change.refusal} />
      <Group justify="flex-end">
        <ActionButton
          variant="primary"
          label={text.common.save}
          hotkey="Ctrl+Enter"
          isRunning={change.isRunning}
          onAction={submit}
        />
      </Group>
    </Stack>
  )
}
