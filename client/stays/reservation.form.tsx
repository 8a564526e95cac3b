import { ActionButton } from '../ui/action-button.tsx'
import { Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './reservation.module.css'
import { toNightRates } from './night-rates.api.ts'
import { type ReservationStart, type RoomTypeItem, useReservationDraft } from './reservation.api.ts'
import { ReservationCaller } from './reservation-caller.form.tsx'
import { ReservationRoom } from './reservation-room.form.tsx'

interface ReservationProps {
  /** What is chosen already, or the reservation that is changed. */
  readonly start?: ReservationStart
  /** The version of the reservation that is changed, as it is on the screen; null for a new one. */
  readonly version?: number | null
  readonly onDone: (what: string) => void
}

/** Who telephones, for when, in which type of room and at what price; a room may be given at once. */
export const ReservationForm = (props: ReservationProps) => {
  const types = useQuery(trpc.property.roomTypes.queryOptions())
  return (
    <Loaded query={types} lines={8}>
      {(items) => <Fields types={items} {...props} />}
    </Loaded>
  )
}

const Fields = ({
  types,
  start = {},
  version = null,
  onDone,
}: ReservationProps & { readonly types: readonly RoomTypeItem[] }) => {
  const { desk, reservations } = useText()
  const words = desk.reservation
  const reservation = useReservationDraft(types, start)
  const { draft, change } = reservation
  const reserve = useCommand(trpc.stays.reserve)
  const rewrite = useCommand(trpc.stays.changeReservation)
  const isChange = version !== null && start.stayId !== undefined

  const submit = async () => {
    const { nights: _, own, name, phone, guestId, ...stay } = draft
    const { departureDate } = reservation
    const input = {
      ...stay,
      guest: { name, phone, guestId },
      departureDate,
      nightRates: toNightRates(reservation.nights, draft.rate, own),
    }
    if (version !== null && start.stayId !== undefined) {
      const changed = await rewrite.run({ ...input, stayId: start.stayId, version })
      if (changed !== undefined) onDone(reservations.change.done)
      return
    }
    const result = await reserve.run(input)
    if (result !== undefined) onDone(words.done(name))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <ReservationCaller draft={draft} change={change} />
        <ReservationRoom types={types} reservation={reservation} />
        <TextInput
          label={words.remarks}
          autoComplete="off"
          maxLength={500}
          value={draft.remarks}
          onChange={(event) => change({ remarks: event.currentTarget.value })}
        />
        <RefusalAlert refusal={reserve.refusal ?? rewrite.refusal} />
        <div className={classes['end']}>
          <ActionButton
            type="submit"
            variant="primary"
            hotkey="Ctrl+Enter"
            label={isChange ? reservations.change.submit : words.submit}
            blockedReason={draft.name.trim() === '' ? words.nameMissing : null}
            isRunning={reserve.isRunning || rewrite.isRunning}
            onAction={submit}
          />
        </div>
      </Stack>
    </form>
  )
}
