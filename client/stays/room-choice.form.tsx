import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { FreeRoom } from './check-in.api.ts'
import classes from './room-choice.module.css'

interface RoomChoiceProps {
  readonly rooms: readonly FreeRoom[]
  readonly chosen: FreeRoom | undefined
  readonly onChoose: (room: FreeRoom) => void
}

/** Digits typed within this time are one room number. */
const typeAheadMs = 900

/**
 * The free rooms, the clean ones first: one stop of the Tab key. The arrows go from room to room, and typing a
 * number goes to it.
 */
export const RoomChoice = ({ rooms, chosen, onChoose }: RoomChoiceProps) => {
  const { checkIn } = useText()
  const [typeId, setTypeId] = useState<number | null>(null)
  const typed = useRef({ text: '', at: 0 })
  const shown = rooms.filter((room) => typeId === null || room.roomTypeId === typeId || room === chosen)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
    const isGoingOn = event.timeStamp - typed.current.at < typeAheadMs
    typed.current = { text: (isGoingOn ? typed.current.text : '') + event.key, at: event.timeStamp }
    const wanted = typed.current.text.toLowerCase()
    const found = rooms.find(({ number }) => number.toLowerCase().startsWith(wanted))
    if (found === undefined) return
    event.preventDefault()
    setTypeId(null)
    onChoose(found)
    const group = event.currentTarget
    requestAnimationFrame(() => group.querySelector<HTMLInputElement>('input:checked')?.focus())
  }
  return (
    <div className={classes['choice']}>
      <TypeFilter rooms={rooms} value={typeId} onChange={setTypeId} />
      <div
        role="radiogroup"
        aria-label={checkIn.room.label}
        className={classes['rooms']}
        onKeyDown={onKeyDown}
      >
        {shown.map((room) => (
          <RoomOption
            key={room.roomId}
            room={room}
            isChosen={room.roomId === chosen?.roomId}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  )
}

interface RoomOptionProps {
  readonly room: FreeRoom
  readonly isChosen: boolean
  readonly onChoose: (room: FreeRoom) => void
}

const RoomOption = ({ room, isChosen, onChoose }: RoomOptionProps) => {
  const { checkIn } = useText()
  const isDirty = room.housekeepingState === 'dirty'
  return (
    <label className={classes['room']} data-dirty={isDirty || undefined}>
      <input
        type="radio"
        name="roomId"
        value={room.roomId}
        checked={isChosen}
        data-autofocus={isChosen || undefined}
        onChange={() => onChoose(room)}
      />
      <span>
        <strong>{room.number}</strong>
        <small>{isDirty ? checkIn.room.dirty : room.typeCode}</small>
      </span>
    </label>
  )
}

interface TypeFilterProps {
  readonly rooms: readonly FreeRoom[]
  readonly value: number | null
  readonly onChange: (roomTypeId: number | null) => void
}

const TypeFilter = ({ rooms, value, onChange }: TypeFilterProps) => {
  const { checkIn } = useText()
  const { language } = useLanguage()
  const types = [...new Map(rooms.map((room) => [room.roomTypeId, room])).values()]
  if (types.length < 2) return null
  const options = [
    { id: null, label: checkIn.room.allTypes, detail: String(rooms.length) },
    ...types.map((type) => ({
      id: type.roomTypeId,
      label: type.typeName[language],
      detail: `${formatAmount(type.rate)} · ${rooms.filter((room) => room.roomTypeId === type.roomTypeId).length}`,
    })),
  ]
  return (
    <div role="radiogroup" aria-label={checkIn.room.type} className={classes['types']}>
      {options.map(({ id, label, detail }) => (
        <label key={id} className={classes['type']}>
          <input type="radio" name="roomType" checked={id === value} onChange={() => onChange(id)} />
          <span>
            {label} <small>{detail}</small>
          </span>
        </label>
      ))}
    </div>
  )
}
