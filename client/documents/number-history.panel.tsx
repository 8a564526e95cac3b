import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { rangeText } from './number-books.api.ts'
import classes from './number-books.module.css'

type HistoryItem = Awaited<ReturnType<typeof client.documents.numberHistory.query>>['items'][number]

/** What was handed in, returned and withdrawn: asked for only when somebody wants to see it, a page at a time. */
export const NumberHistory = () => {
  const { numberBooks: words } = useText()
  const [isShown, setShown] = useState(false)
  return isShown ? (
    <section className={classes['section']} aria-labelledby="number-history-title">
      <h2 id="number-history-title">{words.history.title}</h2>
      <Pages />
    </section>
  ) : (
    <div>
      <ActionButton label={words.history.show} hotkey="Alt+H" onAction={() => setShown(true)} />
    </div>
  )
}

const Pages = () => {
  const { numberBooks: words } = useText()
  const history = useInfiniteQuery(
    trpc.documents.numberHistory.infiniteQueryOptions(
      {},
      { getNextPageParam: ({ nextBefore }) => nextBefore ?? undefined },
    ),
  )
  return (
    <Loaded query={history}>
      {({ pages }) => (
        <>
          <HistoryList items={pages.flatMap(({ items }) => items)} />
          {history.hasNextPage && (
            <ActionButton
              label={words.history.more}
              isRunning={history.isFetchingNextPage}
              onAction={() => void history.fetchNextPage()}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

const HistoryList = ({ items }: { readonly items: readonly HistoryItem[] }) => {
  const { numberBooks: words, documents } = useText()
  const navigate = useNavigate()
  const open = (item: HistoryItem) =>
    void navigate({
      to: '/documents/numbers/register',
      search: item.kind === 'withdrawn' ? { of: 'range', id: item.rangeId } : { of: 'book', id: item.bookId },
    })
  return (
    <DataTable
      label={words.history.title}
      rows={items}
      rowKey={(item) => (item.kind === 'withdrawn' ? `range ${item.rangeId}` : `book ${item.bookId}`)}
      empty={{ title: words.history.empty }}
      onOpen={open}
      columns={[
        { key: 'range', header: words.range, cell: rangeText },
        {
          key: 'kind',
          header: words.kind,
          isMinor: true,
          cell: ({ documentKind }) => documents.kinds[documentKind],
        },
        { key: 'what', header: words.history.what, cell: ({ kind }) => words.history.kinds[kind] },
        {
          key: 'of',
          header: words.history.of,
          cell: (item) =>
            item.kind === 'withdrawn'
              ? `${wordFor(words.withdraw.reasons, item.reasonCode)} · ${item.withdrawnBy}, ${item.approvedBy}`
              : item.deskCode,
        },
        {
          key: 'quantity',
          header: words.quantity,
          align: 'right',
          cell: (item) =>
            item.kind === 'withdrawn' ? item.quantity : item.kind === 'returned' ? item.left : item.used,
        },
      ]}
    />
  )
}
