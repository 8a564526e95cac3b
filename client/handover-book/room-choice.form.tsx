import { Select } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useBookRooms } from './handover-book.api.ts'

interface RoomChoiceProps {
  readonly value: number | null
  readonly onChange: (roomId: number | null) => void
}

/** The room an entry is about, found by typing its number; left empty for none. */
export const RoomChoice = ({ value, onChange }: RoomChoiceProps) => {
  const { handoverBook } = useText()
  const { data: rooms = [] } = useBookRooms()
  return (
    <Select
      label={handoverBook.room}
      data={rooms.map(({ id, number }) => ({ value: String(id), label: number }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      searchable
      clearable
      limit={50}
    />
  )
}
