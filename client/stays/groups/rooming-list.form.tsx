import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { FreeRoom } from '../check-in.api.ts'
import { changedRows, type GroupStayView, type GroupView, type ListDraft } from './groups.api.ts'
import classes from './groups.module.css'

interface RoomingListProps {
  readonly group: GroupView
  readonly onSaved: () => void
}

/** Who sleeps where, line by line; names are typed one under the other, rooms chosen or left to the check-in. */
export const RoomingList = ({ group, onSaved }: RoomingListProps) => {
  const { groups: words } = useText()
  const blockedReason = useBlockedReason()
  const save = useCommand(trpc.groups.writeRoomingList)
  const [drafts, setDrafts] = useState<ReadonlyMap<number, ListDraft>>(new Map())
  const { arrivalDate, departureDate, groupId } = group
  const { data: free = [] } = useQuery({
    ...trpc.rooms.free.queryOptions({ arrivalDate, departureDate }),
    enabled: group.state === 'open' && group.expected > 0,
  })
  const change = (stayId: number, changes: Partial<ListDraft>) =>
    setDrafts((last) => {
      const before = last.get(stayId) ?? { guestName: null, roomId: undefined }
      return new Map(last).set(stayId, { ...before, ...changes })
    })
  const rooms = changedRows(group.stays, drafts)
  const submit = async () => {
    const done = await save.run({ groupId, rooms })
    if (done === undefined) return
    setDrafts(new Map())
    onSaved()
  }
  return (
    <section aria-label={words.list.title}>
      <table className={classes['list']} aria-label={words.list.title}>
        <thead>
          <tr>
            <th scope="col">{words.list.room}</th>
            <th scope="col">{words.list.type}</th>
            <th scope="col">{words.list.guest}</th>
            <th scope="col">{words.list.state}</th>
            <th scope="col" data-align="right">
              {words.list.balance}
            </th>
          </tr>
        </thead>
        <tbody>
          {group.stays.map((stay, index) => (
            <Line
              key={stay.stayId}
              stay={stay}
              line={index + 1}
              isOpen={group.state === 'open'}
              draft={drafts.get(stay.stayId)}
              free={free}
              onChange={(changes) => change(stay.stayId, changes)}
            />
          ))}
        </tbody>
      </table>
      <RefusalAlert refusal={save.refusal} />
      {group.state === 'open' && (
        <div className={classes['end']}>
          <ActionButton
            label={words.list.save}
            hotkey="Ctrl+S"
            onAction={submit}
            isRunning={save.isRunning}
            blockedReason={
              rooms.length === 0 ? words.list.unchanged : blockedReason('writeRoomingList', 'office')
            }
          />
        </div>
      )}
    </section>
  )
}

interface LineProps {
  readonly stay: GroupStayView
  readonly line: number
  readonly isOpen: boolean
  readonly draft: ListDraft | undefined
  readonly free: readonly FreeRoom[]
  readonly onChange: (changes: Partial<ListDraft>) => void
}

const Line = ({ stay, line, isOpen, draft, free, onChange }: LineProps) => {
  const { groups: words, stayView } = useText()
  const { currency } = useShellStatus()
  const isExpected = isOpen && stay.state === 'reserved'
  const isOver = stay.state !== 'reserved' && stay.state !== 'in_house'
  return (
    <tr data-over={isOver || undefined}>
      <td>
        {isExpected ? (
          <RoomChoice stay={stay} line={line} draft={draft} free={free} onChange={onChange} />
        ) : (
          <Link to="/stays/$stayId" params={{ stayId: stay.stayId }}>
            {stay.roomNumber === '' ? stayView.none : stay.roomNumber}
          </Link>
        )}
      </td>
      <td>{stay.typeCode}</td>
      <td>
        {isOpen && !isOver ? (
          <TextInput
            aria-label={words.list.guestOf(line)}
            autoComplete="off"
            maxLength={80}
            value={draft?.guestName ?? stay.guestName}
            onChange={(event) => onChange({ guestName: event.currentTarget.value })}
          />
        ) : (
          stay.guestName
        )}
      </td>
      <td>{stayView.states[stay.state]}</td>
      <td data-align="right">
        {stay.state === 'in_house' && <MoneyText amount={stay.balance} currency={currency} />}
      </td>
    </tr>
  )
}

const RoomChoice = ({ stay, line, draft, free, onChange }: Omit<LineProps, 'isOpen'>) => {
  const { list: words } = useText().groups
  const roomId = draft?.roomId === undefined ? stay.roomId : draft.roomId
  const own = stay.roomId === null ? [] : [{ value: String(stay.roomId), label: stay.roomNumber }]
  const others = free
    .filter(({ roomTypeId, roomId: id }) => roomTypeId === stay.roomTypeId && id !== stay.roomId)
    .map(({ roomId: id, number }) => ({ value: String(id), label: number }))
  return (
    <NativeSelect
      aria-label={words.roomOf(line)}
      w={120}
      data={[{ value: '', label: words.later }, ...own, ...others]}
      value={roomId === null ? '' : String(roomId)}
      onChange={({ currentTarget: { value } }) => onChange({ roomId: value === '' ? null : Number(value) })}
    />
  )
}
