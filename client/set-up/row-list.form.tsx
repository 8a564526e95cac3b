import { ActionIcon } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ActionButton } from '../ui/action-button.tsx'
import classes from './set-up.module.css'

interface RowListProps<Row> {
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  readonly addLabel: string
  readonly makeRow: () => Row
  readonly removeLabel: (row: Row) => string
  /** How many rows must stay. */
  readonly least?: number
  readonly children: (row: Row, change: (changes: Partial<Row>) => void, index: number) => ReactNode
}

/** Rows of one kind, each with its fields and a button that removes it, and one button that adds another. */
export const RowList = <Row extends { readonly key: string }>({
  rows,
  onChange,
  children,
  least = 0,
  ...props
}: RowListProps<Row>) => (
  <>
    <ul className={classes['rows']}>
      {rows.map((row, index) => (
        <li key={row.key} className={classes['row']}>
          <div className={classes['fields']}>
            {children(
              row,
              (changes) => onChange(rows.map((other) => (other === row ? { ...row, ...changes } : other))),
              index,
            )}
          </div>
          {rows.length > least && (
            <ActionIcon
              className={classes['remove'] ?? ''}
              aria-label={props.removeLabel(row)}
              onClick={() => onChange(rows.filter((other) => other !== row))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
    <div>
      <ActionButton
        label={props.addLabel}
        icon={<IconPlus size={16} aria-hidden />}
        onAction={() => onChange([...rows, props.makeRow()])}
        isCompact
      />
    </div>
  </>
)
