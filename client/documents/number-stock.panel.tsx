import { useNavigate } from '@tanstack/react-router'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { rangeText, type StockItem } from './number-books.api.ts'
import classes from './number-books.module.css'

interface NumberStockProps {
  readonly stock: readonly StockItem[]
  readonly onIssue: (range: StockItem) => void
  readonly onWithdraw: (range: StockItem) => void
}

/** The ranges in stock, each with where it comes from. */
export const NumberStock = (props: NumberStockProps) => {
  const { numberBooks: words } = useText()
  const navigate = useNavigate()
  const columns = useColumns(props)
  return (
    <section className={classes['section']} aria-labelledby="number-stock-title">
      <h2 id="number-stock-title">{words.stock.title}</h2>
      <DataTable
        label={words.stock.title}
        columns={columns}
        rows={props.stock}
        rowKey={({ rangeId }) => rangeId}
        empty={{ title: words.stock.empty }}
        onOpen={({ rangeId }) =>
          void navigate({ to: '/documents/numbers/register', search: { of: 'range', id: rangeId } })
        }
      />
    </section>
  )
}

const useColumns = ({ onIssue, onWithdraw }: NumberStockProps): Column<StockItem>[] => {
  const { numberBooks: words, documents } = useText()
  const { currency } = useShellStatus()
  const blockedReason = useBlockedReason()
  return [
    {
      key: 'range',
      header: words.range,
      cell: (range) => <span className={classes['number']}>{rangeText(range)}</span>,
    },
    {
      key: 'kind',
      header: words.kind,
      isMinor: true,
      cell: ({ documentKind }) => documents.kinds[documentKind],
    },
    { key: 'quantity', header: words.quantity, align: 'right', cell: ({ quantity }) => quantity },
    { key: 'origin', header: words.stock.origin, cell: ({ origin }) => words.stock.origins[origin] },
    {
      key: 'since',
      header: words.stock.since,
      cell: ({ since }) => <span className={classes['number']}>{since}</span>,
    },
    {
      key: 'supplier',
      header: words.stock.supplier,
      isMinor: true,
      cell: ({ supplier }) => supplier ?? '',
    },
    {
      key: 'cost',
      header: `${words.stock.cost} ${currency}`,
      align: 'right',
      isMinor: true,
      cell: ({ cost }) => (cost === null ? '' : <MoneyText amount={cost} currency={currency} />),
    },
    {
      key: 'actions',
      header: words.stock.actions,
      align: 'right',
      cell: (range) => (
        <div className={classes['actions']}>
          <ActionButton
            label={words.stock.issue}
            spokenLabel={words.stock.issueTitle(rangeText(range))}
            isCompact
            blockedReason={blockedReason('issueBook', 'office')}
            onAction={() => onIssue(range)}
          />
          <ActionButton
            label={words.stock.withdraw}
            spokenLabel={words.stock.withdrawTitle(rangeText(range))}
            isCompact
            variant="quiet"
            blockedReason={blockedReason('closeRange', 'office')}
            onAction={() => onWithdraw(range)}
          />
        </div>
      ),
    },
  ]
}
