import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { Tile } from './desk.api.ts'
import classes from './desk.module.css'

interface RoomTileProps {
  readonly tile: Tile
  readonly onOpen: (tile: Tile) => void
}

/** A room at a glance: state by letter and by colour, who is in it, what they owe above their deposits. */
export const RoomTile = ({ tile, onOpen }: RoomTileProps) => {
  const { desk } = useText()
  const { stay, arriving } = tile
  const letters = `${desk.letters[tile.occupancy]}${desk.states[tile.housekeepingState]}`
  const guest = stay?.guestName ?? (arriving === null ? '' : desk.arriving(arriving.guestName))
  return (
    <button
      type="button"
      className={classes['tile']}
      data-occupancy={tile.occupancy}
      data-state={tile.housekeepingState}
      aria-label={desk.tile({ number: tile.number, state: letters, guest })}
      onClick={() => onOpen(tile)}
    >
      <span className={classes['head']}>
        <span className={classes['number']}>{tile.number}</span>
        <span className={classes['type']}>{tile.typeCode}</span>
        <span className={classes['letters']}>{letters}</span>
      </span>
      <span className={classes['guest']}>{guest}</span>
      {stay !== null && <TileFoot stay={stay} />}
    </button>
  )
}

const TileFoot = ({ stay }: { readonly stay: NonNullable<Tile['stay']> }) => {
  const { desk } = useText()
  const { businessDate, currency } = useShellStatus()
  const owed = Money.of(stay.balance, currency).minus(Money.of(stay.deposits, currency))
  return (
    <span className={classes['foot']}>
      <span className={classes['detail']}>
        {stay.inspection === 'requested'
          ? desk.waitingInspection
          : desk.departs(formatShortDate(stay.departureDate, businessDate))}
      </span>
      {owed.isPositive && <span className={classes['owes']}>{desk.owes(owed.toString())}</span>}
    </span>
  )
}
