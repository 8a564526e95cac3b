import { addPaymentMethodInput } from '@jiaoban/shared/property/property.schema.ts'
import { addedControls } from '@jiaoban/shared/property/tender-control.types.ts'
import { Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { z } from 'zod'
import { fieldErrorsOf, noErrors } from '../kernel/field-errors.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { MethodNameFields, NeedsReferenceField } from './method-fields.form.tsx'

type Draft = z.output<typeof addPaymentMethodInput>

const newMethod: Draft = {
  code: '',
  name: { zh: '', en: '' },
  control: 'clearing.other',
  needsReference: true,
}

/** Another way to pay: a group-buying coupon, one more wallet. */
export const AddMethodForm = ({ onDone }: { readonly onDone: (what: string) => void }) => {
  const text = useText()
  const { methods: words, codes } = text.settings
  const { language } = useLanguage()
  const [draft, setDraft] = useState(newMethod)
  const [isTried, setTried] = useState(false)
  const add = useCommand(trpc.property.addPaymentMethod)
  const errors = isTried ? fieldErrorsOf(addPaymentMethodInput, draft, text) : noErrors
  const submit = async () => {
    setTried(true)
    if (!addPaymentMethodInput.safeParse(draft).success) return
    if ((await add.run(draft)) !== undefined) onDone(words.added(draft.name[language]))
  }
  return (
    <Stack gap="md">
      <MethodNameFields
        hasAutoFocus
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        errors={errors}
      />
      <SimpleGrid cols={2} spacing="md">
        <TextInput
          label={codes.code}
          placeholder="meituan"
          autoComplete="off"
          maxLength={32}
          value={draft.code}
          error={errors.get('code')}
          onChange={(event) => setDraft({ ...draft, code: event.currentTarget.value.trim() })}
        />
        <NativeSelect
          label={words.control}
          data={addedControls.map((control) => ({ value: control, label: text.postings.controls[control] }))}
          value={draft.control}
          onChange={(event) =>
            setDraft({
              ...draft,
              control:
                addedControls.find((control) => control === event.currentTarget.value) ?? draft.control,
            })
          }
        />
      </SimpleGrid>
      <NeedsReferenceField
        value={draft.needsReference}
        onChange={(needsReference) => setDraft({ ...draft, needsReference })}
      />
      <RefusalAlert refusal={add.refusal} />
      <Group justify="flex-end">
        <ActionButton
          variant="primary"
          label={words.add}
          hotkey="Ctrl+Enter"
          isRunning={add.isRunning}
          onAction={submit}
        />
      </Group>
    </Stack>
  )
}
