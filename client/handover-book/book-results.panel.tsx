import { useDebouncedValue } from '@mantine/hooks'
import { useText } from '../kernel/i18n.tsx'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { type BookSearch, useBookSearch } from './handover-book.api.ts'
import classes from './handover-book.module.css'
import { MatterRow } from './matter-row.panel.tsx'
import { NoticeCard } from './notice-card.panel.tsx'

/** Everything of the book that fits, old and new. */
export const BookResults = ({ search }: { readonly search: BookSearch }) => {
  const { handoverBook } = useText()
  const [settled] = useDebouncedValue(search, 150)
  const results = useBookSearch(settled)
  return (
    <Loaded query={results}>
      {({ notices, matters }) => (
        <>
          <p className={classes['facts']} role="status">
            {handoverBook.search.found(notices.length + matters.length)}
          </p>
          {notices.length + matters.length === 0 && <EmptyList title={handoverBook.search.nothing} />}
          <div className={classes['columns']}>
            {notices.length > 0 && (
              <section className={classes['column']}>
                <h2 className={classes['title']}>{handoverBook.notices}</h2>
                {notices.map((notice) => (
                  <NoticeCard key={notice.noticeId} notice={notice} />
                ))}
              </section>
            )}
            {matters.length > 0 && (
              <section className={classes['column']}>
                <h2 className={classes['title']}>{handoverBook.matters}</h2>
                {matters.map((matter) => (
                  <MatterRow key={matter.matterId} matter={matter} />
                ))}
              </section>
            )}
          </div>
        </>
      )}
    </Loaded>
  )
}
