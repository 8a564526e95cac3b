import type { HousekeepingState } from '@jiaoban/shared/rooms/room.types.ts'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { Tile } from './desk.api.ts'
import classes from './desk.module.css'

interface RoomActionsProps {
  readonly tile: Tile
  readonly onDone: (what: string) => void
}

/** What can be done with a room from the board. */
export const RoomActions = ({ tile, onDone }: RoomActionsProps) => {
  const { desk } = useText()
  const navigate = useNavigate()
  const setState = useCommand(trpc.rooms.setState)
  const change = async (state: HousekeepingState) => {
    const done = await setState.run({ roomId: tile.roomId, state })
    if (done !== undefined) onDone(desk.stateChanged(tile.number))
  }
  const { stay, arriving } = tile
  return (
    <div className={classes['actions']}>
      {stay !== null && <StayActions stay={stay} tile={tile} onDone={onDone} />}
      {stay === null && (
        <ActionButton
          label={desk.actions.checkIn}
          variant="primary"
          hasAutoFocus
          onAction={() =>
            navigate({
              to: '/check-in',
              search: { roomId: tile.roomId, ...(arriving !== null && { stayId: arriving.stayId }) },
            })
          }
        />
      )}
      <RefusalAlert refusal={setState.refusal} />
      {tile.housekeepingState !== 'clean' && (
        <ActionButton
          label={desk.actions.clean}
          isRunning={setState.isRunning}
          onAction={() => change('clean')}
        />
      )}
      {tile.housekeepingState !== 'dirty' && (
        <ActionButton
          label={desk.actions.dirty}
          isRunning={setState.isRunning}
          onAction={() => change('dirty')}
        />
      )}
      {stay === null && tile.housekeepingState !== 'out_of_order' && (
        <ActionButton
          label={desk.actions.outOfOrder}
          isRunning={setState.isRunning}
          onAction={() => change('out_of_order')}
        />
      )}
    </div>
  )
}

const StayActions = ({
  stay,
  tile,
  onDone,
}: RoomActionsProps & { readonly stay: NonNullable<Tile['stay']> }) => {
  const { desk } = useText()
  const navigate = useNavigate()
  const request = useCommand(trpc.inspections.request)
  const params = { stayId: stay.stayId }
  const ask = async () => {
    const done = await request.run({ stayId: stay.stayId })
    if (done !== undefined) onDone(desk.asked(tile.number))
  }
  return (
    <>
      <ActionButton
        label={desk.actions.openStay}
        variant="primary"
        hasAutoFocus
        onAction={() => navigate({ to: '/stays/$stayId', params })}
      />
      <ActionButton
        label={desk.actions.checkOut}
        onAction={() => navigate({ to: '/stays/$stayId/check-out', params })}
      />
      <RefusalAlert refusal={request.refusal} />
      {stay.inspection === 'none' && (
        <ActionButton label={desk.actions.inspect} isRunning={request.isRunning} onAction={ask} />
      )}
    </>
  )
}
