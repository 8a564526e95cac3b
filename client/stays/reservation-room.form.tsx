import { daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import { maxNights } from '@jiaoban/shared/stays/stay.rules.ts'
import { NativeSelect } from '@mantine/core'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { CountInput } from '../ui/count-input.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { ConcessionReason } from './concessions/concession-reason.form.tsx'
import { NightRates } from './night-rates.form.tsx'
import { RatePlanChoice } from './rate-plan-choice.form.tsx'
import type { Reserving, RoomTypeItem } from './reservation.api.ts'
import classes from './reservation.module.css'

interface ReservationRoomProps {
  readonly types: readonly RoomTypeItem[]
  readonly reservation: Reserving
}

/** When, in which type of room, at what price, and for how many. */
export const ReservationRoom = ({ types, reservation }: ReservationRoomProps) => {
  const { desk } = useText()
  const words = desk.reservation
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const { draft, change, rooms } = reservation
  return (
    <>
      <StayDates reservation={reservation} />
      <div className={classes['room']}>
        <NativeSelect
          label={words.roomType}
          data={types.map(({ id, name }) => ({ value: String(id), label: name[language] }))}
          value={String(draft.roomTypeId)}
          onChange={(event) => {
            const type = types.find(({ id }) => String(id) === event.currentTarget.value)
            if (type !== undefined) change({ roomTypeId: type.id, rate: type.rate, own: {}, roomId: null })
          }}
        />
        <NativeSelect
          label={words.room}
          data={[
            { value: '', label: words.anyRoom },
            ...rooms.map(({ roomId, number, housekeepingState }) => ({
              value: String(roomId),
              label: housekeepingState === 'dirty' ? words.dirtyNow(number) : number,
            })),
          ]}
          value={draft.roomId === null ? '' : String(draft.roomId)}
          onChange={({ currentTarget: { value } }) =>
            change({ roomId: rooms.find(({ roomId }) => String(roomId) === value)?.roomId ?? null })
          }
        />
        <MoneyInput
          label={words.rate}
          currency={currency}
          value={draft.rate}
          onChange={(rate) => change({ rate, own: {} })}
        />
      </div>
      <RatePlanChoice
        value={draft.planCode}
        quoteFor={{ ...draft, departureDate: reservation.departureDate }}
        onQuoted={change}
      />
      <NightRates
        nights={reservation.nights}
        rate={draft.rate}
        own={draft.own}
        onChange={(own) => change({ own })}
      />
      <ConcessionReason
        roomTypeId={draft.roomTypeId}
        planCode={draft.planCode}
        arrivalDate={draft.arrivalDate}
        departureDate={reservation.departureDate}
        rate={draft.rate}
        own={draft.own}
        value={draft.concessionReasonCode}
        onChange={(concessionReasonCode) => change({ concessionReasonCode })}
      />
      <div className={classes['party']}>
        <CountInput
          label={words.adults}
          min={1}
          max={20}
          value={draft.adults}
          onChange={(adults) => change({ adults })}
        />
        <CountInput
          label={words.children}
          max={20}
          value={draft.children}
          onChange={(children) => change({ children })}
        />
        <CountInput
          label={words.breakfasts}
          max={40}
          value={draft.breakfasts}
          onChange={(breakfasts) => change({ breakfasts })}
        />
      </div>
    </>
  )
}

const StayDates = ({
  reservation: { draft, change, departureDate },
}: Pick<ReservationRoomProps, 'reservation'>) => {
  const words = useText().desk.reservation
  const { businessDate } = useShellStatus()
  const within = (nights: number) => Math.min(maxNights, Math.max(0, nights))
  return (
    <div className={classes['dates']}>
      <DateInput
        label={words.arrival}
        reference={businessDate}
        value={draft.arrivalDate}
        onChange={(arrivalDate) => change({ arrivalDate })}
      />
      <CountInput
        label={words.nights}
        max={maxNights}
        value={draft.nights}
        onChange={(nights) => change({ nights })}
      />
      <DateInput
        label={words.departure}
        reference={draft.arrivalDate}
        value={departureDate}
        onChange={(date) => change({ nights: within(daysBetween(draft.arrivalDate, date)) })}
      />
    </div>
  )
}
