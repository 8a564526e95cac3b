import { preparationMoments, preparationTeams } from '@jiaoban/shared/stays/vip.types.ts'
import { ActionIcon, NativeSelect, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import type { VipLevelItem } from './vips.api.ts'
import classes from './vips.module.css'

export interface ItemDraft extends Omit<VipLevelItem['items'][number], 'id'> {
  /** Null until it is saved. */
  readonly id: number | null
  readonly rowId: number
}

interface VipItemFieldsProps {
  readonly items: readonly ItemDraft[]
  readonly onChange: (items: readonly ItemDraft[]) => void
}

/** The things to make ready, a line each. */
export const VipItemFields = ({ items, onChange }: VipItemFieldsProps) => {
  const { vips: words } = useText()
  const [nextRow, setNextRow] = useState(-1)
  const change = (rowId: number, changes: Partial<ItemDraft>) =>
    onChange(items.map((item) => (item.rowId === rowId ? { ...item, ...changes } : item)))
  const add = () => {
    onChange([
      ...items,
      {
        id: null,
        rowId: nextRow,
        name: { zh: '', en: '' },
        moment: 'arrival',
        dueTime: '14:00',
        team: 'housekeeping',
      },
    ])
    setNextRow(nextRow - 1)
  }
  return (
    <>
      {items.map((item, index) => (
        <ItemFields
          key={item.rowId}
          item={item}
          place={words.item(index + 1)}
          onChange={(changes) => change(item.rowId, changes)}
          onRemove={() => onChange(items.filter(({ rowId }) => rowId !== item.rowId))}
        />
      ))}
      <div>
        <ActionButton label={words.addItem} isCompact onAction={add} />
      </div>
    </>
  )
}

interface ItemFieldsProps {
  readonly item: ItemDraft
  readonly place: string
  readonly onChange: (changes: Partial<ItemDraft>) => void
  readonly onRemove: () => void
}

const ItemFields = ({ item, place, onChange, onRemove }: ItemFieldsProps) => {
  const { vips: words } = useText()
  const name = (language: 'zh' | 'en', label: string) => (
    <TextInput
      label={label}
      autoComplete="off"
      maxLength={40}
      value={item.name[language]}
      onChange={({ currentTarget }) => onChange({ name: { ...item.name, [language]: currentTarget.value } })}
    />
  )
  return (
    <div role="group" aria-label={place} className={classes['item']}>
      {name('zh', words.itemNameZh)}
      {name('en', words.itemNameEn)}
      <NativeSelect
        label={words.moment}
        data={preparationMoments.map((value) => ({ value, label: words.moments[value] }))}
        value={item.moment}
        onChange={({ currentTarget }) =>
          onChange({ moment: preparationMoments.find((one) => one === currentTarget.value) ?? item.moment })
        }
      />
      <TextInput
        label={words.dueTime}
        autoComplete="off"
        maxLength={5}
        value={item.dueTime}
        onChange={({ currentTarget }) => onChange({ dueTime: currentTarget.value })}
      />
      <NativeSelect
        label={words.team}
        data={preparationTeams.map((value) => ({ value, label: words.teams[value] }))}
        value={item.team}
        onChange={({ currentTarget }) =>
          onChange({ team: preparationTeams.find((one) => one === currentTarget.value) ?? item.team })
        }
      />
      <ActionIcon aria-label={words.removeItem(item.name.zh || place)} size={36} onClick={onRemove}>
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  )
}
