import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { type GuestDraft, newGuest } from './check-in.api.ts'
import classes from './check-in.module.css'
import type { CheckInState } from './check-in-state.api.ts'
import { GuestFields } from './guest-fields.form.tsx'

const maxGuests = 8

interface CheckInGuestsProps {
  readonly state: CheckInState
  readonly errorOf: (name: string) => string | undefined
  /** A repeat guest was filled in whole. */
  readonly onFilled: () => void
  readonly onPickReservation: (stayId: number) => void
}

/** Who moves in; the first answers for the stay. */
export const CheckInGuests = ({ state, errorOf, onFilled, onPickReservation }: CheckInGuestsProps) => {
  const { checkIn } = useText()
  const { draft, change, reservation } = state
  const { guests } = draft
  const add = () => {
    const rowId = 1 + Math.max(...guests.map((guest) => guest.rowId))
    change({ guests: [...guests, newGuest(rowId)] })
  }
  const put = (changed: GuestDraft) =>
    change({ guests: guests.map((guest) => (guest.rowId === changed.rowId ? changed : guest)) })
  return (
    <section className={classes['section']} aria-label={checkIn.guests.title}>
      <h2>{checkIn.guests.title}</h2>
      {guests.map((guest, index) => (
        <GuestFields
          key={guest.rowId}
          index={index}
          guest={guest}
          errorOf={errorOf}
          onChange={put}
          onRemove={
            index === 0 ? null : () => change({ guests: guests.filter(({ rowId }) => rowId !== guest.rowId) })
          }
          onFilled={onFilled}
          onPickReservation={index === 0 && reservation === null ? onPickReservation : null}
        />
      ))}
      {guests.length < maxGuests && (
        <div>
          <ActionButton label={checkIn.guests.add} variant="quiet" isCompact onAction={add} />
        </div>
      )}
    </section>
  )
}
