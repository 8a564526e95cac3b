import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { EmptyList } from '../ui/empty-list.tsx'
import type { WaitingInspection } from './inspections.api.ts'
import classes from './inspections.module.css'

interface WaitingRoomsProps {
  readonly rooms: readonly WaitingInspection[]
  readonly onOpen: (inspection: WaitingInspection) => void
}

/** The rooms the desk waits for, the longest wait first; read out when one comes. */
export const WaitingRooms = ({ rooms, onOpen }: WaitingRoomsProps) => {
  const { inspections } = useText()
  const { language } = useLanguage()
  const { timeZone } = useShellStatus()
  return (
    <section aria-labelledby="waiting-title" aria-live="polite">
      <h2 id="waiting-title" className={classes['title']}>
        {inspections.toInspect}
      </h2>
      {rooms.length === 0 && <EmptyList title={inspections.noneWaiting} />}
      <ul className={classes['rooms']}>
        {rooms.map((room) => (
          <li key={room.inspectionId}>
            <UnstyledButton
              className={classes['open'] ?? ''}
              aria-label={inspections.open(room.roomNumber)}
              onClick={() => onOpen(room)}
            >
              <strong className={classes['number']}>{room.roomNumber}</strong>
              <span className={classes['detail']}>
                {inspections.requested({
                  at: formatTime(room.requestedAt, language, timeZone),
                  by: room.requestedBy,
                })}
              </span>
              <IconChevronRight size={20} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
