import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { nameOf, type StaffNames } from './report-kind.api.ts'
import { SheetSection } from './sheet-section.panel.tsx'

type Exception = ShiftReport['exceptions'][number]

/** Skippers and papers that were declared missing: with whose they are and who approved. */
export const SheetExceptions = ({
  report,
  names,
}: {
  readonly report: ShiftReport
  readonly names: StaffNames
}) => {
  const { reports, postings } = useText()
  const words = reports.sheet
  const detailOf = useDetail()
  return (
    <SheetSection title={words.sections.exceptions}>
      <PaperLines
        columns={[
          { key: 'kind', header: postings.kind, cell: (row) => words.exceptions[row.kind] },
          { key: 'document', header: postings.document, cell: (row) => row.documentNumber },
          { key: 'what', header: words.what, cell: (row) => detailOf(row) },
          { key: 'by', header: words.by, cell: (row) => nameOf(names, row.by) },
          {
            key: 'approved',
            header: words.approvedBy,
            cell: (row) => (row.approvedBy === null ? '' : nameOf(names, row.approvedBy)),
          },
          {
            key: 'amount',
            header: postings.amount,
            align: 'right',
            cell: (row) =>
              row.amount === '' ? '' : <PaperAmount amount={row.amount} currency={report.currency} />,
          },
        ]}
        rows={report.exceptions}
      />
    </SheetSection>
  )
}

/** The room, or the papers: a report keeps them as codes (`bill × 2: lost`), a reader gets words. */
const useDetail = (): ((exception: Exception) => string) => {
  const { custody } = useText().papers
  return ({ detail, roomNumber }) => {
    const [, kind, count, reason] = /^(\w+) × (\d+): (\w+)$/.exec(detail) ?? []
    if (kind === undefined || count === undefined) return roomNumber
    const missing = custody.papers(wordFor(custody.paperKinds, kind), count)
    return `${missing} · ${wordFor(custody.reasons, reason ?? '')}`
  }
}
