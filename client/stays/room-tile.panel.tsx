import { formatAmount, formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import { minorDigitsOf } from '@jiaoban/shared/kernel/currency.ts'
import { VisuallyHidden } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../kernel/shell-status.ts'
import { isUncovered, type Tile } from './desk.api.ts'
import classes from './desk.module.css'
import { VipMark } from './vips/vip-mark.panel.tsx'

interface RoomTileProps {
  readonly tile: Tile
  readonly isTabStop: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

/** A room at a glance: state by letter and by colour, who is in it until when, what they owe against deposits. */
export const RoomTile = ({ tile, isTabStop, onFocus, onOpen }: RoomTileProps) => {
  const { desk } = useText()
  const businessDate = useBusinessDate()
  const { stay, arriving } = tile
  return (
    <button
      type="button"
      className={classes['tile']}
      data-occupancy={tile.occupancy}
      data-state={tile.housekeepingState}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className={classes['head']}>
        <span className={classes['number']}>{tile.number}</span>{' '}
        <span className={classes['type']}>{tile.typeCode}</span>{' '}
        <span className={classes['letters']}>
          {desk.letters[tile.occupancy]}
          {desk.states[tile.housekeepingState]}
        </span>
      </span>{' '}
      <span className={classes['guest']}>
        <VipMark code={stay?.vipCode ?? arriving?.vipCode ?? null} />{' '}
        {stay?.guestName ?? (arriving === null ? '' : desk.arriving(arriving.guestName))}
      </span>{' '}
      {tile.outOfOrder !== null && (
        <span className={classes['foot']}>
          {desk.outOfOrder.brief({
            reason: desk.outOfOrder.reasons[tile.outOfOrder.reasonCode],
            until: formatShortDate(tile.outOfOrder.untilDate, businessDate),
          })}
        </span>
      )}
      {stay !== null && <TileFoot stay={stay} />}
    </button>
  )
}

const TileFoot = ({ stay }: { readonly stay: NonNullable<Tile['stay']> }) => {
  const { desk } = useText()
  const { businessDate, currency } = useShellStatus()
  const digits = minorDigitsOf(currency)
  return (
    <span className={classes['foot']}>
      <span className={classes['line']}>
        <span>{desk.departs(formatShortDate(stay.departureDate, businessDate))}</span>{' '}
        <span className={classes['money']} data-uncovered={isUncovered(stay, currency) || undefined}>
          <VisuallyHidden>{desk.inHouse.balance}</VisuallyHidden> {formatAmount(stay.balance, digits)}
        </span>
      </span>{' '}
      <span className={classes['line']}>
        <span>
          {stay.inspection === 'requested' && (
            <span className={classes['waiting']}>{desk.inspectionBrief}</span>
          )}
        </span>{' '}
        <span className={classes['money']}>
          <VisuallyHidden>{desk.inHouse.deposits}</VisuallyHidden> / {formatAmount(stay.deposits, digits)}
        </span>
      </span>
    </span>
  )
}
