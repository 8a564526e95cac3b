import type { ReactNode } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { MoneyText, type Tone } from '../ui/money-text.tsx'
import type { ClosingItem } from './closings.api.ts'

interface ClosingListProps {
  readonly closings: readonly ClosingItem[]
  readonly onOpen: (closing: ClosingItem) => void
}

const isNothing = (amount: string): boolean => !/[1-9]/.test(amount)

/** Sealed reports with who was short or over, and the code that proves each. */
export const ClosingList = ({ closings, onOpen }: ClosingListProps) => {
  const { reports } = useText()
  return (
    <DataTable
      label={reports.title}
      columns={useClosingColumns()}
      rows={closings}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      empty={{ title: reports.empty }}
    />
  )
}

const useClosingColumns = (): Column<ClosingItem>[] => {
  const { reports } = useText()
  const { currency } = useShellStatus()
  const difference = (amount: string, tone: Tone): ReactNode =>
    isNothing(amount) ? '' : <MoneyText amount={amount} currency={currency} tone={tone} isStrong />
  const who = ({ scope, kind, cashierName }: ClosingItem) => {
    if (scope !== 'shift') return ''
    return kind === 'office' ? reports.office : cashierName
  }
  return [
    { key: 'number', header: reports.number, cell: ({ number }) => number },
    // A shift's number begins with its date.
    { key: 'date', header: reports.date, isMinor: true, cell: ({ businessDate }) => businessDate },
    {
      key: 'shift',
      header: reports.shift,
      cell: ({ scope, shiftNumber, periodName, businessDate }) =>
        scope === 'shift' ? shiftNumber : `${reports[scope]} ${periodName ?? businessDate}`,
    },
    { key: 'cashier', header: reports.cashier, cell: who },
    {
      key: 'short',
      header: reports.short,
      align: 'right',
      cell: ({ short }) => difference(short, 'wrong'),
    },
    { key: 'over', header: reports.over, align: 'right', cell: ({ over }) => difference(over, 'decide') },
    {
      key: 'revenue',
      header: `${reports.revenue} ${currency}`,
      align: 'right',
      cell: ({ period }) => <MoneyText amount={period} currency={currency} />,
    },
    { key: 'code', header: reports.headCode, isMinor: true, cell: ({ headCode }) => <code>{headCode}</code> },
  ]
}
