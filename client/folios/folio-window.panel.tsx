import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import {
  type DueLine,
  type FolioLineView,
  type FolioView,
  type ShownLine,
  shownLines,
  useWindowTitle,
} from './folio.api.ts'
import { FolioItem } from './folio-item.panel.tsx'
import classes from './folio.module.css'

interface FolioWindowProps {
  readonly folio: FolioView
  readonly currency: Currency
  /** What will be posted when the guest leaves; shown under what is. */
  readonly due?: readonly DueLine[]
  readonly onOpenLine: (line: FolioLineView) => void
}

/** One window of a folio: every line with the balance after it, and what the payer owes in the end. */
export const FolioWindow = ({ folio, currency, due = [], onOpenLine }: FolioWindowProps) => {
  const { folios, folioWindows } = useText()
  const columns = useLineColumns(currency)
  const title = useWindowTitle()(folio)
  return (
    <section className={classes['window']} aria-label={title}>
      <div className={classes['head']}>
        <h2>
          {title}
          {folio.isTaxExempt && <span className={classes['state']}>{folioWindows.exemption.mark}</span>}
          {folio.state === 'closed' && <span className={classes['state']}>{folios.closed}</span>}
        </h2>
        <FolioBalance amount={folio.balance} currency={currency} />
      </div>
      <DataTable
        label={title}
        columns={columns}
        rows={shownLines(folio.lines, due, currency)}
        rowKey={({ key }) => key}
        empty={{ title: folios.empty }}
        onOpen={({ line }) => line !== null && onOpenLine(line)}
        isDimmed={({ line }) =>
          line === null || line.reversedByLineId !== null || line.reversesLineId !== null
        }
      />
    </section>
  )
}

/** What is owed, or owed back; in words, since a minus alone is misread at three in the morning. */
const FolioBalance = ({ amount, currency }: { readonly amount: string; readonly currency: Currency }) => {
  const { folios } = useText()
  const isCredit = amount.startsWith('-')
  const word = isCredit ? folios.credit : /[1-9]/.test(amount) ? folios.owes : folios.settled
  return (
    <dl className={classes['balance']}>
      <dt>{word}</dt>
      <dd>
        <MoneyText amount={isCredit ? amount.slice(1) : amount} currency={currency} withCurrency isStrong />
      </dd>
    </dl>
  )
}

const ShownItem = ({ shown: { line, title } }: { readonly shown: ShownLine }) => {
  const { folios } = useText()
  if (line !== null) return <FolioItem line={line} />
  return (
    <span className={classes['item']}>
      {title} <span className={classes['detail']}>{folios.due}</span>
    </span>
  )
}

const useLineColumns = (currency: Currency): Column<ShownLine>[] => {
  const { folios } = useText()
  const businessDate = useBusinessDate()
  return [
    {
      key: 'date',
      header: folios.date,
      width: '4.5rem',
      cell: ({ line }) => (line === null ? '' : formatShortDate(line.businessDate, businessDate)),
    },
    { key: 'item', header: folios.item, cell: (shown) => <ShownItem shown={shown} /> },
    {
      key: 'quantity',
      header: folios.quantity,
      align: 'right',
      isMinor: true,
      cell: ({ line }) => (line === null || line.code === null ? '' : line.quantity),
    },
    {
      key: 'amount',
      header: folios.amount,
      align: 'right',
      cell: ({ amount }) => <MoneyText amount={amount} currency={currency} />,
    },
    {
      key: 'balance',
      header: folios.balance,
      align: 'right',
      cell: ({ balance }) => <MoneyText amount={balance} currency={currency} tone="dimmed" />,
    },
    {
      key: 'document',
      header: folios.document,
      isMinor: true,
      cell: ({ line }) => line?.documentNumber ?? '',
    },
    { key: 'by', header: folios.by, isMinor: true, cell: ({ line }) => line?.postedBy ?? '' },
  ]
}
