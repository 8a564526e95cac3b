import { maxGroupRooms } from '@jiaoban/shared/stays/group.schema.ts'
import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import type { RoomTypeItem } from '../reservation.api.ts'
import { type BlockDraft, newBlock } from './groups.api.ts'
import classes from './groups.module.css'

interface GroupBlocksProps {
  readonly types: readonly RoomTypeItem[]
  readonly blocks: readonly BlockDraft[]
  readonly onChange: (blocks: readonly BlockDraft[]) => void
}

/** How many rooms of which type at what price, a line a type. */
export const GroupBlocks = ({ types, blocks, onChange }: GroupBlocksProps) => {
  const { form: words } = useText().groups
  const unused = types.find(({ id }) => !blocks.some(({ roomTypeId }) => roomTypeId === id))
  const add = () => {
    if (unused === undefined) return
    const rowId = Math.max(...blocks.map((block) => block.rowId)) + 1
    onChange([...blocks, newBlock(rowId, unused)])
  }
  return (
    <>
      {blocks.map((block, index) => (
        <Block
          key={block.rowId}
          types={types}
          block={block}
          onChange={(changed) => onChange(blocks.map((one) => (one === block ? changed : one)))}
          onRemove={blocks.length === 1 ? null : () => onChange(blocks.filter((one) => one !== block))}
          number={index + 1}
        />
      ))}
      {unused !== undefined && (
        <div>
          <ActionButton label={words.addType} variant="quiet" isCompact onAction={add} />
        </div>
      )}
    </>
  )
}

interface BlockProps {
  readonly types: readonly RoomTypeItem[]
  readonly block: BlockDraft
  readonly number: number
  readonly onChange: (block: BlockDraft) => void
  readonly onRemove: (() => void) | null
}

const Block = ({ types, block, number, onChange, onRemove }: BlockProps) => {
  const { form: words } = useText().groups
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  return (
    <div className={classes['block']}>
      <NativeSelect
        label={words.roomType}
        data={types.map(({ id, name }) => ({ value: String(id), label: name[language] }))}
        value={String(block.roomTypeId)}
        onChange={(event) => {
          const type = types.find(({ id }) => String(id) === event.currentTarget.value)
          if (type !== undefined) onChange({ ...block, roomTypeId: type.id, rate: type.rate })
        }}
      />
      <CountInput
        label={words.quantity}
        min={1}
        max={maxGroupRooms}
        value={block.quantity}
        onChange={(quantity) => onChange({ ...block, quantity })}
      />
      <MoneyInput
        label={words.rate}
        currency={currency}
        value={block.rate}
        onChange={(rate) => onChange({ ...block, rate })}
      />
      <CountInput
        label={words.adults}
        min={1}
        max={20}
        value={block.adults}
        onChange={(adults) => onChange({ ...block, adults })}
      />
      <CountInput
        label={words.breakfasts}
        max={40}
        value={block.breakfasts}
        onChange={(breakfasts) => onChange({ ...block, breakfasts })}
      />
      {onRemove !== null && (
        <ActionIcon
          aria-label={words.removeType(number)}
          className={classes['remove'] ?? ''}
          onClick={onRemove}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  )
}
