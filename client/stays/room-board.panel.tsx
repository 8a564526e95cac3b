import { useText } from '../kernel/i18n.tsx'
import { EmptyList } from '../ui/empty-list.tsx'
import { fits, type Tile } from './desk.api.ts'
import classes from './desk.module.css'
import { RoomTile } from './room-tile.panel.tsx'

interface RoomBoardProps {
  readonly tiles: readonly Tile[]
  readonly filter: string
  readonly onOpen: (tile: Tile) => void
}

/** Rooms by floor. */
export const RoomBoard = ({ tiles, filter, onOpen }: RoomBoardProps) => {
  const { desk } = useText()
  const shown = tiles.filter((tile) =>
    fits(filter, [
      tile.number,
      tile.typeCode,
      tile.typeName.zh,
      tile.typeName.en,
      tile.stay?.guestName ?? '',
    ]),
  )
  const floors = [...new Set(shown.map(({ floor }) => floor))]
  if (shown.length === 0) return <EmptyList title={desk.noRooms} />
  return floors.map((floor) => (
    <section key={floor} className={classes['floor']} aria-label={desk.floor(floor)}>
      <h2>{desk.floor(floor)}</h2>
      <div className={classes['tiles']}>
        {shown
          .filter((tile) => tile.floor === floor)
          .map((tile) => (
            <RoomTile key={tile.roomId} tile={tile} onOpen={onOpen} />
          ))}
      </div>
    </section>
  ))
}
