import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { ArrivalDialog } from './arrival-actions.panel.tsx'
import { type HouseItem, useArrivals, useDepartures } from './desk.api.ts'
import { ArrivalLine, DepartureLine } from './desk-line.panel.tsx'
import classes from './desk.module.css'

interface DeskListsProps {
  /** Something was done to a reservation. */
  readonly onDone: (what: string) => void
}

/** Who is expected and who should leave, beside the board. */
export const DeskLists = ({ onDone }: DeskListsProps) => {
  const { desk } = useText()
  const navigate = useNavigate()
  const arrivals = useArrivals()
  const departures = useDepartures()
  const [opened, setOpened] = useState<HouseItem | null>(null)
  return (
    <>
      <section aria-label={desk.arrivals.title}>
        <h2 className={classes['sideTitle']}>{desk.arrivals.title}</h2>
        <Loaded query={arrivals} lines={3}>
          {(items) => (
            <StayList items={items} empty={desk.arrivals.empty}>
              {(item) => (
                <ArrivalLine
                  stay={item}
                  onCheckIn={() => void navigate({ to: '/check-in', search: { stayId: item.stayId } })}
                  onMore={() => setOpened(item)}
                />
              )}
            </StayList>
          )}
        </Loaded>
      </section>
      <section aria-label={desk.departures.title}>
        <h2 className={classes['sideTitle']}>{desk.departures.title}</h2>
        <Loaded query={departures} lines={3}>
          {(items) => (
            <StayList items={items} empty={desk.departures.empty}>
              {(item) => <DepartureLine stay={item} />}
            </StayList>
          )}
        </Loaded>
      </section>
      <ArrivalDialog
        stay={opened}
        onClose={() => setOpened(null)}
        onDone={(what) => {
          setOpened(null)
          onDone(what)
        }}
      />
    </>
  )
}

interface StayListProps {
  readonly items: readonly HouseItem[]
  readonly empty: string
  readonly children: (item: HouseItem) => ReactNode
}

const StayList = ({ items, empty, children }: StayListProps) =>
  items.length === 0 ? (
    <p className={classes['hint']}>{empty}</p>
  ) : (
    <ul className={classes['list']}>
      {items.map((item) => (
        <li key={item.stayId}>{children(item)}</li>
      ))}
    </ul>
  )
