import type { ForeignCashRow, SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { nameOf, type StaffNames } from './report-kind.api.ts'
import { SheetSection } from './sheet-section.panel.tsx'

interface SectionProps {
  readonly report: SealedShiftReport
  readonly names: StaffNames
}

const columns = [
  'carriedIn',
  'received',
  'paid',
  'overShort',
  'expected',
  'counted',
  'dropped',
  'carriedOut',
] as const

/** The drawer's cash of other currencies, a row each; left out where the shift saw none. */
export const SheetForeignCash = ({ report }: Pick<SectionProps, 'report'>) => {
  const { exchange } = useText()
  const { sheet: words } = exchange
  const rows = report.foreignCash ?? []
  if (rows.length === 0) return null
  const amount = (row: ForeignCashRow, value: string | null) =>
    value === null ? '' : <PaperAmount amount={value} currency={row.currency} />
  return (
    <SheetSection title={words.cash}>
      <PaperLines
        columns={[
          { key: 'currency', header: exchange.currency, cell: (row) => row.currency },
          ...columns.map((name) => ({
            key: name,
            header: words[name],
            align: 'right' as const,
            cell: (row: ForeignCashRow) => amount(row, row[name]),
          })),
        ]}
        rows={rows}
      />
    </SheetSection>
  )
}

/** Every exchange memo with its rate. */
export const SheetExchanges = ({ report, names }: SectionProps) => {
  const { exchange, papers, otherCash } = useText()
  const { sheet: words, memos } = exchange
  const rows = report.exchanges ?? []
  if (rows.length === 0) return null
  return (
    <SheetSection title={words.memos}>
      <PaperLines
        columns={[
          { key: 'document', header: exchange.memo, cell: (row) => row.documentNumber },
          {
            key: 'what',
            header: memos.what,
            cell: (row) =>
              [...(row.takesBack ? [memos.takingBack] : []), papers.exchange.directions[row.direction]].join(
                ' · ',
              ),
          },
          {
            key: 'foreign',
            header: words.cash,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.amount} currency={row.currency} withCurrency />,
          },
          { key: 'rate', header: words.rate, align: 'right', cell: (row) => row.rate },
          {
            key: 'home',
            header: memos.home,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.home} currency={report.currency} />,
          },
          {
            key: 'approved',
            header: otherCash.sheet.paidOuts.approvedBy,
            cell: (row) => nameOf(names, row.approvedBy),
          },
        ]}
        rows={rows}
      />
    </SheetSection>
  )
}
