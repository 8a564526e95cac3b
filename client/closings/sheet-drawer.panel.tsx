import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { nameOf, type StaffNames } from './report-kind.api.ts'
import { SheetSection } from './sheet-section.panel.tsx'

interface SectionProps {
  readonly report: SealedShiftReport
  readonly names: StaffNames
}

type PaidOut = SealedShiftReport['paidOuts'][number]

/** Cash paid out for guests and for the house, with who approved it. A report sealed before has none. */
export const SheetPaidOuts = ({ report, names }: SectionProps) => {
  const { reports, otherCash, papers } = useText()
  const words = otherCash.sheet.paidOuts
  const rows = report.paidOuts ?? []
  const whatOf = ({ kind, roomNumber, categoryCode }: PaidOut) =>
    kind === 'guest'
      ? `${papers.paidOut.purposes.guest} ${roomNumber}`
      : wordFor(papers.paidOut.categories, categoryCode ?? '')
  if (rows.length === 0) return null
  return (
    <SheetSection title={reports.sheet.sections.paidOuts}>
      <PaperLines
        columns={[
          { key: 'document', header: words.document, cell: (row) => row.documentNumber },
          { key: 'what', header: words.what, cell: whatOf },
          { key: 'approved', header: words.approvedBy, cell: (row) => nameOf(names, row.approvedBy) },
          {
            key: 'amount',
            header: words.amount,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.amount} currency={report.currency} />,
          },
        ]}
        rows={rows}
      />
    </SheetSection>
  )
}

/** An amount of a count: of other cash than the hotel's own it says which. */
const countedIn =
  (home: string) =>
  ({ currency = home }: { readonly currency?: string }, amount: string) => (
    <PaperAmount amount={amount} currency={currency} withCurrency={currency !== home} />
  )

/** What leads counted while the shift ran. */
export const SheetSpotChecks = ({ report, names }: SectionProps) => {
  const { reports, otherCash } = useText()
  const { timeZone } = useShellStatus()
  const words = otherCash.sheet.spotChecks
  const rows = report.spotChecks ?? []
  const amount = countedIn(report.currency)
  if (rows.length === 0) return null
  return (
    <SheetSection title={reports.sheet.sections.spotChecks}>
      <PaperLines
        columns={[
          { key: 'by', header: words.by, cell: (row) => nameOf(names, row.checkedBy) },
          { key: 'at', header: words.at, cell: (row) => formatInstant(row.countedAt, timeZone) },
          {
            key: 'expected',
            header: words.expected,
            align: 'right',
            cell: (row) => amount(row, row.expected),
          },
          { key: 'counted', header: words.counted, align: 'right', cell: (row) => amount(row, row.counted) },
          {
            key: 'difference',
            header: words.difference,
            align: 'right',
            cell: (row) => amount(row, row.overShort),
          },
        ]}
        rows={rows}
      />
    </SheetSection>
  )
}

/** What the office did with the safe. A report sealed before has none. */
export const SheetSafe = ({ report, names }: SectionProps) => {
  const { otherCash } = useText()
  const { safe: words, sheet, slip } = otherCash
  const { banked, counts } = report.safe ?? { banked: [], counts: [] }
  const amount = (value: string) => <PaperAmount amount={value} currency={report.currency} />
  const counted = countedIn(report.currency)
  const headers = sheet.spotChecks
  return (
    <>
      {banked.length > 0 && (
        <SheetSection title={words.banked}>
          <PaperLines
            columns={[
              { key: 'slip', header: slip, cell: (row) => row.slipNumber },
              { key: 'amount', header: otherCash.amount, align: 'right', cell: (row) => amount(row.amount) },
            ]}
            rows={banked}
          />
        </SheetSection>
      )}
      {counts.length > 0 && (
        <SheetSection title={words.counts}>
          <PaperLines
            columns={[
              { key: 'by', header: words.countedBy, cell: (row) => nameOf(names, row.countedBy) },
              { key: 'witness', header: words.approvedBy, cell: (row) => nameOf(names, row.approvedBy) },
              {
                key: 'expected',
                header: headers.expected,
                align: 'right',
                cell: (row) => counted(row, row.expected),
              },
              {
                key: 'counted',
                header: headers.counted,
                align: 'right',
                cell: (row) => counted(row, row.counted),
              },
              {
                key: 'difference',
                header: headers.difference,
                align: 'right',
                cell: (row) => counted(row, row.overShort),
              },
            ]}
            rows={counts}
          />
        </SheetSection>
      )}
    </>
  )
}
