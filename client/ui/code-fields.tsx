import { TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'

export interface CodeDraft {
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
}

interface CodeFieldsProps {
  readonly draft: CodeDraft
  readonly onChange: (changes: Partial<CodeDraft>) => void
  /** What is there keeps its code. */
  readonly isNew: boolean
  readonly maxCodeLength?: number
}

/** Whether code and both names are there. */
export const isCodeFilled = ({ code, name }: CodeDraft): boolean =>
  [code, name.zh, name.en].every((text) => text.trim() !== '')

/** What a code of the settings is, and what it is called in each language. */
export const CodeFields = ({ draft, onChange, isNew, maxCodeLength = 32 }: CodeFieldsProps) => {
  const { codes: words } = useText().common
  const name = (language: 'zh' | 'en', label: string) => (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={40}
      value={draft.name[language]}
      onChange={(event) => onChange({ name: { ...draft.name, [language]: event.currentTarget.value } })}
    />
  )
  return (
    <>
      <TextInput
        label={words.code}
        data-autofocus
        autoComplete="off"
        maxLength={maxCodeLength}
        disabled={!isNew}
        value={draft.code}
        onChange={(event) => onChange({ code: event.currentTarget.value })}
      />
      {name('zh', words.nameZh)}
      {name('en', words.nameEn)}
    </>
  )
}
