import { formatShortDate, formatShortInstant } from '@jiaoban/shared/i18n/format.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { NoticeItem } from './handover-book.api.ts'
import classes from './handover-book.module.css'

interface NoticeCardProps {
  readonly notice: NoticeItem
  /** The one that gets the focus, so that Enter marks it as read. */
  readonly isNext?: boolean
}

/** A notice, what it is about, and who has read it; unread, with the button that says so. */
export const NoticeCard = ({ notice, isNext = false }: NoticeCardProps) => {
  const { handoverBook } = useText()
  const { timeZone, businessDate } = useShellStatus()
  const isOver = notice.validUntil !== null && notice.validUntil < businessDate
  const facts = [
    notice.room === null ? null : handoverBook.roomNumber(notice.room.number),
    notice.authorName,
    formatShortInstant(notice.writtenAt, businessDate, timeZone),
    notice.validUntil === null
      ? null
      : handoverBook.validUntilDate(formatShortDate(notice.validUntil, businessDate)),
    isOver ? handoverBook.expired : null,
  ]
  return (
    <article
      className={classes['entry']}
      data-unread={!notice.isRead || undefined}
      data-next={isNext || undefined}
    >
      <p className={classes['text']}>{notice.text}</p>
      <p className={classes['facts']}>{facts.filter(Boolean).join(' · ')}</p>
      {notice.isRead ? <Readers notice={notice} /> : <ReadButton notice={notice} />}
    </article>
  )
}

const Readers = ({ notice: { readings } }: { readonly notice: NoticeItem }) => {
  const { handoverBook } = useText()
  const { timeZone, businessDate } = useShellStatus()
  const readers = readings.map(({ name, readAt, shiftNumber }) =>
    handoverBook.reader({ name, at: formatShortInstant(readAt, businessDate, timeZone), shiftNumber }),
  )
  return (
    <p className={classes['facts']}>
      {readers.length === 0 ? handoverBook.notReadYet : `${handoverBook.readBy} ${readers.join(' · ')}`}
    </p>
  )
}

const ReadButton = ({ notice: { noticeId, text } }: { readonly notice: NoticeItem }) => {
  const { handoverBook } = useText()
  const read = useCommand(trpc.handoverBook.readNotice)
  return (
    <div className={classes['act']}>
      <ActionButton
        label={handoverBook.read}
        spokenLabel={handoverBook.readOf(text)}
        onAction={() => read.run({ noticeId })}
        isRunning={read.isRunning}
        isCompact
      />
      <RefusalAlert refusal={read.refusal} />
    </div>
  )
}
