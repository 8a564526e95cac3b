import { Button } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type DirtyRoom, useDirtyRooms } from './inspections.api.ts'
import classes from './inspections.module.css'

interface DirtyRoomsProps {
  readonly onCleaned: (what: string) => void
}

/** The rooms to make, those somebody arrives in first. */
export const DirtyRooms = ({ onCleaned }: DirtyRoomsProps) => {
  const { inspections } = useText()
  const rooms = useDirtyRooms()
  return (
    <section aria-labelledby="dirty-title">
      <h2 id="dirty-title" className={classes['title']}>
        {inspections.toClean}
      </h2>
      <Loaded query={rooms} lines={3}>
        {(dirty) =>
          dirty.length === 0 ? (
            <EmptyList title={inspections.noneToClean} />
          ) : (
            <ul className={classes['rooms']}>
              {dirty.map((room) => (
                <DirtyRoomRow key={room.roomId} room={room} onCleaned={onCleaned} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

const DirtyRoomRow = ({ room, onCleaned }: DirtyRoomsProps & { readonly room: DirtyRoom }) => {
  const { inspections } = useText()
  const set = useCommand(trpc.rooms.setState)
  const clean = async () => {
    const done = await set.run({ roomId: room.roomId, state: 'clean' })
    if (done !== undefined) onCleaned(inspections.wasCleaned(room.number))
  }
  const facts = [
    room.isAwaited ? inspections.awaited : null,
    room.isOccupied ? inspections.occupied : null,
  ].filter((fact) => fact !== null)
  return (
    <li>
      <div className={classes['dirty']}>
        <strong className={classes['number']}>{room.number}</strong>
        <span className={classes['detail']} data-awaited={room.isAwaited || undefined}>
          {facts.length === 0 ? inspections.floor(room.floor) : facts.join(' · ')}
        </span>
        <Button
          size="md"
          variant="default"
          aria-label={inspections.cleanRoom(room.number)}
          aria-busy={set.isRunning}
          onClick={() => void clean()}
        >
          {inspections.isClean}
        </Button>
      </div>
      <RefusalAlert refusal={set.refusal} />
    </li>
  )
}
