import { useText } from '../kernel/i18n.tsx'
import { useUnreadCount } from './handover-book.api.ts'
import classes from './handover-book.module.css'

/** How many notices wait, beside the book in the rail. */
export const UnreadBadge = () => {
  const { handoverBook } = useText()
  const unread = useUnreadCount()
  if (unread === 0) return null
  return (
    <span className={classes['badge']} aria-label={handoverBook.unread(unread)}>
      {unread}
    </span>
  )
}
