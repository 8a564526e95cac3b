import { Group, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import type { BookSearch } from './handover-book.api.ts'
import { RoomChoice } from './room-choice.form.tsx'

export const emptySearch: BookSearch = { word: '', date: null, roomId: null }

/** Whether the search narrows anything. */
export const isSearching = ({ word, date, roomId }: BookSearch): boolean =>
  word.trim() !== '' || date !== null || roomId !== null

interface BookSearchFormProps {
  readonly search: BookSearch
  readonly onSearch: (search: BookSearch) => void
}

/** A word, a day, a room: what is typed narrows the book at once. */
export const BookSearchForm = ({ search, onSearch }: BookSearchFormProps) => {
  const { handoverBook } = useText()
  const businessDate = useBusinessDate()
  return (
    <search>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={handoverBook.search.word}
          leftSection={<IconSearch size={15} aria-hidden />}
          maxLength={60}
          w={220}
          value={search.word}
          onChange={(event) => onSearch({ ...search, word: event.currentTarget.value })}
        />
        <DateInput
          label={handoverBook.search.date}
          reference={businessDate}
          canBeEmpty
          w={160}
          value={search.date ?? ''}
          onChange={(date) => onSearch({ ...search, date: date === '' ? null : date })}
        />
        <RoomChoice value={search.roomId} onChange={(roomId) => onSearch({ ...search, roomId })} />
        {isSearching(search) && (
          <ActionButton
            variant="quiet"
            label={handoverBook.search.leave}
            onAction={() => onSearch(emptySearch)}
          />
        )}
      </Group>
    </search>
  )
}
