import type { EquationCode } from '@jiaoban/shared/closings/equation.types.ts'
import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { type LabelNames, sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { type EquationRow, equationRows, isReality } from './equation-rows.api.ts'
import { useLabelNames } from './label-names.api.ts'
import { SheetLink } from './sheet-link.panel.tsx'
import classes from './sheet.module.css'
import { SheetSection } from './sheet-section.panel.tsx'

interface SheetEquationsProps {
  readonly lines: readonly ReportEquationLine[]
  readonly currency: string
  /** Whose terminals, books and keys the labels speak of. */
  readonly deskId: number | null
  /** On the screen a line opens to its postings; paper does not. */
  readonly onOpen?: ((line: ReportEquationLine) => void) | undefined
}

/** Both sides of every equation: what people counted, and what the books say of themselves, apart. */
export const SheetEquations = ({ lines, deskId, ...props }: SheetEquationsProps) => {
  const { closings } = useText()
  const names = useLabelNames(deskId)
  return (
    <>
      {lines.some(isReality) && (
        <SheetSection title={closings.reality}>
          <EquationLines lines={lines.filter(isReality)} names={names} {...props} />
        </SheetSection>
      )}
      <SheetSection title={closings.software}>
        <EquationSums lines={lines.filter((line) => !isReality(line))} />
      </SheetSection>
    </>
  )
}

interface EquationLinesProps extends Omit<SheetEquationsProps, 'deskId'> {
  readonly names: LabelNames
}

const EquationLines = ({ lines, currency, names, onOpen }: EquationLinesProps) => {
  const text = useText()
  const { closings } = text
  const side = (row: EquationRow, which: 'left' | 'right') => {
    if (row.kind === 'fold') return closings.equations[row.code][which]
    const value = row.line[which]
    const amount =
      row.line.unit === 'money' ? (
        <PaperAmount amount={value} currency={row.line.currency ?? currency} />
      ) : (
        value
      )
    if (!row.isFirst && row.line.isBalanced) return amount
    return (
      <>
        <span className={classes['side']}>{closings.equations[row.code][which]}</span> {amount}
      </>
    )
  }
  return (
    <PaperLines
      columns={[
        {
          key: 'equation',
          header: closings.equation,
          cell: ({ isFirst, code }) => isFirst && closings.equations[code].name,
        },
        {
          key: 'line',
          header: closings.what,
          cell: (row) =>
            row.kind === 'fold' ? (
              closings.lineCount(row.count)
            ) : (
              <SheetLink onOpen={onOpen && (() => onOpen(row.line))}>
                {sayLabel(text, row.line.label, names)}
              </SheetLink>
            ),
        },
        { key: 'left', header: closings.left, align: 'right', cell: (row) => side(row, 'left') },
        { key: 'right', header: closings.right, align: 'right', cell: (row) => side(row, 'right') },
        {
          key: 'mark',
          header: closings.mark,
          align: 'right',
          cell: (row) => <Mark isBalanced={row.kind === 'fold' || row.line.isBalanced} />,
        },
      ]}
      rows={equationRows(lines, new Set())}
    />
  )
}

/** The books against themselves have hundreds of lines: on the sheet one row an equation, with how many. */
const EquationSums = ({ lines }: { readonly lines: readonly ReportEquationLine[] }) => {
  const { closings } = useText()
  const codes = [...new Set(lines.map(({ equation }) => equation))]
  const of = (code: EquationCode) => lines.filter(({ equation }) => equation === code)
  return (
    <PaperLines
      columns={[
        { key: 'equation', header: closings.equation, cell: (code) => closings.equations[code].name },
        { key: 'left', header: closings.left, cell: (code) => closings.equations[code].left },
        { key: 'right', header: closings.right, cell: (code) => closings.equations[code].right },
        {
          key: 'lines',
          header: closings.count,
          align: 'right',
          cell: (code) => closings.lineCount(of(code).length),
        },
        {
          key: 'mark',
          header: closings.mark,
          align: 'right',
          cell: (code) => <Mark isBalanced={of(code).every(({ isBalanced }) => isBalanced)} />,
        },
      ]}
      rows={codes}
    />
  )
}

const Mark = ({ isBalanced }: { readonly isBalanced: boolean }) => {
  const { closings } = useText()
  return <span className={classes['mark']}>{isBalanced ? closings.balanced : closings.differs}</span>
}
