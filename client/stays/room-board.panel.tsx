import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { isTyping } from '../kernel/key-name.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import { neighbour } from '../ui/neighbour.ts'
import type { Tile } from './desk.api.ts'
import classes from './desk.module.css'
import { RoomTile } from './room-tile.panel.tsx'

interface RoomBoardProps {
  readonly tiles: readonly Tile[]
  /** Where typing on the board goes on. */
  readonly filterField: RefObject<HTMLInputElement | null>
  readonly onOpen: (tile: Tile) => void
}

/**
 * Rooms by floor: one stop of the Tab key, the arrows go from tile to tile, Enter opens one. Whoever types
 * goes on in the filter.
 */
export const RoomBoard = ({ tiles, filterField, onOpen }: RoomBoardProps) => {
  const { desk } = useText()
  const [focusedId, setFocusedId] = useState<number | null>(null)
  const stop = tiles.find(({ roomId }) => roomId === focusedId) ?? tiles[0]
  const floors = [...new Set(tiles.map(({ floor }) => floor))]

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.key) && event.key !== ' ') return filterField.current?.focus()
    if (moveFocus(event.currentTarget, event.key)) event.preventDefault()
  }
  if (tiles.length === 0) return <EmptyList title={desk.noRooms} />
  return (
    <div data-board onKeyDown={onKeyDown}>
      {floors.map((floor) => (
        <section key={floor} className={classes['floor']} aria-label={desk.floor(floor)}>
          <h2>{desk.floor(floor)}</h2>
          <div className={classes['tiles']}>
            {tiles
              .filter((tile) => tile.floor === floor)
              .map((tile) => (
                <RoomTile
                  key={tile.roomId}
                  tile={tile}
                  isTabStop={tile === stop}
                  onFocus={() => setFocusedId(tile.roomId)}
                  onOpen={() => onOpen(tile)}
                />
              ))}
          </div>
        </section>
      ))}
    </div>
  )
}

/** Moves the focus from tile to tile as the eye sees them; false where there is nowhere to go. */
const moveFocus = (board: HTMLElement, key: string): boolean => {
  const buttons = Array.from(board.querySelectorAll('button'))
  const from = buttons.findIndex((button) => button === document.activeElement)
  const places = buttons.map((button) => button.getBoundingClientRect())
  const to = neighbour(places, from, key)
  if (to === null) return false
  buttons[to]?.focus()
  return true
}
