import { isRunningLow } from '@jiaoban/shared/documents/number-stock.rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { type BookItem, type DeskItem, leftOf, rangeText } from './number-books.api.ts'
import classes from './number-books.module.css'

interface DeskBooksProps {
  readonly desks: readonly DeskItem[]
  readonly onReturn: (book: BookItem) => void
}

interface Row {
  readonly desk: DeskItem
  readonly book: BookItem | null
}

/** The books each desk has, with the next number and what is left. Enter opens the register of a book. */
export const DeskBooks = ({ desks, onReturn }: DeskBooksProps) => {
  const { numberBooks: words, documents } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const rows = desks.flatMap((desk): Row[] =>
    desk.books.length === 0 ? [{ desk, book: null }] : desk.books.map((book) => ({ desk, book })),
  )
  return (
    <section className={classes['section']} aria-labelledby="desk-books-title">
      <h2 id="desk-books-title">{words.desks.title}</h2>
      <DataTable
        label={words.desks.title}
        rows={rows}
        rowKey={({ desk, book }) => `${desk.deskId} ${book?.bookId ?? ''}`}
        empty={{ title: words.desks.none }}
        onOpen={({ book }) => {
          if (book === null) return
          void navigate({ to: '/documents/numbers/register', search: { of: 'book', id: book.bookId } })
        }}
        columns={[
          { key: 'desk', header: words.desks.desk, cell: ({ desk }) => `${desk.code} ${desk.name}` },
          {
            key: 'kind',
            header: words.kind,
            isMinor: true,
            cell: ({ book }) => (book === null ? '' : documents.kinds[book.documentKind]),
          },
          {
            key: 'range',
            header: words.range,
            cell: ({ book }) => (book === null ? words.desks.none : rangeText(book)),
          },
          {
            key: 'next',
            header: words.desks.next,
            cell: ({ book }) => (book === null ? '' : (book.next ?? words.desks.usedUp)),
          },
          {
            key: 'used',
            header: words.desks.used,
            align: 'right',
            isMinor: true,
            cell: ({ book }) => book?.used ?? '',
          },
          {
            key: 'left',
            header: words.desks.left,
            align: 'right',
            cell: ({ desk, book }) => (
              <span className={book !== null && isLow(desk, book) ? classes['low'] : undefined}>
                {book?.left ?? ''}
              </span>
            ),
          },
          {
            key: 'actions',
            header: words.stock.actions,
            align: 'right',
            cell: ({ book }) =>
              book !== null &&
              book.next !== null && (
                <ActionButton
                  label={words.desks.return}
                  spokenLabel={words.desks.returnTitle(rangeText(book))}
                  isCompact
                  blockedReason={blockedReason('returnBook', 'office')}
                  onAction={() => onReturn(book)}
                />
              ),
          },
        ]}
      />
    </section>
  )
}

/** Invoices alone are written every day; a few outage slips last for years. */
const isLow = (desk: DeskItem, { documentKind }: BookItem): boolean =>
  documentKind === 'tax_invoice' && isRunningLow(leftOf(desk, documentKind))
