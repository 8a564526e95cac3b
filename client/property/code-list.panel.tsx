import { Checkbox, Stack } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { Command } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { CodeFields, isCodeFilled } from '../ui/code-fields.tsx'
import type { LoadedQuery } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { SettingsList } from '../ui/settings-list.tsx'

/** A word of a list the house keeps: a reason, a segment. */
interface CodeItem {
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly isActive: boolean
}

export interface CodeItemFormProps {
  /** Null for a new one. */
  readonly item: CodeItem | null
  readonly onSaved: (code: string) => void
}

interface CodeListProps {
  /** What the list is of. */
  readonly label: string
  readonly query: LoadedQuery<readonly CodeItem[]>
  readonly words: { readonly add: string; readonly change: string; readonly empty: string }
  readonly blockedReason: string | null
  readonly form: ComponentType<CodeItemFormProps>
}

/** A list of words the house keeps: each with a code, a name in each language, and whether it is offered. */
export const CodeList = ({ form: Form, ...list }: CodeListProps) => {
  const { codes: words } = useText().common
  const { language } = useLanguage()
  return (
    <SettingsList
      {...list}
      columns={() => [
        { key: 'code', header: words.code, cell: ({ code }) => <strong>{code}</strong> },
        { key: 'name', header: list.label, cell: ({ name }) => name[language] },
        { key: 'state', header: words.state, cell: ({ isActive }) => words.states(isActive) },
      ]}
      rowKey={({ code }) => code}
      isDimmed={({ isActive }) => !isActive}
      saved={words.saved}
      form={(item, onSaved) => <Form item={item} onSaved={onSaved} />}
    />
  )
}

interface CodeItemFieldsProps extends CodeItemFormProps {
  readonly save: Command<CodeItem, { readonly code: string }>
}

/** What a word is called, and whether it is offered. */
export const CodeItemFields = ({ item, save, onSaved }: CodeItemFieldsProps) => {
  const { common } = useText()
  const [draft, setDraft] = useState<CodeItem>(item ?? { code: '', name: { zh: '', en: '' }, isActive: true })
  const submit = async () => {
    const done = await save.run(draft)
    if (done !== undefined) onSaved(done.code)
  }
  return (
    <Stack gap="sm">
      <CodeFields
        draft={draft}
        isNew={item === null}
        onChange={(changes) => setDraft((last) => ({ ...last, ...changes }))}
      />
      <Checkbox
        label={common.codes.isActive}
        checked={draft.isActive}
        onChange={(event) => setDraft({ ...draft, isActive: event.currentTarget.checked })}
      />
      <RefusalAlert refusal={save.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={common.save}
        onAction={submit}
        blockedReason={isCodeFilled(draft) ? null : common.codes.fieldsMissing}
        isRunning={save.isRunning}
      />
    </Stack>
  )
}
