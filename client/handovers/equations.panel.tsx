import { type EquationCode, realityEquations } from '@jiaoban/shared/closings/equation.types.ts'
import type { ReportEquationLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useState } from 'react'
import { PostingsDialog } from '../closings/postings.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { CountSection } from '../shifts/count-section.panel.tsx'
import type { ShiftView } from '../shifts/shift.api.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import type { CountedEquations, Done } from './counted-step.panel.tsx'
import { DifferenceCure } from './difference-cure.panel.tsx'
import { useLabelNames } from './label-names.api.ts'

interface EquationsPanelProps {
  readonly equations: CountedEquations
  readonly view: ShiftView
  readonly onDone: (done: Done) => void
}

const isReality = ({ equation }: ReportEquationLine): boolean => realityEquations.includes(equation)

/** Each line: name, left, right, difference, mark; what people counted, and what the books say, apart. */
export const EquationsPanel = ({ equations, view, onDone }: EquationsPanelProps) => {
  const text = useText()
  const { closings } = text
  const [drill, setDrill] = useState<{ label: string; what: string } | null>(null)
  const columns = useEquationColumns(view, onDone)
  const names = useLabelNames(view)
  // The books against themselves have hundreds of lines: those that agree stand as one row an equation.
  const software = summarize(equations.lines.filter((line) => !isReality(line)))
  const open = (line: ReportEquationLine) =>
    setDrill({ label: line.label, what: sayLabel(text, line.label, names) })
  return (
    <div>
      <CountSection title={closings.reality} hint={closings.realityHint}>
        <DataTable
          label={closings.reality}
          columns={columns}
          rows={equations.lines.filter(isReality)}
          rowKey={({ equation, label }) => `${equation}:${label}`}
          onOpen={open}
          empty={{ title: closings.allBalanced }}
        />
      </CountSection>
      <CountSection title={closings.software} hint={closings.softwareHint}>
        <DataTable
          label={closings.software}
          columns={columns}
          rows={software}
          rowKey={({ equation, label }) => `${equation}:${label}`}
          onOpen={open}
          empty={{ title: closings.allBalanced }}
        />
      </CountSection>
      <PostingsDialog
        shiftId={equations.shiftId}
        label={drill?.label ?? null}
        title={drill?.what ?? ''}
        onClose={() => setDrill(null)}
      />
    </div>
  )
}

/** Lines that differ one by one; of an equation that agrees, its most telling line. */
const summarize = (lines: readonly ReportEquationLine[]): ReportEquationLine[] => {
  const codes = [...new Set(lines.map(({ equation }) => equation))]
  return codes.flatMap((code: EquationCode) => {
    const own = lines.filter(({ equation }) => equation === code)
    const broken = own.filter(({ isBalanced }) => !isBalanced)
    const last = own.at(-1)
    return broken.length > 0 ? broken : last === undefined ? [] : [last]
  })
}

const useEquationColumns = (view: ShiftView, onDone: (done: Done) => void): Column<ReportEquationLine>[] => {
  const text = useText()
  const { closings } = text
  const { currency } = useShellStatus()
  const names = useLabelNames(view)
  const side = ({ unit }: ReportEquationLine, value: string) =>
    unit === 'money' ? <MoneyText amount={value} currency={currency} /> : value
  const difference = (line: ReportEquationLine) => {
    if (line.isBalanced) return ''
    return line.unit === 'money'
      ? Money.of(line.right, currency).minus(Money.of(line.left, currency)).toString()
      : String(Number(line.right) - Number(line.left))
  }
  return [
    { key: 'equation', header: closings.equation, cell: (line) => closings.equations[line.equation].name },
    { key: 'line', header: closings.what, cell: (line) => sayLabel(text, line.label, names) },
    { key: 'left', header: closings.left, align: 'right', cell: (line) => side(line, line.left) },
    { key: 'right', header: closings.right, align: 'right', cell: (line) => side(line, line.right) },
    { key: 'difference', header: closings.difference, align: 'right', cell: difference },
    {
      key: 'mark',
      header: closings.mark,
      cell: (line) =>
        line.isBalanced ? (
          <span data-tone="good">✓ {closings.balanced}</span>
        ) : (
          <DifferenceCure line={line} view={view} onDone={onDone} />
        ),
    },
  ]
}
