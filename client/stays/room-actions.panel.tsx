import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { type MakeState, makeStates } from '@jiaoban/shared/rooms/room.types.ts'
import { useNavigate } from '@tanstack/react-router'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type Stat, StatBar } from '../ui/stat-bar.tsx'
import { OutOfOrderPeriods } from './out-of-order.panel.tsx'
import { isUncovered, type Tile } from './desk.api.ts'
import classes from './desk.module.css'

interface RoomActionsProps {
  readonly tile: Tile
  readonly onDone: (what: string) => void
}

/** A room that was opened on the board: how it stands, and what can be done with it. */
export const RoomActions = ({ tile, onDone }: RoomActionsProps) => {
  const { desk } = useText()
  return (
    <div className={classes['actions']}>
      <StatBar label={desk.room(tile.number)} stats={useTileFacts(tile)} />
      {tile.stay === null ? (
        <CheckInHere tile={tile} />
      ) : (
        <StayActions stay={tile.stay} tile={tile} onDone={onDone} />
      )}
      <RoomStateActions tile={tile} onDone={onDone} />
      <OutOfOrderPeriods room={tile} onDone={onDone} />
    </div>
  )
}

const useTileFacts = ({ typeName, occupancy, housekeepingState, stay, rate }: Tile): Stat[] => {
  const { desk } = useText()
  const { language } = useLanguage()
  const { businessDate, currency } = useShellStatus()
  const state = `${desk.letters[occupancy]}${desk.states[housekeepingState]}`
  const room = { label: typeName[language], value: state }
  if (stay === null) {
    return [room, { label: desk.reservation.rate, value: <MoneyText amount={rate} currency={currency} /> }]
  }
  const money = (label: string, amount: string): Stat => ({
    label,
    value: <MoneyText amount={amount} currency={currency} />,
  })
  return [
    { label: desk.inHouse.departs, value: formatShortDate(stay.departureDate, businessDate) },
    {
      ...money(desk.inHouse.balance, stay.balance),
      ...(isUncovered(stay, currency) && { tone: 'decide' as const }),
    },
    money(desk.inHouse.deposits, stay.deposits),
  ]
}

const CheckInHere = ({ tile }: { readonly tile: Tile }) => {
  const { desk } = useText()
  const navigate = useNavigate()
  const { roomId, arriving, housekeepingState } = tile
  const blockedReason = housekeepingState === 'out_of_order' ? desk.isOutOfOrder : null
  return (
    <>
      {arriving !== null && (
        <ActionButton
          label={desk.actions.checkInGuest(arriving.guestName)}
          variant="primary"
          hotkey="F2"
          hasAutoFocus
          blockedReason={blockedReason}
          onAction={() => navigate({ to: '/check-in', search: { roomId, stayId: arriving.stayId } })}
        />
      )}
      {arriving === null && (
        <ActionButton
          label={desk.actions.checkIn}
          variant="primary"
          hotkey="F2"
          hasAutoFocus
          blockedReason={blockedReason}
          onAction={() => navigate({ to: '/check-in', search: { roomId } })}
        />
      )}
    </>
  )
}

const StayActions = ({
  stay,
  tile,
  onDone,
}: RoomActionsProps & { readonly stay: NonNullable<Tile['stay']> }) => {
  const { desk } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const request = useCommand(trpc.inspections.request)
  const params = { stayId: stay.stayId }
  const ask = async () => {
    const done = await request.run({ stayId: stay.stayId })
    if (done !== undefined) onDone(desk.asked(tile.number))
  }
  return (
    <>
      <ActionButton
        label={desk.actions.openStayOf(stay.guestName)}
        variant="primary"
        hasAutoFocus
        onAction={() => navigate({ to: '/stays/$stayId', params })}
      />
      <ActionButton
        label={desk.actions.checkOut}
        hotkey="F9"
        onAction={() => navigate({ to: '/stays/$stayId/check-out', params })}
      />
      <RefusalAlert refusal={request.refusal} />
      <ActionButton
        label={desk.actions.inspect}
        blockedReason={
          stay.inspection === 'requested' ? desk.isWaiting : blockedReason('requestInspection', 'office')
        }
        isRunning={request.isRunning}
        onAction={ask}
      />
    </>
  )
}

/** The other states the room may be put in. */
const RoomStateActions = ({ tile, onDone }: RoomActionsProps) => {
  const { desk } = useText()
  const blockedReason = useBlockedReason()('setRoomState', 'office')
  const setState = useCommand(trpc.rooms.setState)
  const change = async (state: MakeState) => {
    const done = await setState.run({ roomId: tile.roomId, state })
    if (done !== undefined) onDone(desk.stateChanged(tile.number, desk.stateNames[state]))
  }
  const others = makeStates.filter((state) => state !== tile.housekeepingState)
  return (
    <>
      <RefusalAlert refusal={setState.refusal} />
      <div className={classes['states']}>
        {others.map((state) => (
          <ActionButton
            key={state}
            label={desk.actions.markAs(desk.stateNames[state])}
            variant="quiet"
            blockedReason={blockedReason}
            isRunning={setState.isRunning}
            onAction={() => change(state)}
          />
        ))}
      </div>
    </>
  )
}
