import { endsWithDecision, isOverdue } from '@jiaoban/shared/handover-book/handover-book.rules.ts'
import { formatShortDate, formatShortInstant } from '@jiaoban/shared/i18n/format.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { readRoomCheckText } from '@jiaoban/shared/rooms/room-check.rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { MatterItem } from './handover-book.api.ts'
import classes from './handover-book.module.css'

interface MatterRowProps {
  readonly matter: MatterItem
  readonly onClosed?: () => void
}

/** One matter: the room, what is to be done, until when, and the button that closes it. */
export const MatterRow = ({ matter, onClosed }: MatterRowProps) => {
  const { handoverBook, inspections } = useText()
  const { timeZone, businessDate } = useShellStatus()
  const { kind, room } = matter
  const isOpen = matter.state === 'open'
  const at = (instant: string) => formatShortInstant(instant, businessDate, timeZone)
  return (
    <article className={classes['entry']} data-dimmed={!isOpen || undefined}>
      <p className={classes['text']}>
        {room !== null && <strong className={classes['room']}>{room.number}</strong>}
        {saidBy(matter, inspections.check)}
      </p>
      <p className={classes['facts']}>
        {handoverBook.kinds[kind]}
        <DueDate matter={matter} />
        {` · ${handoverBook.openedBy({ name: matter.openedByName, at: at(matter.openedAt) })}`}
        {matter.closedAt !== null &&
          ` · ${handoverBook.closedBy({ name: matter.closedByName ?? '', at: at(matter.closedAt) })}`}
      </p>
      {isOpen && endsWithDecision(kind) && <DecideLink />}
      {isOpen && onClosed !== undefined && !endsWithDecision(kind) && (
        <CloseButton matter={matter} onClosed={onClosed} />
      )}
    </article>
  )
}

/** What the matter is about: as somebody wrote it, or, where a command kept no words, in those of the reader. */
const saidBy = ({ kind, text }: MatterItem, words: Dictionary['inspections']['check']): string => {
  const check = kind === 'room_check' ? readRoomCheckText(text) : null
  if (check === null) return text
  const told = check.differences.map(({ number, isOnlyAtDesk }) =>
    isOnlyAtDesk ? words.onlyDesk(number) : words.onlySeen(number),
  )
  return words.differs({ time: check.checkTime, rooms: told.join('；') })
}

const DueDate = ({ matter }: { readonly matter: MatterItem }) => {
  const { handoverBook } = useText()
  const { businessDate } = useShellStatus()
  const { dueDate } = matter
  if (dueDate === null) return null
  const date = formatShortDate(dueDate, businessDate)
  if (!isOverdue(matter, businessDate)) return ` · ${handoverBook.dueOn(date)}`
  return (
    <>
      {' · '}
      <strong className={classes['overdue']}>{handoverBook.overdue(date)}</strong>
    </>
  )
}

/** It ends when somebody decides on the money. */
const DecideLink = () => {
  const { handoverBook } = useText()
  const navigate = useNavigate()
  return (
    <div className={classes['act']}>
      <ActionButton label={handoverBook.decideMatter} onAction={() => navigate({ to: '/debts' })} isCompact />
    </div>
  )
}

const CloseButton = ({ matter, onClosed }: Required<MatterRowProps>) => {
  const { handoverBook } = useText()
  const close = useCommand(trpc.handoverBook.closeMatter)
  const act = async () => {
    if ((await close.run({ matterId: matter.matterId })) !== undefined) onClosed()
  }
  return (
    <div className={classes['act']}>
      <ActionButton
        label={handoverBook.closeMatter}
        spokenLabel={handoverBook.closeMatterOf(matter.text)}
        onAction={act}
        isRunning={close.isRunning}
        isCompact
      />
      <RefusalAlert refusal={close.refusal} />
    </div>
  )
}
