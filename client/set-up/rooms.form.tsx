import { Select, Text, TextInput } from '@mantine/core'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RowList } from './row-list.form.tsx'
import { newRange, newRoomType, roomsIn, type RoomTypeRow, type SetUpDraft } from './set-up-draft.api.ts'
import { type SetUpPartProps, SetUpSection } from './set-up-section.panel.tsx'
import classes from './set-up.module.css'

/** What is sold, and for how much a night. */
export const RoomTypesPart = ({ draft, onChange, check }: SetUpPartProps<SetUpDraft>) => {
  const { roomType } = useText().setUp
  const { currency } = draft.profile
  return (
    <SetUpSection name="roomTypes" check={check}>
      <RowList
        rows={draft.roomTypes}
        onChange={(roomTypes) => onChange({ roomTypes })}
        addLabel={roomType.add}
        makeRow={newRoomType}
        removeLabel={({ name, code }) => roomType.remove(name || code)}
        least={1}
      >
        {(row, change, index) => {
          const errorOf = (field: string) => check.fields.get(`roomTypes.${index}.${field}`)
          return (
            <>
              <TextInput
                className={classes['short'] ?? ''}
                label={roomType.code}
                autoComplete="off"
                value={row.code}
                onChange={(event) => change({ code: event.currentTarget.value })}
                error={errorOf('code')}
              />
              <TextInput
                label={roomType.name}
                autoComplete="off"
                value={row.name}
                onChange={(event) => change({ name: event.currentTarget.value })}
                error={errorOf('name.zh')}
              />
              <TextInput
                label={roomType.nameEn}
                autoComplete="off"
                placeholder={row.name}
                value={row.nameEn}
                onChange={(event) => change({ nameEn: event.currentTarget.value })}
                error={errorOf('name.en')}
              />
              <MoneyInput
                label={`${roomType.rate} ${currency}`}
                currency={currency}
                value={row.rate}
                onChange={(rate) => change({ rate })}
                error={errorOf('rate')}
              />
            </>
          )
        }}
      </RowList>
    </SetUpSection>
  )
}

/** The rooms, a floor or a part of it at a time. */
export const RoomsPart = ({ draft, onChange, check }: SetUpPartProps<SetUpDraft>) => {
  const { range } = useText().setUp
  const { ranges, roomTypes } = draft
  const total = ranges.reduce((rooms, row) => rooms + roomsIn(row).length, 0)
  return (
    <SetUpSection name="rooms" check={check}>
      <RowList
        rows={ranges}
        onChange={(next) => onChange({ ranges: next })}
        addLabel={range.add}
        makeRow={() => newRange(ranges.at(-1), roomTypes)}
        removeLabel={({ from, to }) => range.remove(`${from}–${to}`)}
        least={1}
      >
        {(row, change, index) => {
          const field = (name: 'floor' | 'from' | 'to' | 'without') => ({
            label: range[name],
            autoComplete: 'off',
            value: row[name],
            onChange: (event: { currentTarget: HTMLInputElement }) =>
              change({ [name]: event.currentTarget.value }),
            error: check.fields.get(`ranges.${index}.${name}`),
          })
          return (
            <>
              <TextInput {...field('floor')} className={classes['short'] ?? ''} />
              <TextInput {...field('from')} className={classes['short'] ?? ''} />
              <TextInput {...field('to')} className={classes['short'] ?? ''} />
              <TextInput {...field('without')} placeholder={range.withoutHint} />
              <RoomTypeChoice
                types={roomTypes}
                value={row.typeKey}
                onChange={(typeKey) => change({ typeKey })}
                error={check.fields.get(`rooms.${firstRoomOf(draft, index)}.typeCode`)}
              />
              <span className={classes['count']}>{range.count(roomsIn(row).length)}</span>
            </>
          )
        }}
      </RowList>
      <Text fw={600} role="status">
        {range.total(total)}
      </Text>
    </SetUpSection>
  )
}

interface RoomTypeChoiceProps {
  readonly types: readonly RoomTypeRow[]
  readonly value: string
  readonly onChange: (key: string) => void
  readonly error: string | undefined
}

const RoomTypeChoice = ({ types, value, onChange, error }: RoomTypeChoiceProps) => {
  const { language } = useLanguage()
  const { range } = useText().setUp
  const nameOf = ({ name, nameEn, code }: RoomTypeRow) =>
    (language === 'en' ? nameEn || name : name) || code || '–'
  return (
    <Select
      label={range.type}
      data={types.map((type) => ({ value: type.key, label: nameOf(type) }))}
      value={value}
      onChange={(chosen) => onChange(chosen ?? value)}
      allowDeselect={false}
      error={error}
    />
  )
}

/** Where the rooms of a range begin among all rooms: the server counts rooms, the page ranges. */
const firstRoomOf = ({ ranges }: SetUpDraft, index: number): number =>
  ranges.slice(0, index).reduce((rooms, row) => rooms + roomsIn(row).length, 0)
