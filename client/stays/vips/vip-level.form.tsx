import { Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CodeFields, isCodeFilled } from '../../ui/code-fields.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type ItemDraft, VipItemFields } from './vip-item-fields.form.tsx'
import type { VipLevelItem } from './vips.api.ts'
import classes from './vips.module.css'

interface VipLevelFormProps {
  /** Null for a new one. */
  readonly level: VipLevelItem | null
  readonly onSaved: (code: string) => void
}

interface LevelDraft extends Pick<VipLevelItem, 'code' | 'name' | 'isActive'> {
  readonly items: readonly ItemDraft[]
}

const draftOf = (level: VipLevelItem | null): LevelDraft => ({
  code: level?.code ?? '',
  name: level?.name ?? { zh: '', en: '' },
  isActive: level?.isActive ?? true,
  items: (level?.items ?? []).map((item) => ({ ...item, rowId: item.id })),
})

const isFilled = ({ items, ...level }: LevelDraft): boolean =>
  isCodeFilled(level) &&
  items.flatMap(({ name }) => [name.zh, name.en]).every((text) => text.trim() !== '') &&
  items.every(({ dueTime }) => /^([01]\d|2[0-3]):[0-5]\d$/.test(dueTime))

/** What a level is called, and what is made ready for a guest who has it. */
export const VipLevelForm = ({ level, onSaved }: VipLevelFormProps) => {
  const { vips: words } = useText()
  const [draft, setDraft] = useState(() => draftOf(level))
  const change = (changes: Partial<LevelDraft>) => setDraft((last) => ({ ...last, ...changes }))
  const add = useCommand(trpc.vips.addLevel)
  const rewrite = useCommand(trpc.vips.changeLevel)
  const submit = async () => {
    const { isActive, ...terms } = { ...draft, items: draft.items.map(({ rowId: _, ...item }) => item) }
    const done = level === null ? await add.run(terms) : await rewrite.run({ ...terms, isActive })
    if (done !== undefined) onSaved(done.code)
  }
  return (
    <Stack gap="sm">
      <Group grow align="end">
        <CodeFields draft={draft} onChange={change} isNew={level === null} maxCodeLength={8} />
      </Group>
      <fieldset className={classes['items']}>
        <legend>{words.items}</legend>
        <VipItemFields items={draft.items} onChange={(items) => change({ items })} />
      </fieldset>
      {level !== null && (
        <Checkbox
          label={words.isActive}
          checked={draft.isActive}
          onChange={(event) => change({ isActive: event.currentTarget.checked })}
        />
      )}
      <RefusalAlert refusal={add.refusal ?? rewrite.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.save}
        onAction={submit}
        blockedReason={isFilled(draft) ? null : words.fieldsMissing}
        isRunning={add.isRunning || rewrite.isRunning}
      />
    </Stack>
  )
}
