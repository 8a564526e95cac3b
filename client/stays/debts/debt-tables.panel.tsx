import { formatShortDate } from '@jiaoban/shared/i18n/format.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import type { SkipperItem } from '../skippers/skipper.api.ts'
import type { DifferenceItem } from './debts.api.ts'
import classes from './debts.module.css'

interface DebtTablesProps {
  readonly differences: readonly DifferenceItem[]
  /** Those somebody of the staff stands in for. */
  readonly skippers: readonly SkipperItem[]
  readonly isEnded: boolean
  readonly selectedId: number | null
  readonly onSelect: (differenceId: number) => void
}

/** A line of the tables: a difference, or a skipper somebody stands in for. */
interface DebtRow {
  readonly key: string
  readonly difference: DifferenceItem | null
  readonly caseId: number | null
  readonly businessDate: string
  readonly shiftNumber: string
  readonly origin: string
  readonly documentNumber: string
  readonly who: string
  readonly state: string
  /** Of what is short or over; null for the hotel's own. */
  readonly currency: Currency | null
  readonly amount: string
  readonly left: string
}

/** What waits for a decision, shorts and overs apart and never netted, and what the staff owe. */
export const DebtTables = ({ differences, skippers, isEnded, selectedId, onSelect }: DebtTablesProps) => {
  const { debts: words } = useText()
  const navigate = useNavigate()
  const toRow = useRows()
  const rowsOf = (isWanted: (one: DifferenceItem) => boolean) =>
    differences.filter(isWanted).map((one) => toRow.difference(one))
  const open = ({ difference, caseId }: DebtRow) => {
    if (difference !== null) onSelect(difference.differenceId)
    else if (caseId !== null) void navigate({ to: '/skippers/$caseId', params: { caseId } })
  }
  const table = (
    name: { readonly title: string; readonly empty: string },
    rows: readonly DebtRow[],
    columns: Column<DebtRow>[],
  ) => (
    <Section title={name.title}>
      <DataTable
        label={name.title}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        onOpen={open}
        isSelected={({ difference }) => difference !== null && difference.differenceId === selectedId}
        empty={{ title: name.empty }}
      />
    </Section>
  )
  const columns = useColumns()
  if (isEnded) {
    return table(
      words.ended,
      rowsOf(() => true),
      columns(['who', 'state']),
    )
  }
  const isPending = (kind: DifferenceItem['kind']) => (one: DifferenceItem) =>
    one.kind === kind && one.state === 'pending'
  return (
    <>
      {table(words.shorts, rowsOf(isPending('short')), columns([]))}
      {table(words.overs, rowsOf(isPending('over')), columns([]))}
      {table(
        words.staff,
        [...rowsOf(({ state }) => state === 'owed'), ...skippers.map(toRow.skipper)],
        columns(['who', 'left']),
      )}
    </>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const titleId = useId()
  return (
    <section className={classes['section']} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  )
}

const useRows = () => {
  const { debts: words } = useText()
  return {
    difference: (one: DifferenceItem): DebtRow => ({
      key: `difference:${one.differenceId}`,
      difference: one,
      caseId: null,
      businessDate: one.businessDate,
      shiftNumber: one.shiftNumber,
      origin: words.origins[one.origin],
      documentNumber: one.documentNumber ?? '',
      who: one.staffName,
      state: `${words.kinds[one.kind]} · ${words.states[one.state]}`,
      currency: one.currency,
      amount: one.amount,
      left: one.left,
    }),
    skipper: (one: SkipperItem): DebtRow => ({
      key: `skipper:${one.caseId}`,
      difference: null,
      caseId: one.caseId,
      businessDate: one.businessDate,
      shiftNumber: '',
      origin: `${words.origins.skipper} ${one.roomNumber}`,
      documentNumber: '',
      who: one.standIn ?? '',
      state: words.states.owed,
      currency: null,
      amount: one.amount,
      left: one.left,
    }),
  }
}

const useColumns = (): ((optional: readonly ('who' | 'state' | 'left')[]) => Column<DebtRow>[]) => {
  const { columns: words } = useText().debts
  const { businessDate, currency: home } = useShellStatus()
  // Currencies stand side by side in one list, so each amount says which it is of.
  const money = (amount: string, { currency }: DebtRow, isLeft: boolean) => (
    <MoneyText
      amount={amount}
      currency={currency ?? home}
      withCurrency
      {...(isLeft ? { tone: 'decide', isStrong: true } : {})}
    />
  )
  const all: Column<DebtRow>[] = [
    { key: 'date', header: words.date, cell: (row) => formatShortDate(row.businessDate, businessDate) },
    { key: 'shift', header: words.shift, isMinor: true, cell: ({ shiftNumber }) => shiftNumber },
    { key: 'origin', header: words.origin, cell: ({ origin }) => origin },
    { key: 'document', header: words.document, isMinor: true, cell: ({ documentNumber }) => documentNumber },
    { key: 'who', header: words.who, cell: ({ who }) => who },
    { key: 'state', header: words.state, cell: ({ state }) => state },
    {
      key: 'amount',
      header: words.amount,
      align: 'right',
      cell: (row) => money(row.amount, row, false),
    },
    {
      key: 'left',
      header: words.left,
      align: 'right',
      cell: (row) => money(row.left, row, true),
    },
  ]
  const optionalKeys: readonly string[] = ['who', 'state', 'left']
  return (optional) =>
    all.filter(({ key }) => !optionalKeys.includes(key) || optional.some((wanted) => wanted === key))
}
