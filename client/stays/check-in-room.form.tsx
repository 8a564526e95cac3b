import { Checkbox, TextInput } from '@mantine/core'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { adultsOf } from './check-in.api.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import classes from './check-in.module.css'
import type { CheckInState } from './check-in-state.api.ts'
import { ConcessionReason } from './concessions/concession-reason.form.tsx'
import { RatePlanChoice } from './rate-plan-choice.form.tsx'
import { NightRates } from './night-rates.form.tsx'
import { RoomChoice } from './room-choice.form.tsx'

interface CheckInRoomProps {
  readonly state: CheckInState
  readonly errorOf: (name: string) => string | undefined
}

/** Where, and at what price; then what the desk notes beside it. */
export const CheckInRoom = ({ state, errorOf }: CheckInRoomProps) => {
  const { checkIn } = useText()
  const { currency } = useShellStatus()
  const { draft, change, room, rooms, rate } = state
  return (
    <section className={classes['section']} aria-label={checkIn.room.title}>
      <h2>{checkIn.room.title}</h2>
      {rooms?.length === 0 && <DecisionNotice>{checkIn.room.none}</DecisionNotice>}
      {state.isRoomGone && <DecisionNotice>{checkIn.room.gone}</DecisionNotice>}
      {rooms !== undefined && rooms.length > 0 && (
        <RoomChoice
          rooms={rooms}
          chosen={room}
          onChoose={({ roomId }) => change({ roomId, acceptDirtyRoom: false })}
        />
      )}
      {room?.housekeepingState === 'dirty' && (
        <DecisionNotice>
          <div className={classes['accept']}>
            {checkIn.room.notReady(room.number)}
            <Checkbox
              label={checkIn.room.accept}
              name="acceptDirtyRoom"
              checked={draft.acceptDirtyRoom}
              onChange={(event) => change({ acceptDirtyRoom: event.currentTarget.checked })}
            />
          </div>
        </DecisionNotice>
      )}
      <RatePlanChoice
        value={draft.planCode}
        quoteFor={{
          roomTypeId: room?.roomTypeId,
          arrivalDate: state.nights[0] ?? '',
          departureDate: addDays(state.nights[0] ?? '', draft.nights),
          adults: adultsOf(draft),
        }}
        onQuoted={change}
        proposesWalkIn={state.reservation === null}
      />
      <NightRates nights={state.nights} rate={rate} own={draft.own} onChange={(own) => change({ own })} />
      <ConcessionReason
        roomTypeId={state.reservation?.roomTypeId ?? room?.roomTypeId}
        planCode={draft.planCode}
        arrivalDate={state.nights[0] ?? ''}
        departureDate={addDays(state.nights[0] ?? '', draft.nights)}
        rate={rate}
        own={draft.own}
        value={draft.concessionReasonCode}
        onChange={(concessionReasonCode) => change({ concessionReasonCode })}
      />
      <div className={classes['note']}>
        <MoneyInput
          label={checkIn.room.rate}
          name="rate"
          currency={currency}
          error={errorOf('rate')}
          value={rate}
          onChange={(typed) => change({ rate: typed, own: {} })}
        />
        <TextInput
          label={checkIn.stay.plate}
          name="plate"
          autoComplete="off"
          maxLength={16}
          error={errorOf('plate')}
          value={draft.plate}
          onChange={(event) => change({ plate: event.currentTarget.value })}
        />
        <TextInput
          label={checkIn.stay.remarks}
          name="remarks"
          autoComplete="off"
          maxLength={500}
          error={errorOf('remarks')}
          value={draft.remarks}
          onChange={(event) => change({ remarks: event.currentTarget.value })}
        />
      </div>
    </section>
  )
}
