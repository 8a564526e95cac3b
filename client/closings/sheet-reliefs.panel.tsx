import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { nameOf, type StaffNames } from './report-kind.api.ts'
import { SheetSection } from './sheet-section.panel.tsx'

interface SheetReliefsProps {
  readonly report: ShiftReport
  readonly names: StaffNames
}

/** When the drawer was in other hands, with both counts and who answers for each. */
export const SheetReliefs = ({ report: { reliefs }, names }: SheetReliefsProps) => {
  const words = useText().relief.report
  const { timeZone } = useShellStatus()
  if (reliefs === undefined) return null
  const rows = reliefs.flatMap(({ counts, ...relief }) => counts.map((count) => ({ ...relief, ...count })))
  type Row = (typeof rows)[number]
  const amount = (key: 'expected' | 'counted' | 'overShort') => ({
    key,
    header: words[key],
    align: 'right' as const,
    cell: (row: Row) => <PaperAmount amount={row[key]} currency={row.currency} />,
  })
  return (
    <SheetSection title={words.title}>
      <PaperLines
        columns={[
          {
            key: 'who',
            header: words.who,
            cell: (row) => `${nameOf(names, row.relieverId)} · ${nameOf(names, row.ownerId)}`,
          },
          {
            key: 'span',
            header: words.span,
            cell: ({ startedAt, endedAt }) =>
              [startedAt, endedAt].map((at) => (at === null ? '' : formatInstant(at, timeZone))).join(' – '),
          },
          { key: 'way', header: words.way, cell: ({ direction }) => words.ways[direction] },
          { key: 'custodian', header: words.custodian, cell: (row) => nameOf(names, row.custodianId) },
          amount('expected'),
          amount('counted'),
          amount('overShort'),
        ]}
        rows={rows}
      />
    </SheetSection>
  )
}
