import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { StatBar } from '../ui/stat-bar.tsx'
import { type Board, type Tile, useBoard } from './desk.api.ts'
import classes from './desk.module.css'
import { DeskLists } from './desk-lists.panel.tsx'
import { ReservationForm } from './reservation.form.tsx'
import { RoomActions } from './room-actions.panel.tsx'
import { RoomBoard } from './room-board.panel.tsx'

/** One look tells the house; a tile opens what can be done with it. */
export const DeskScreen = () => {
  const { desk } = useText()
  const navigate = useNavigate()
  const board = useBoard()
  const [filter, setFilter] = useState('')
  const [chosen, setChosen] = useState<Tile | null>(null)
  const [isReserving, setReserving] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  const finish = (what: string) => {
    setChosen(null)
    setReserving(false)
    setDone(what)
  }
  return (
    <>
      <PageHeader
        title={desk.title}
        primary={{ label: desk.newGuest, onAction: () => navigate({ to: '/check-in' }) }}
      >
        <ActionButton label={desk.reserve} onAction={() => setReserving(true)} />
      </PageHeader>
      <PageBody aside={<DeskLists />}>
        {done !== null && <DoneNotice what={done} />}
        <Loaded query={board} lines={16}>
          {(data) => (
            <>
              <div className={classes['bar']}>
                <BoardCounts counts={data.counts} />
                <TextInput
                  aria-label={desk.filter}
                  placeholder={desk.filter}
                  w={240}
                  value={filter}
                  onChange={(event) => setFilter(event.currentTarget.value)}
                />
              </div>
              <RoomBoard tiles={data.rooms} filter={filter} onOpen={setChosen} />
            </>
          )}
        </Loaded>
      </PageBody>
      <Dialog
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        title={desk.room(chosen?.number ?? '')}
      >
        {chosen !== null && <RoomActions tile={chosen} onDone={finish} />}
      </Dialog>
      <Dialog
        isOpen={isReserving}
        onClose={() => setReserving(false)}
        title={desk.reservation.title}
        width={520}
      >
        <ReservationForm onDone={finish} />
      </Dialog>
    </>
  )
}

const BoardCounts = ({ counts }: Pick<Board, 'counts'>) => {
  const words = useText().desk.counts
  return (
    <StatBar
      label={words.label}
      stats={[
        { label: words.arrivals, value: counts.arrivals },
        { label: words.departures, value: counts.departures },
        { label: words.inHouse, value: counts.inHouse },
        { label: words.vacantClean, value: counts.vacantClean },
        { label: words.waiting, value: counts.waitingInspection },
      ]}
    />
  )
}
