import { Button, Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import classes from './inspections.module.css'

/** Which rooms are occupied, as seen upstairs: what the desk says appears only when it was sent. */
export const RoomCheckForm = ({ onDone }: { readonly onDone: (what: string) => void }) => {
  const { check: words } = useText().inspections
  const { data: rules } = useQuery(trpc.roomRules.current.queryOptions())
  const { data: taken } = useQuery(trpc.rooms.checks.queryOptions())
  const { data: rooms = [] } = useQuery(trpc.rooms.numbers.queryOptions())
  const record = useCommand(trpc.rooms.recordCheck)
  const [chosen, setChosen] = useState<string | null>(null)
  const [occupied, setOccupied] = useState<ReadonlySet<number>>(new Set())
  if (rules === undefined || taken === undefined || rules.checkTimes.length === 0) return null

  const times = rules.checkTimes.filter((time) => taken.every(({ checkTime }) => checkTime !== time))
  const checkTime = times.find((time) => time === chosen) ?? times[0]
  const floors = [...new Set(rooms.map(({ floor }) => floor))]
  const tick = (roomId: number, isOccupied: boolean) => {
    const next = new Set(occupied)
    if (isOccupied) next.add(roomId)
    else next.delete(roomId)
    setOccupied(next)
  }
  const send = async () => {
    if (checkTime === undefined) return
    const done = await record.run({ checkTime, occupiedRoomIds: [...occupied] })
    if (done === undefined) return
    setOccupied(new Set())
    const told = done.differences.map(({ number, isOnlyAtDesk }) =>
      isOnlyAtDesk ? words.onlyDesk(number) : words.onlySeen(number),
    )
    onDone(
      told.length === 0
        ? words.agrees(checkTime)
        : words.differs({ time: checkTime, rooms: told.join('；') }),
    )
  }
  return (
    <section aria-label={words.title}>
      <h2 className={classes['title']}>{words.title}</h2>
      {checkTime === undefined ? (
        <p>{words.allTaken}</p>
      ) : (
        <Stack gap="md">
          <p className={classes['detail']}>{words.hint}</p>
          <NativeSelect
            label={words.time}
            size="md"
            data={times}
            value={checkTime}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          {floors.map((floor) => (
            <fieldset key={floor} className={classes['checks']}>
              <legend>{words.rooms(floor)}</legend>
              {rooms
                .filter((room) => room.floor === floor)
                .map(({ roomId, number }) => (
                  <Checkbox
                    key={roomId}
                    size="md"
                    label={number}
                    checked={occupied.has(roomId)}
                    onChange={(event) => tick(roomId, event.currentTarget.checked)}
                  />
                ))}
            </fieldset>
          ))}
          <RefusalAlert refusal={record.refusal} />
          <Button size="md" aria-busy={record.isRunning} onClick={() => void send()}>
            {words.submit(occupied.size)}
          </Button>
        </Stack>
      )}
    </section>
  )
}
