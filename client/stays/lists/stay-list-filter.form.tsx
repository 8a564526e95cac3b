import { reservationStates, stayListKinds } from '@jiaoban/shared/stays/stay-list.types.ts'
import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useBusinessDate } from '../../kernel/shell-status.ts'
import { DateInput } from '../../ui/date-input.tsx'
import type { StayListSearch } from './stay-list.api.ts'
import classes from './stay-lists.module.css'

interface StayListFilterProps {
  readonly search: StayListSearch
  readonly onSearch: (search: StayListSearch) => void
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Enter, Down and Esc in the field, before the field has them. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Which list, of which date or range, and what to look for in it; the list follows at once. */
export const StayListFilter = ({ search, onSearch, typed, onType, onKeyDown }: StayListFilterProps) => {
  const { stayLists: words, desk } = useText()
  const businessDate = useBusinessDate()
  const { list = 'inHouse' } = search
  const isRange = list === 'reservations'
  const hint = list === 'inHouse' ? desk.inHouse.search : words.search
  return (
    <search className={classes['filter']}>
      <SegmentedControl
        aria-label={words.label}
        data={stayListKinds.map((value) => ({ value, label: words.kinds[value] }))}
        value={list}
        onChange={(value) =>
          onSearch({ ...search, list: stayListKinds.find((kind) => kind === value) ?? list })
        }
      />
      <DateInput
        label={isRange ? words.from : words.date}
        w={150}
        reference={businessDate}
        value={search.date ?? businessDate}
        onChange={(date) => onSearch({ ...search, date })}
      />
      {isRange && (
        <>
          <DateInput
            label={words.until}
            w={150}
            reference={businessDate}
            value={search.until ?? search.date ?? businessDate}
            onChange={(until) => onSearch({ ...search, until })}
          />
          <StateChoice search={search} onSearch={onSearch} />
        </>
      )}
      <TextInput
        aria-label={hint}
        placeholder={hint}
        className={classes['search'] ?? ''}
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  )
}

const StateChoice = ({ search, onSearch }: Pick<StayListFilterProps, 'search' | 'onSearch'>) => {
  const { stayLists: words, stayView } = useText()
  return (
    <NativeSelect
      label={words.state}
      data={[
        { value: '', label: words.anyState },
        ...reservationStates.map((value) => ({ value, label: stayView.states[value] })),
      ]}
      value={search.state ?? ''}
      onChange={({ currentTarget }) =>
        onSearch({ ...search, state: reservationStates.find((state) => state === currentTarget.value) })
      }
    />
  )
}
