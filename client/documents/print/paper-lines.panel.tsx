import type { ReactNode } from 'react'
import classes from './paper.module.css'

export interface PaperColumn<Row> {
  readonly key: string
  readonly header: string
  readonly align?: 'left' | 'right' | 'center'
  readonly cell: (row: Row) => ReactNode
  readonly footer?: ReactNode
}

interface PaperLinesProps<Row> {
  readonly columns: readonly PaperColumn<Row>[]
  readonly rows: readonly Row[]
  /** Only where a row cannot be told from the next by what it holds: its place then does. */
  readonly rowKey?: (row: Row, index: number) => string | number
}

/** The lines of a document, head repeated on every page, totals under them. */
export const PaperLines = <Row,>({ columns, rows, rowKey }: PaperLinesProps<Row>) => (
  <table className={classes['lines']}>
    <thead>
      <tr>
        {columns.map(({ key, header, align }) => (
          <th key={key} data-align={align}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        <tr key={rowKey?.(row, index) ?? index}>
          {columns.map(({ key, align, cell }) => (
            <td key={key} data-align={align}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
    {columns.some(({ footer }) => footer !== undefined) && (
      <tfoot>
        <tr>
          {columns.map(({ key, align, footer }) => (
            <td key={key} data-align={align}>
              {footer}
            </td>
          ))}
        </tr>
      </tfoot>
    )}
  </table>
)
