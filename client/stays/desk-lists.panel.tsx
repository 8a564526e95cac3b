import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { type HouseItem, useArrivals, useDepartures } from './desk.api.ts'
import classes from './desk.module.css'

/** Who is expected and who should leave, beside the board. */
export const DeskLists = () => {
  const { desk } = useText()
  const navigate = useNavigate()
  const arrivals = useArrivals()
  const departures = useDepartures()
  return (
    <>
      <h2 className={classes['sideTitle']}>{desk.arrivals.title}</h2>
      <Loaded query={arrivals} lines={3}>
        {(items) => (
          <StayList
            items={items}
            empty={desk.arrivals.empty}
            action={desk.arrivals.checkIn}
            onOpen={({ stayId }) => void navigate({ to: '/stays/$stayId', params: { stayId } })}
            onAction={({ stayId }) => void navigate({ to: '/check-in', search: { stayId } })}
          />
        )}
      </Loaded>
      <h2 className={classes['sideTitle']}>{desk.departures.title}</h2>
      <Loaded query={departures} lines={3}>
        {(items) => (
          <StayList
            items={items}
            empty={desk.departures.empty}
            action={desk.actions.checkOut}
            onOpen={({ stayId }) => void navigate({ to: '/stays/$stayId', params: { stayId } })}
            onAction={({ stayId }) => void navigate({ to: '/stays/$stayId/check-out', params: { stayId } })}
          />
        )}
      </Loaded>
    </>
  )
}

interface StayListProps {
  readonly items: readonly HouseItem[]
  readonly empty: string
  readonly action: string
  readonly onOpen: (item: HouseItem) => void
  readonly onAction: (item: HouseItem) => void
}

const StayList = ({ items, empty, action, onOpen, onAction }: StayListProps) => {
  if (items.length === 0) return <p className={classes['hint']}>{empty}</p>
  return (
    <ul className={classes['list']}>
      {items.map((item) => (
        <li key={item.stayId}>
          <span>
            <strong>{item.roomNumber === '' ? item.typeCode : item.roomNumber}</strong> {item.guestName}
          </span>
          <span>
            <ActionButton
              label={action}
              spokenLabel={`${action} ${item.guestName}`}
              isCompact
              onAction={() => onAction(item)}
            />{' '}
            <ActionButton
              label="…"
              spokenLabel={item.guestName}
              variant="quiet"
              isCompact
              onAction={() => onOpen(item)}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}
