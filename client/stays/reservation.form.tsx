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
import { type RoomTypeItem, useReservationDraft } from './reservation.api.ts'
import { ReservationCaller } from './reservation-caller.form.tsx'
import { ReservationRoom } from './reservation-room.form.tsx'

interface ReservationProps {
  readonly onDone: (what: string) => void
}

/** Who telephones, for when, in which type of room and at what price; a room may be given at once. */
export const ReservationForm = ({ onDone }: ReservationProps) => {
  const types = useQuery(trpc.property.roomTypes.queryOptions())
  return (
    <Loaded query={types} lines={8}>
      {(items) => <Fields types={items} onDone={onDone} />}
    </Loaded>
  )
}

const Fields = ({ types, onDone }: ReservationProps & { readonly types: readonly RoomTypeItem[] }) => {
  const { desk } = useText()
  const words = desk.reservation
  const reservation = useReservationDraft(types)
  const { draft, change } = reservation
  const reserve = useCommand(trpc.stays.reserve)

  const submit = async () => {
    const { nights: _, name, phone, guestId, ...stay } = draft
    const guest = { name, phone, guestId }
    const result = await reserve.run({ ...stay, guest, departureDate: reservation.departureDate })
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
        <RefusalAlert refusal={reserve.refusal} />
        <div className={classes['end']}>
          <ActionButton
            type="submit"
            variant="primary"
            hotkey="Ctrl+Enter"
            label={words.submit}
            blockedReason={draft.name.trim() === '' ? words.nameMissing : null}
            isRunning={reserve.isRunning}
            onAction={submit}
          />
        </div>
      </Stack>
    </form>
  )
}
