import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { Column } from '../ui/data-table.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import type { RegisterRow } from './number-register.api.ts'
import classes from './number-register.module.css'

/** A number or a run of numbers: its state, and for those that were used by whom, when and for what. */
export const useRegisterColumns = (): Column<RegisterRow>[] => {
  const { numberBooks, documents } = useText()
  const { currency } = useShellStatus()
  const words = numberBooks.sheet
  const whatOf = (row: RegisterRow): string => {
    if (row.state === 'issued') return wordFor(documents.kinds, row.documentKind)
    return row.state === 'voided' ? wordFor(documents.void.reasons, row.reasonCode) : ''
  }
  return [
    {
      key: 'number',
      header: words.number,
      cell: (row) =>
        'last' in row ? words.run({ first: row.number, last: row.last, count: row.quantity }) : row.number,
    },
    {
      key: 'state',
      header: words.state,
      cell: ({ state }) => (
        <span className={state === 'missing' ? classes['missing'] : undefined}>{words.states[state]}</span>
      ),
    },
    { key: 'what', header: words.what, cell: whatOf },
    {
      key: 'amount',
      header: `${words.amount} ${currency}`,
      align: 'right',
      cell: (row) => (row.state === 'issued' ? <MoneyText amount={row.total} currency={currency} /> : ''),
    },
    { key: 'date', header: words.date, cell: (row) => ('businessDate' in row ? row.businessDate : '') },
    {
      key: 'shift',
      header: words.shift,
      isMinor: true,
      cell: (row) => ('shiftNumber' in row ? row.shiftNumber : ''),
    },
    { key: 'by', header: words.by, cell: (row) => ('by' in row ? row.by : '') },
  ]
}
