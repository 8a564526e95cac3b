import { useState } from 'react'
import classes from './data-table.module.css'

/** By which column rows stand, and what a press on another head does. */
export interface Sorting {
  readonly key: string | null
  readonly isDescending: boolean
  readonly onSort: (key: string) => void
}

interface SortableColumn<Row> {
  readonly key: string
  readonly compare?: (one: Row, other: Row) => number
}

/**
 * Rows in the order that somebody chose by the heads of the table: `const [rows, sorting] = useSorted(columns, items)`.
 * A second press turns it round, a third gives the list its own order back.
 */
export const useSorted = <Row,>(
  columns: readonly SortableColumn<Row>[],
  rows: readonly Row[],
): [readonly Row[], Sorting] => {
  const [{ key, isDescending }, setSort] = useState<{ key: string | null; isDescending: boolean }>({
    key: null,
    isDescending: false,
  })
  const onSort = (pressed: string) => {
    if (pressed !== key) setSort({ key: pressed, isDescending: false })
    else setSort({ key: isDescending ? null : key, isDescending: !isDescending })
  }
  const compare = columns.find((column) => column.key === key)?.compare
  const sorted = compare === undefined ? rows : rows.toSorted(compare)
  return [compare !== undefined && isDescending ? sorted.toReversed() : sorted, { key, isDescending, onSort }]
}

export const ariaSort = ({ key, isDescending }: Sorting, columnKey: string) => {
  if (key !== columnKey) return undefined
  return isDescending ? 'descending' : 'ascending'
}

interface SortButtonProps {
  readonly header: string
  readonly columnKey: string
  readonly sorting: Sorting
}

/** The head of a column that can be sorted by: an arrow says that it is, and which way. */
export const SortButton = ({ header, columnKey, sorting }: SortButtonProps) => (
  <button type="button" className={classes['sort']} onClick={() => sorting.onSort(columnKey)}>
    {header}
    <span aria-hidden className={classes['arrow']}>
      {sorting.key === columnKey ? (sorting.isDescending ? '↓' : '↑') : ''}
    </span>
  </button>
)
