import { type EquationCode, realityEquations } from '@jiaoban/shared/closings/equation.types.ts'
import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import classes from './sheet.module.css'
import { SheetSection } from './sheet-section.panel.tsx'

interface SheetEquationsProps {
  readonly lines: readonly ReportEquationLine[]
  readonly currency: string
}

const isReality = ({ equation }: ReportEquationLine): boolean => realityEquations.includes(equation)

/** Both sides of every equation: what people counted, and what the books say of themselves, apart. */
export const SheetEquations = ({ lines, currency }: SheetEquationsProps) => {
  const { closings } = useText()
  return (
    <>
      <SheetSection title={closings.reality}>
        <EquationLines lines={lines.filter(isReality)} currency={currency} />
      </SheetSection>
      <SheetSection title={closings.software}>
        <EquationSums lines={lines.filter((line) => !isReality(line))} />
      </SheetSection>
    </>
  )
}

const EquationLines = ({ lines, currency }: SheetEquationsProps) => {
  const text = useText()
  const { closings } = text
  const side = (line: ReportEquationLine, value: string) =>
    line.unit === 'money' ? <PaperAmount amount={value} currency={currency} /> : value
  return (
    <PaperLines
      columns={[
        {
          key: 'equation',
          header: closings.equation,
          cell: (line) => closings.equations[line.equation].name,
        },
        { key: 'line', header: closings.what, cell: (line) => sayLabel(text, line.label) },
        { key: 'left', header: closings.left, align: 'right', cell: (line) => side(line, line.left) },
        { key: 'right', header: closings.right, align: 'right', cell: (line) => side(line, line.right) },
        {
          key: 'mark',
          header: closings.mark,
          cell: (line) => (line.isBalanced ? closings.balanced : closings.differs),
        },
      ]}
      rows={lines}
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
          cell: (code) => closings.lines(of(code).length),
        },
        {
          key: 'mark',
          header: closings.mark,
          cell: (code) => (
            <span className={classes['mark']}>
              {of(code).every(({ isBalanced }) => isBalanced) ? closings.balanced : closings.differs}
            </span>
          ),
        },
      ]}
      rows={codes}
    />
  )
}
