import type { MakeState } from '@jiaoban/shared/rooms/room.types.ts'
import { Button } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type DirtyRoom, useDirtyRooms, useMadeRooms } from './inspections.api.ts'
import classes from './inspections.module.css'

interface DirtyRoomsProps {
  readonly onCleaned: (what: string) => void
}

/** The rooms to make, those somebody arrives in first. */
export const DirtyRooms = ({ onCleaned }: DirtyRoomsProps) => {
  const { inspections } = useText()
  const words = {
    title: inspections.toClean,
    none: inspections.noneToClean,
    done: inspections.isClean,
    doneWith: inspections.cleanRoom,
    said: inspections.wasCleaned,
  }
  return <RoomsToDo rooms={useDirtyRooms()} state="clean" words={words} onDone={onCleaned} />
}

/** The rooms that were made, for the supervisor to look at. */
export const MadeRooms = ({ onInspected }: { readonly onInspected: (what: string) => void }) => {
  const { inspections } = useText()
  return <RoomsToDo rooms={useMadeRooms()} state="inspected" words={inspections.made} onDone={onInspected} />
}

interface RoomsToDoProps {
  readonly rooms: ReturnType<typeof useDirtyRooms>
  /** What a room becomes by the tap. */
  readonly state: MakeState
  readonly words: {
    readonly title: string
    readonly none: string
    readonly done: string
    readonly doneWith: (room: string) => string
    readonly said: (room: string) => string
  }
  readonly onDone: (what: string) => void
}

const RoomsToDo = ({ rooms, ...props }: RoomsToDoProps) => (
  <section aria-label={props.words.title}>
    <h2 className={classes['title']}>{props.words.title}</h2>
    <Loaded query={rooms} lines={3}>
      {(list) =>
        list.length === 0 ? (
          <EmptyList title={props.words.none} />
        ) : (
          <ul className={classes['rooms']}>
            {list.map((room) => (
              <RoomToDo key={room.roomId} room={room} {...props} />
            ))}
          </ul>
        )
      }
    </Loaded>
  </section>
)

const RoomToDo = ({
  room,
  state,
  words,
  onDone,
}: Omit<RoomsToDoProps, 'rooms'> & { readonly room: DirtyRoom }) => {
  const { inspections } = useText()
  const set = useCommand(trpc.rooms.setState)
  const act = async () => {
    const done = await set.run({ roomId: room.roomId, state })
    if (done !== undefined) onDone(words.said(room.number))
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
          aria-label={words.doneWith(room.number)}
          aria-busy={set.isRunning}
          onClick={() => void act()}
        >
          {words.done}
        </Button>
      </div>
      <RefusalAlert refusal={set.refusal} />
    </li>
  )
}
