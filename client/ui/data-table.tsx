import { Table } from '@mantine/core'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import classes from './data-table.module.css'
import { ariaSort, SortButton, type Sorting } from './sort-button.tsx'
import { EmptyList, type EmptyListProps } from './empty-list.tsx'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  /** Amounts and quantities stand `right`. */
  readonly align?: 'left' | 'right' | 'center'
  /** A CSS width. */
  readonly width?: string
  readonly cell: (row: Row) => ReactNode
  /** Left out where the list is narrow: in a column, on an old screen. */
  readonly isMinor?: boolean
  /** What stands under the column: a total. */
  readonly footer?: ReactNode
  /** Makes the head a button that sorts by the column: negative where the first row comes first. */
  readonly compare?: (one: Row, other: Row) => number
}

interface DataTableProps<Row> {
  /** Read out before the table. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string | number
  readonly empty: EmptyListProps
  /** Makes rows open by click and Enter; the arrows go from row to row. */
  readonly onOpen?: (row: Row) => void
  readonly isSelected?: (row: Row) => boolean
  /** How `useSorted` has the rows; without it no head sorts. */
  readonly sorting?: Sorting
  /** A row that no longer counts (voided, corrected) is shown dimmed, never left out. */
  readonly isDimmed?: (row: Row) => boolean
}

/** A dense list: 32 px rows, a head that stays, totals under their columns. */
export const DataTable = <Row,>({ label, columns, rows, rowKey, empty, ...props }: DataTableProps<Row>) => {
  if (rows.length === 0) return <EmptyList {...empty} />
  const { onOpen } = props
  return (
    <Table
      className={classes['table'] ?? ''}
      aria-label={label}
      stickyHeader
      verticalSpacing={0}
      horizontalSpacing={12}
    >
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th
              key={column.key}
              data-align={column.align}
              data-minor={column.isMinor}
              w={column.width}
              aria-sort={props.sorting === undefined ? undefined : ariaSort(props.sorting, column.key)}
            >
              {props.sorting === undefined || column.compare === undefined ? (
                column.header
              ) : (
                <SortButton header={column.header} columnKey={column.key} sorting={props.sorting} />
              )}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row, index) => (
          <Table.Tr
            key={rowKey(row)}
            data-selected={props.isSelected?.(row) || undefined}
            data-dimmed={props.isDimmed?.(row) || undefined}
            data-opens={onOpen !== undefined || undefined}
            {...(onOpen === undefined ? {} : openingProps(() => onOpen(row), index === 0))}
          >
            {columns.map((column) => (
              <Table.Td key={column.key} data-align={column.align} data-minor={column.isMinor}>
                {column.cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
      {columns.some((column) => column.footer !== undefined) && (
        <Table.Tfoot>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Td key={column.key} data-align={column.align} data-minor={column.isMinor}>
                {column.footer}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tfoot>
      )}
    </Table>
  )
}

/** One Tab stop for the whole list, arrows inside it, Enter opens. Buttons within a row keep their own keys. */
const openingProps = (open: () => void, isFirst: boolean) => ({
  tabIndex: isFirst ? 0 : -1,
  onClick: (event: MouseEvent<HTMLTableRowElement>) => {
    const { target, currentTarget } = event
    // A dialog that a cell opened stands elsewhere on the page, but its clicks come through the row too.
    if (!(target instanceof Element) || !currentTarget.contains(target)) return
    if (target.closest('button, a, input') === null) open()
  },
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return
    const row = event.currentTarget
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) open()
    else if (event.key === 'ArrowDown') moveFocus(row, row.nextElementSibling)
    else if (event.key === 'ArrowUp') moveFocus(row, row.previousElementSibling)
    else return
    event.preventDefault()
  },
})

const moveFocus = (from: HTMLElement, to: Element | null): void => {
  if (!(to instanceof HTMLElement)) return
  from.tabIndex = -1
  to.tabIndex = 0
  to.focus()
}
