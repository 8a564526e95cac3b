import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { EquationCode } from '@jiaoban/shared/closings/equation.types.ts'
import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { type LabelNames, sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { type ReactNode, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import classes from './equation-list.module.css'
import { type EquationRow, equationRows } from './equation-rows.api.ts'

interface EquationListProps {
  readonly label: string
  readonly lines: readonly ReportEquationLine[]
  readonly names: LabelNames
  /** A line was chosen: show its postings. */
  readonly onOpen: (line: ReportEquationLine) => void
  /** What is said or offered about a line that differs: under its name, and in place of its mark. */
  readonly hint?: (line: ReportEquationLine) => ReactNode
  readonly cure?: (line: ReportEquationLine) => ReactNode
}

/** Each line of each equation: name, left, right, difference, mark. Hundreds that agree are folded. */
export const EquationList = ({ label, lines, onOpen, ...props }: EquationListProps) => {
  const { closings } = useText()
  const [unfolded, setUnfolded] = useState<ReadonlySet<EquationCode>>(new Set())
  const open = (row: EquationRow) => {
    if (row.kind === 'line') onOpen(row.line)
    else setUnfolded(new Set([...unfolded, row.code]))
  }
  return (
    <DataTable
      label={label}
      columns={useEquationColumns(props)}
      rows={equationRows(lines, unfolded)}
      rowKey={({ key }) => key}
      onOpen={open}
      empty={{ title: closings.allBalanced }}
    />
  )
}

type ColumnProps = Pick<EquationListProps, 'names' | 'hint' | 'cure'>

const useEquationColumns = ({ names, hint, cure }: ColumnProps): Column<EquationRow>[] => {
  const text = useText()
  const { closings } = text
  return [
    {
      key: 'equation',
      header: closings.equation,
      cell: ({ isFirst, code }) => isFirst && <EquationName code={code} />,
    },
    {
      key: 'line',
      header: closings.what,
      cell: (row) =>
        row.kind === 'fold' ? (
          <span className={classes['fold']}>{closings.lines(row.count)}</span>
        ) : (
          <>
            {sayLabel(text, row.line.label, names)}
            {!row.line.isBalanced && hint?.(row.line)}
          </>
        ),
    },
    {
      key: 'left',
      header: closings.left,
      align: 'right',
      cell: (row) => row.kind === 'line' && <Side row={row} of="left" />,
    },
    {
      key: 'right',
      header: closings.right,
      align: 'right',
      cell: (row) => row.kind === 'line' && <Side row={row} of="right" />,
    },
    {
      key: 'difference',
      header: closings.difference,
      align: 'right',
      cell: (row) => row.kind === 'line' && !row.line.isBalanced && <Difference line={row.line} />,
    },
    {
      key: 'mark',
      header: closings.mark,
      cell: (row) =>
        row.kind === 'fold' || row.line.isBalanced ? (
          <span className={classes['good']}>✓ {closings.balanced}</span>
        ) : (
          (cure?.(row.line) ?? <span className={classes['wrong']}>✗ {closings.differs}</span>)
        ),
    },
  ]
}

/** The hotel's own currency goes without saying. */
const useCurrencyOf = ({ currency }: ReportEquationLine): Currency => {
  const { currency: home } = useShellStatus()
  return (currency ?? home) as Currency
}

interface SideProps {
  readonly row: Extract<EquationRow, { kind: 'line' }>
  readonly of: 'left' | 'right'
}

/** What stands on one side; the first line of an equation, and one that differs, say what it is. */
const Side = ({ row: { line, code, isFirst }, of }: SideProps) => {
  const { closings } = useText()
  const currency = useCurrencyOf(line)
  return (
    <>
      {(isFirst || !line.isBalanced) && (
        <span className={classes['side']}>{closings.equations[code][of]}</span>
      )}
      {line.unit === 'money' ? <MoneyText amount={line[of]} currency={currency} /> : line[of]}
    </>
  )
}

/** Right less left: what was found above what should be. */
const Difference = ({ line }: { readonly line: ReportEquationLine }) => {
  const { unit, left, right } = line
  const currency = useCurrencyOf(line)
  if (unit === 'count') return <strong className={classes['wrong']}>{Number(right) - Number(left)}</strong>
  const amount = Money.of(right, currency).minus(Money.of(left, currency)).toString()
  return <MoneyText amount={amount} currency={currency} tone="wrong" isStrong />
}

const EquationName = ({ code }: { readonly code: EquationCode }) => {
  const { closings } = useText()
  const { name, left, right } = closings.equations[code]
  return (
    <span className={classes['name']}>
      {name}
      <span className={classes['sides']}>{closings.sides(left, right)}</span>
    </span>
  )
}
