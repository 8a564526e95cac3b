import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

const sources = ['direct', 'agency', 'company', 'group'] as const

interface ReservationProps {
  readonly onDone: (what: string) => void
}

/** A reservation by room type; the room is chosen at check-in. */
export const ReservationForm = ({ onDone }: ReservationProps) => {
  const types = useQuery(trpc.property.roomTypes.queryOptions())
  return <Loaded query={types}>{(items) => <Fields types={items} onDone={onDone} />}</Loaded>
}

interface RoomTypeItem {
  readonly id: number
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly rate: string
}

const Fields = ({ types, onDone }: ReservationProps & { readonly types: readonly RoomTypeItem[] }) => {
  const { desk } = useText()
  const words = desk.reservation
  const { language } = useLanguage()
  const { businessDate, currency } = useShellStatus()
  const [draft, setDraft] = useState({
    name: '',
    phone: '',
    source: sources[0] as (typeof sources)[number],
    roomTypeId: types[0]?.id ?? 0,
    arrivalDate: businessDate,
    departureDate: addDays(businessDate, 1),
    rate: types[0]?.rate ?? '',
    adults: 1,
    remarks: '',
  })
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const reserve = useCommand(trpc.stays.reserve)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { name, phone, ...stay } = draft
    const result = await reserve.run({ ...stay, guest: { name, phone } })
    if (result !== undefined) onDone(words.done(name))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <Group grow>
          <TextInput
            label={words.name}
            data-autofocus
            autoComplete="off"
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={words.phone}
            autoComplete="off"
            value={draft.phone}
            onChange={(event) => change({ phone: event.currentTarget.value })}
          />
        </Group>
        <Group grow>
          <NativeSelect
            label={words.roomType}
            data={types.map(({ id, code, name }) => ({
              value: String(id),
              label: `${code} ${name[language]}`,
            }))}
            value={String(draft.roomTypeId)}
            onChange={(event) => {
              const type = types.find(({ id }) => String(id) === event.currentTarget.value)
              if (type !== undefined) change({ roomTypeId: type.id, rate: type.rate })
            }}
          />
          <MoneyInput
            label={words.rate}
            currency={currency}
            value={draft.rate}
            onChange={(rate) => change({ rate })}
          />
        </Group>
        <Group grow>
          <DateInput
            label={words.arrival}
            reference={businessDate}
            value={draft.arrivalDate}
            onChange={(date) => change({ arrivalDate: date, departureDate: addDays(date, 1) })}
          />
          <DateInput
            label={words.departure}
            reference={draft.arrivalDate}
            value={draft.departureDate}
            onChange={(date) => change({ departureDate: date })}
          />
        </Group>
        <Group grow>
          <CountInput
            label={words.adults}
            min={1}
            max={20}
            value={draft.adults}
            onChange={(adults) => change({ adults })}
          />
          <NativeSelect
            label={words.source}
            data={sources.map((source) => ({ value: source, label: words.sources[source] }))}
            value={draft.source}
            onChange={(event) =>
              change({
                source: sources.find((source) => source === event.currentTarget.value) ?? draft.source,
              })
            }
          />
        </Group>
        <TextInput
          label={words.remarks}
          autoComplete="off"
          value={draft.remarks}
          onChange={(event) => change({ remarks: event.currentTarget.value })}
        />
        <RefusalAlert refusal={reserve.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          label={words.submit}
          blockedReason={draft.name.trim() === '' ? words.nameMissing : null}
          isRunning={reserve.isRunning}
          onAction={() => undefined}
        />
      </Stack>
    </form>
  )
}
