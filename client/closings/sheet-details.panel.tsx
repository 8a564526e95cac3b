import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { nameOf, type StaffNames } from './report-kind.api.ts'
import { SheetSection } from './sheet-section.panel.tsx'
import { SheetSums } from './sheet-sums.panel.tsx'

interface SectionProps {
  readonly report: ShiftReport
}

interface NamedSectionProps extends SectionProps {
  readonly names: StaffNames
}

/** Charges by code, and what they make in revenue and tax. */
export const SheetCharges = ({ report }: SectionProps) => {
  const { reports, shifts } = useText()
  const { language } = useLanguage()
  const words = reports.sheet
  return (
    <SheetSection title={words.sections.charges}>
      <PaperLines
        columns={[
          { key: 'item', header: shifts.view.item, cell: (row) => row.name[language] },
          { key: 'lines', header: shifts.view.lines, align: 'right', cell: (row) => row.lines },
          {
            key: 'gross',
            header: shifts.view.amount,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.gross} currency={report.currency} />,
          },
        ]}
        rows={report.charges}
      />
      <SheetSums
        currency={report.currency}
        sums={[
          { label: words.net, amount: report.revenue.net },
          { label: words.tax, amount: report.revenue.tax },
          { label: words.gross, amount: report.revenue.gross, isStrong: true },
        ]}
      />
    </SheetSection>
  )
}

/** The numbers a shift used, series by series, and the next of each. */
export const SheetNumbers = ({ report }: SectionProps) => {
  const { reports, shifts, documents } = useText()
  const words = shifts.view
  const range = ({ first, last }: Pick<ShiftReport['numbers'][number], 'first' | 'last'>) =>
    first === null ? '—' : first === last ? first : `${first}–${last}`
  return (
    <SheetSection title={reports.sheet.sections.numbers}>
      <PaperLines
        columns={[
          {
            key: 'document',
            header: words.document,
            cell: (row) => wordFor(documents.kinds, row.documentKind),
          },
          {
            key: 'range',
            header: words.range,
            cell: (row) => (
              <>
                {range(row)}
                {row.received !== undefined && (
                  <div>{reports.sheet.receivedNumbers(range(row.received))}</div>
                )}
                {row.returned !== undefined && (
                  <div>{reports.sheet.returnedNumbers(range(row.returned))}</div>
                )}
                {row.others?.map((run) => (
                  <div key={run.first}>{reports.sheet.otherNumbers(range(run), run.shift)}</div>
                ))}
                {row.voided.map(({ number }) => (
                  <div key={number}>{reports.sheet.voidedNumber(number)}</div>
                ))}
              </>
            ),
          },
          { key: 'used', header: words.used, align: 'right', cell: (row) => row.used },
          { key: 'next', header: words.next, align: 'right', cell: (row) => row.next },
        ]}
        rows={report.numbers}
      />
    </SheetSection>
  )
}

/** What was taken back on the same date and what was allowed: by whom, why, and who approved it. */
export const SheetCorrections = ({ report, names }: NamedSectionProps) => {
  const { reports, postings, shifts, folios, folioWindows } = useText()
  const { language } = useLanguage()
  const words = reports.sheet
  const reasons = { ...folios.correct.reasons, ...folioWindows.allowance.reasons }
  const titleOf = ({ kind = 'correction', name }: ShiftReport['corrections'][number]) =>
    folios.kinds[kind](name[language])
  return (
    <SheetSection title={words.sections.corrections} isEmpty={report.corrections.length === 0}>
      <PaperLines
        columns={[
          { key: 'room', header: postings.room, cell: (row) => row.roomNumber },
          { key: 'item', header: shifts.view.item, cell: titleOf },
          {
            key: 'reason',
            header: folios.correct.reason,
            cell: ({ reasonCode }) => (reasonCode == null ? '' : wordFor(reasons, reasonCode)),
          },
          { key: 'by', header: words.by, cell: (row) => nameOf(names, row.by) },
          {
            key: 'approved',
            header: words.approvedBy,
            cell: ({ approvedBy }) => (approvedBy == null ? '' : nameOf(names, approvedBy)),
          },
          {
            key: 'amount',
            header: postings.amount,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.amount} currency={report.currency} />,
          },
        ]}
        rows={report.corrections}
      />
    </SheetSection>
  )
}

/** An over is surrendered; a short without a debtor, or what nobody decided on, waits. */
const pendingOf = (
  { kind, approvedBy }: ShiftReport['differences'][number],
  words: Dictionary['reports']['sheet'],
): string => (kind === 'over' && approvedBy !== null ? words.surrendered : words.undecided)

/** Overs and shorts, never netted: whose debt, who approved. */
export const SheetDifferences = ({ report, names }: NamedSectionProps) => {
  const { reports, postings } = useText()
  const words = reports.sheet
  return (
    <SheetSection title={words.sections.differences} isEmpty={report.differences.length === 0}>
      <PaperLines
        columns={[
          { key: 'document', header: postings.document, cell: (row) => row.documentNumber },
          {
            key: 'kind',
            header: postings.kind,
            cell: (row) => (row.kind === 'short' ? words.short : words.over),
          },
          {
            key: 'whose',
            header: words.overShort,
            cell: (row) =>
              row.staffId === null ? pendingOf(row, words) : words.debtOf(nameOf(names, row.staffId)),
          },
          {
            key: 'approved',
            header: words.approvedBy,
            cell: (row) => (row.approvedBy === null ? '' : nameOf(names, row.approvedBy)),
          },
          {
            key: 'amount',
            header: postings.amount,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.amount} currency={report.currency} />,
          },
        ]}
        rows={report.differences}
      />
    </SheetSection>
  )
}
