import type { ReportDisputeLine } from '@jiaoban/shared/closings/shift-report.types.ts'
import { sayLabel } from '@jiaoban/shared/i18n/equation-label.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { useSayFigure } from '../closings/dispute-figure.api.ts'
import { useLabelNames } from '../closings/label-names.api.ts'
import { useText } from '../kernel/i18n.tsx'
import { useSayAmount } from '../kernel/say-amount.ts'
import { useShellStatus } from '../kernel/shell-status.ts'
import { DataTable } from '../ui/data-table.tsx'

interface DisputeLinesProps {
  readonly lines: readonly ReportDisputeLine[]
  readonly deskId: number
}

/** Each line of a dispute with both figures; a number of a book as its paper carries it. */
export const DisputeLines = ({ lines, deskId }: DisputeLinesProps) => {
  const text = useText()
  const words = text.shifts.accept.dispute
  const { currency } = useShellStatus()
  const say = useSayAmount()
  const names = useLabelNames(deskId)
  const of = useSayFigure()
  const difference = (line: ReportDisputeLine) => {
    if (line.unit === 'money') {
      return say(Money.of(line.counted, currency).minus(Money.of(line.given, currency)).toString())
    }
    const pieces = Number(line.counted) - Number(line.given)
    return pieces > 0 ? `+${pieces}` : String(pieces)
  }
  return (
    <DataTable
      label={words.title}
      rows={lines.toSorted((one, other) => Number(other.label === 'float') - Number(one.label === 'float'))}
      rowKey={({ label }) => label}
      empty={{ title: words.title }}
      columns={[
        { key: 'line', header: words.line, cell: ({ label }) => sayLabel(text, label, names) },
        { key: 'given', header: words.given, align: 'right', cell: (line) => of(line, 'given') },
        { key: 'counted', header: words.counted, align: 'right', cell: (line) => of(line, 'counted') },
        { key: 'difference', header: words.difference, align: 'right', cell: difference },
      ]}
    />
  )
}
