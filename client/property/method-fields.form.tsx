import { Checkbox, SimpleGrid, TextInput } from '@mantine/core'
import type { FieldErrors } from '../kernel/field-errors.ts'
import { useText } from '../kernel/i18n.tsx'

interface MethodNameFieldsProps {
  readonly value: { readonly zh: string; readonly en: string }
  readonly onChange: (name: { zh: string; en: string }) => void
  readonly errors: FieldErrors
  readonly hasAutoFocus?: boolean
}

/** What the desk and the papers call it, in the languages of the house. */
export const MethodNameFields = ({
  value,
  onChange,
  errors,
  hasAutoFocus = false,
}: MethodNameFieldsProps) => {
  const { methods: words } = useText().settings
  return (
    <SimpleGrid cols={2} spacing="md">
      <TextInput
        label={words.nameZh}
        data-autofocus={hasAutoFocus || undefined}
        autoComplete="off"
        maxLength={20}
        value={value.zh}
        error={errors.get('name.zh')}
        onChange={(event) => onChange({ ...value, zh: event.currentTarget.value })}
      />
      <TextInput
        label={words.nameEn}
        autoComplete="off"
        maxLength={40}
        value={value.en}
        error={errors.get('name.en')}
        onChange={(event) => onChange({ ...value, en: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}

interface NeedsReferenceFieldProps {
  readonly value: boolean
  readonly onChange: (needsReference: boolean) => void
}

export const NeedsReferenceField = ({ value, onChange }: NeedsReferenceFieldProps) => {
  const { methods: words } = useText().settings
  return (
    <Checkbox
      label={words.needsReference}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
