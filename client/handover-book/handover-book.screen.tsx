import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { BookResults } from './book-results.panel.tsx'
import { BookSearchForm, emptySearch, isSearching } from './book-search.form.tsx'
import { useMatters, useNotices, useUnreadCount } from './handover-book.api.ts'
import classes from './handover-book.module.css'
import { MatterForm } from './matter.form.tsx'
import { MattersPanel } from './matters.panel.tsx'
import { NoticeForm } from './notice.form.tsx'
import { NoticesPanel } from './notices.panel.tsx'

type Writing = 'notice' | 'matter' | null

/** The handover book: read in thirty seconds at sign-in, written in whenever something must not be forgotten. */
export const HandoverBookScreen = () => {
  const { handoverBook } = useText()
  const notices = useNotices()
  const unread = useUnreadCount()
  const open = useMatters('open').data?.length ?? 0
  const [writing, setWriting] = useState<Writing>(null)
  const [state, setState] = useState<'open' | 'closed'>('open')
  const [search, setSearch] = useState(emptySearch)
  const [done, setDone] = useState<string | null>(null)

  const finish = (what: string) => {
    setWriting(null)
    setDone(what)
  }
  const closeDialog = () => setWriting(null)
  return (
    <>
      <PageHeader
        title={handoverBook.title}
        detail={handoverBook.summary({ unread, open })}
        primary={{ label: handoverBook.writeNotice, onAction: () => setWriting('notice') }}
      >
        <ActionButton label={handoverBook.openMatter} onAction={() => setWriting('matter')} />
      </PageHeader>
      <PageBody>
        <BookSearchForm search={search} onSearch={setSearch} />
        {done !== null && <DoneNotice what={done} />}
        {isSearching(search) ? (
          <BookResults search={search} />
        ) : (
          <div className={classes['columns']}>
            <Loaded query={notices}>{(items) => <NoticesPanel notices={items} />}</Loaded>
            <MattersPanel
              state={state}
              onState={setState}
              onClosed={() => finish(handoverBook.matterClosed)}
            />
          </div>
        )}
      </PageBody>
      <Dialog
        isOpen={writing === 'notice'}
        onClose={closeDialog}
        title={handoverBook.writeNotice}
        width={560}
      >
        <NoticeForm onDone={() => finish(handoverBook.noticeWritten)} />
      </Dialog>
      <Dialog isOpen={writing === 'matter'} onClose={closeDialog} title={handoverBook.openMatter} width={560}>
        <MatterForm onDone={() => finish(handoverBook.matterOpened)} />
      </Dialog>
    </>
  )
}
