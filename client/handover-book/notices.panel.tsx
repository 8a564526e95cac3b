import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { EmptyList } from '../ui/empty-list.tsx'
import type { NoticeItem } from './handover-book.api.ts'
import classes from './handover-book.module.css'
import { NoticeCard } from './notice-card.panel.tsx'

/** What everybody has to know: the unread first, one Enter each. */
export const NoticesPanel = ({ notices }: { readonly notices: readonly NoticeItem[] }) => {
  const { handoverBook } = useText()
  // What was written first is read first; what is known stands the latest first.
  const unread = notices.filter(({ isRead }) => !isRead).toReversed()
  const read = notices.filter(({ isRead }) => isRead)
  const section = useNextFocus(unread[0]?.noticeId)
  return (
    <section ref={section} className={classes['column']} aria-labelledby="notices-title">
      <header className={classes['head']}>
        <h2 id="notices-title" className={classes['title']}>
          {handoverBook.notices}
        </h2>
        <span className={classes['state']} data-unread={unread.length > 0 || undefined} role="status">
          {unread.length > 0 && handoverBook.unread(unread.length)}
          {unread.length === 0 && notices.length > 0 && (
            <>
              <IconCircleCheck size={16} aria-hidden /> {handoverBook.allRead}
            </>
          )}
        </span>
      </header>
      {notices.length === 0 && <EmptyList title={handoverBook.noNotices} />}
      {[...unread, ...read].map((notice) => (
        <NoticeCard key={notice.noticeId} notice={notice} isNext={notice === unread[0]} />
      ))}
    </section>
  )
}

/** Enter is at hand for the next unread notice, unless the person is busy elsewhere by then. */
const useNextFocus = (nextId: number | undefined) => {
  const section = useRef<HTMLElement>(null)
  const wasShown = useRef(false)
  useEffect(() => {
    const isFree = !wasShown.current || document.activeElement === document.body
    wasShown.current = true
    if (isFree && nextId !== undefined)
      section.current?.querySelector<HTMLElement>('[data-next] button')?.focus()
  }, [nextId])
  return section
}
