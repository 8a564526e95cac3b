import { addDays, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { maxGroupRooms } from '@jiaoban/shared/stays/group.schema.ts'
import { maxNights } from '@jiaoban/shared/stays/stay.rules.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { ReasonChoice } from '../concessions/reason-choice.form.tsx'
import type { RoomTypeItem } from '../reservation.api.ts'
import type { GroupDone } from './group-dialogs.panel.tsx'
import { blockChange, type BlockChange, unnamedByType } from './change-group.api.ts'
import type { GroupView } from './groups.api.ts'
import classes from './groups.module.css'

interface ChangeGroupProps {
  readonly group: GroupView
  readonly onDone: (done: GroupDone) => void
}

/** Other dates, rooms more, rooms less. */
export const ChangeGroupForm = (props: ChangeGroupProps) => {
  const types = useQuery(trpc.property.roomTypes.queryOptions())
  return <Loaded query={types}>{(items) => <Fields types={items} {...props} />}</Loaded>
}

interface FieldsProps extends ChangeGroupProps {
  readonly types: readonly RoomTypeItem[]
}

const Fields = ({ types, group, onDone }: FieldsProps) => {
  const { change: words } = useText().groups
  const [draft, setDraft] = useState<BlockChange>(() => blockChange(group, types))
  const change = (changes: Partial<BlockChange>) => setDraft((last) => ({ ...last, ...changes }))
  const save = useCommand(trpc.groups.change)
  const { nights, quantity, rate, roomTypeId, removed, ...dates } = draft
  const submit = async () => {
    const done = await save.run({
      groupId: group.groupId,
      ...dates,
      departureDate: addDays(draft.arrivalDate, nights),
      added: quantity === 0 ? [] : [{ roomTypeId, quantity, rate, adults: 2 }],
      removed: [...removed].flatMap(([typeId, count]) =>
        count === 0 ? [] : [{ roomTypeId: typeId, quantity: count }],
      ),
    })
    if (done !== undefined) onDone({ what: words.done })
  }
  return (
    <Stack gap="sm">
      <Text c="dimmed">{words.hint}</Text>
      <BlockDates draft={draft} change={change} />
      <AddedRooms types={types} draft={draft} change={change} />
      <RemovedRooms group={group} draft={draft} change={change} />
      <ReasonChoice
        value={draft.concessionReasonCode}
        onChange={(concessionReasonCode) => change({ concessionReasonCode })}
      />
      <RefusalAlert refusal={save.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        onAction={submit}
        isRunning={save.isRunning}
      />
    </Stack>
  )
}

interface PartProps {
  readonly draft: BlockChange
  readonly change: (changes: Partial<BlockChange>) => void
}

const BlockDates = ({ draft, change }: PartProps) => {
  const { groups: words, desk } = useText()
  const { businessDate } = useShellStatus()
  return (
    <div className={classes['dates']}>
      <DateInput
        label={words.arrival}
        reference={businessDate}
        value={draft.arrivalDate}
        onChange={(arrivalDate) => change({ arrivalDate })}
      />
      <CountInput
        label={desk.reservation.nights}
        data-autofocus
        max={maxNights}
        value={draft.nights}
        onChange={(nights) => change({ nights })}
      />
      <DateInput
        label={words.departure}
        reference={draft.arrivalDate}
        value={addDays(draft.arrivalDate, draft.nights)}
        onChange={(date) =>
          change({ nights: Math.min(maxNights, Math.max(0, daysBetween(draft.arrivalDate, date))) })
        }
      />
      <DateInput
        label={words.release}
        reference={businessDate}
        value={draft.releaseDate}
        onChange={(releaseDate) => change({ releaseDate })}
      />
    </div>
  )
}

const AddedRooms = ({ types, draft, change }: PartProps & Pick<FieldsProps, 'types'>) => {
  const { form, change: words } = useText().groups
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  return (
    <div className={classes['dates']} role="group" aria-label={words.added}>
      <NativeSelect
        label={`${words.added} ${form.roomType}`}
        data={types.map(({ id, name }) => ({ value: String(id), label: name[language] }))}
        value={String(draft.roomTypeId)}
        onChange={({ currentTarget: { value } }) => {
          const type = types.find(({ id }) => String(id) === value)
          if (type !== undefined) change({ roomTypeId: type.id, rate: type.rate })
        }}
      />
      <CountInput
        label={words.quantity}
        max={maxGroupRooms}
        value={draft.quantity}
        onChange={(quantity) => change({ quantity })}
      />
      <MoneyInput
        label={form.rate}
        currency={currency}
        value={draft.rate}
        onChange={(rate) => change({ rate })}
      />
    </div>
  )
}

const RemovedRooms = ({ group, draft, change }: PartProps & Pick<FieldsProps, 'group'>) => {
  const { change: words } = useText().groups
  const free = unnamedByType(group)
  if (free.length === 0) return null
  return (
    <div className={classes['dates']}>
      {free.map(({ roomTypeId, typeCode, rooms }) => (
        <CountInput
          key={roomTypeId}
          label={words.removed(typeCode, rooms)}
          max={rooms}
          value={draft.removed.get(roomTypeId) ?? 0}
          onChange={(count) => change({ removed: new Map(draft.removed).set(roomTypeId, count) })}
        />
      ))}
    </div>
  )
}
