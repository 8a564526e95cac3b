import type { StayListKind } from '@jiaoban/shared/stays/stay-list.types.ts'
import { TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { WaitingNotice } from '../shifts/waiting-notice.panel.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { StatBar } from '../ui/stat-bar.tsx'
import { type Board, fits, type Tile, useBoard } from './desk.api.ts'
import classes from './desk.module.css'
import { DeskLists } from './desk-lists.panel.tsx'
import { ReservationForm } from './reservation.form.tsx'
import { RoomActions } from './room-actions.panel.tsx'
import { RoomCheckWarning } from './room-check-warning.panel.tsx'
import { RoomBoard } from './room-board.panel.tsx'

/** One look tells the house; a tile opens what can be done with it. */
export const DeskScreen = () => {
  const text = useText()
  const { desk } = text
  const navigate = useNavigate()
  const board = useBoard()
  const blockedReason = useBlockedReason()
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [isReserving, setReserving] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const chosen = board.data?.rooms.find(({ roomId }) => roomId === chosenId)
  const finish = (what: string) => {
    setChosenId(null)
    setReserving(false)
    setDone(what)
  }
  return (
    <>
      <PageHeader
        title={desk.title}
        primary={{ label: desk.newGuest, onAction: () => navigate({ to: '/check-in', search: {} }) }}
      >
        <ActionButton
          label={text.groups.action}
          hotkey="Shift+F7"
          onAction={() => navigate({ to: '/groups' })}
        />
        <ActionButton
          label={text.reservations.availability.action}
          hotkey="Shift+F4"
          onAction={() => navigate({ to: '/availability' })}
        />
        <ActionButton
          label={text.deposits.shortfalls.title}
          hotkey="Shift+F8"
          onAction={() => navigate({ to: '/shortfalls' })}
        />
        <ActionButton
          label={text.passerBy.title}
          hotkey="Shift+F9"
          blockedReason={blockedReason('sellToPasserBy', 'desk')}
          onAction={() => navigate({ to: '/passer-by' })}
        />
        <ActionButton
          label={desk.reserve}
          hotkey="Shift+F2"
          blockedReason={blockedReason('reserveStay', 'office')}
          onAction={() => setReserving(true)}
        />
      </PageHeader>
      <PageBody aside={<DeskLists onDone={finish} />}>
        <WaitingNotice />
        {done !== null && (
          <DoneNotice what={done} next={{ label: text.common.dismiss, onAction: () => setDone(null) }} />
        )}
        <RoomCheckWarning />
        <Loaded query={board} lines={16}>
          {(data) => <House board={data} onOpen={({ roomId }) => setChosenId(roomId)} />}
        </Loaded>
      </PageBody>
      <Dialog
        isOpen={chosen !== undefined}
        onClose={() => setChosenId(null)}
        title={desk.room(chosen?.number ?? '')}
      >
        {chosen !== undefined && <RoomActions tile={chosen} onDone={finish} />}
      </Dialog>
      <Dialog
        isOpen={isReserving}
        onClose={() => setReserving(false)}
        title={desk.reservation.title}
        width={640}
      >
        <ReservationForm onDone={finish} />
      </Dialog>
    </>
  )
}

interface HouseProps {
  readonly board: Board
  readonly onOpen: (tile: Tile) => void
}

/** Counts, filter and board. Typing filters at once; Enter opens the first that fits, Down goes to the board. */
const House = ({ board, onOpen }: HouseProps) => {
  const { desk } = useText()
  const { language } = useLanguage()
  const [filter, setFilter] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const shown = board.rooms.filter((tile) =>
    fits(filter, tile.number, [
      tile.typeCode,
      tile.typeName[language],
      tile.stay?.guestName ?? '',
      tile.arriving?.guestName ?? '',
      desk.letters[tile.occupancy] + desk.states[tile.housekeepingState],
    ]),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const [first] = shown
    if (event.key === 'Enter' && first !== undefined) onOpen(first)
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-board] button')?.focus()
    else if (event.key === 'Escape') setFilter('')
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={classes['bar']}>
        <BoardCounts counts={board.counts} />
        <TextInput
          ref={field}
          aria-label={desk.filter}
          placeholder={desk.filter}
          autoFocus
          autoComplete="off"
          w={240}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <RoomBoard tiles={shown} filterField={field} onOpen={onOpen} />
    </>
  )
}

const BoardCounts = ({ counts }: Pick<Board, 'counts'>) => {
  const words = useText().desk.counts
  const { waitingInspection } = counts
  return (
    <StatBar
      label={words.label}
      stats={[
        {
          label: words.arrivals,
          value: <ListLink list="arrivals" label={words.arrivals} count={counts.arrivals} />,
        },
        {
          label: words.departures,
          value: <ListLink list="departures" label={words.departures} count={counts.departures} />,
        },
        {
          label: words.inHouse,
          value: <ListLink list="inHouse" label={words.inHouse} count={counts.inHouse} />,
        },
        { label: words.vacantClean, value: counts.vacantClean },
        {
          label: words.waiting,
          value: waitingInspection,
          ...(waitingInspection > 0 && { tone: 'decide' as const }),
        },
      ]}
    />
  )
}

interface ListLinkProps {
  readonly list: StayListKind
  readonly label: string
  readonly count: number
}

/** A count leads to the list it counts. */
const ListLink = ({ list, label, count }: ListLinkProps) => (
  <Link to="/in-house" search={{ list }} className={classes['count']} aria-label={`${label} ${count}`}>
    {count}
  </Link>
)
