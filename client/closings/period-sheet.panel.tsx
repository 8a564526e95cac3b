import type { SealedPeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import type { SheetProps } from './report-kind.api.ts'
import { SheetEquations } from './sheet-equations.panel.tsx'
import { SheetHead } from './sheet-head.panel.tsx'
import { SheetLink } from './sheet-link.panel.tsx'
import classes from './sheet.module.css'
import { SheetMarkets } from './sheet-markets.panel.tsx'
import { SheetSeal } from './sheet-seal.panel.tsx'
import { SheetSection } from './sheet-section.panel.tsx'
import { SheetSums } from './sheet-sums.panel.tsx'

interface PeriodSheetProps extends SheetProps<SealedPeriodReport> {
  readonly onOpenPart?: (closingNumber: string) => void
}

/** A month as its sealed days make it, a year as its months. */
export const PeriodSheet = ({ report, names, headCode, companyNames, onOpenPart }: PeriodSheetProps) => {
  const { reports, postings } = useText()
  const { timeZone } = useShellStatus()
  const words = reports.sheet
  const { seal, currency, period, sequence } = report
  return (
    <div className={classes['sheet']}>
      <SheetHead
        title={words.periodTitle[period.kind]}
        facts={[
          { label: reports.number, value: seal.closingNumber },
          { label: words.period, value: reports.periods.range(period.from, period.until) },
          { label: words.entries, value: `${sequence.first}–${sequence.last}` },
          { label: words.sealed, value: formatInstant(seal.sealedAt, timeZone) },
        ]}
      />
      <PeriodParts report={report} {...(onOpenPart && { onOpenPart })} />
      <div className={classes['columns']}>
        <SheetSection title={words.sections.nights}>
          <PaperLines
            columns={[
              { key: 'occupied', header: words.nights.occupied, cell: (row) => row.occupied },
              { key: 'charged', header: words.nights.charged, cell: (row) => row.charged },
              {
                key: 'revenue',
                header: words.nights.revenue,
                align: 'right',
                cell: (row) => <PaperAmount amount={row.revenue} currency={currency} />,
              },
            ]}
            rows={[report.nights]}
          />
        </SheetSection>
        <SheetSection title={words.sections.departments}>
          <SheetSums
            currency={currency}
            sums={[
              ...report.departments
                .filter(({ control }) => control !== 'tax.output')
                .map(({ control, amount }) => ({ label: wordFor(postings.controls, control), amount })),
              { label: words.net, amount: report.revenue.net },
              { label: words.tax, amount: report.revenue.tax },
              { label: words.gross, amount: report.revenue.gross, isStrong: true },
            ]}
          />
        </SheetSection>
      </div>
      <PeriodBalances report={report} />
      <SheetMarkets markets={report.markets} currency={currency} companyNames={companyNames} />
      <SheetEquations lines={report.equations} currency={currency} deskId={null} />
      <SheetSeal seal={seal} currency={currency} names={names} headCode={headCode} />
    </div>
  )
}

type PartsProps = Pick<PeriodSheetProps, 'report' | 'onOpenPart'>

const PeriodParts = ({ report: { parts, period, currency }, onOpenPart }: PartsProps) => {
  const { reports } = useText()
  const words = reports.sheet
  const amount = (value: string) => <PaperAmount amount={value} currency={currency} />
  return (
    <SheetSection title={words.sections.parts}>
      <PaperLines
        columns={[
          {
            key: 'closing',
            header: reports.number,
            cell: (row) => (
              <SheetLink onOpen={onOpenPart && (() => onOpenPart(row.closingNumber))}>
                {row.closingNumber}
              </SheetLink>
            ),
          },
          { key: 'name', header: words.parts[period.kind], cell: (row) => row.name },
          { key: 'short', header: words.short, align: 'right', cell: (row) => amount(row.short) },
          { key: 'over', header: words.over, align: 'right', cell: (row) => amount(row.over) },
          { key: 'revenue', header: reports.revenue, align: 'right', cell: (row) => amount(row.revenue) },
        ]}
        rows={parts}
      />
    </SheetSection>
  )
}

/** What was owed, held and pending at both ends: nothing of it blocks a closing. */
const PeriodBalances = ({ report }: Pick<PeriodSheetProps, 'report'>) => {
  const { reports, postings } = useText()
  const words = reports.sheet
  return (
    <SheetSection title={words.sections.ledgers} isEmpty={report.balances.length === 0}>
      <PaperLines
        columns={[
          { key: 'control', header: words.account, cell: (row) => wordFor(postings.controls, row.control) },
          {
            key: 'opening',
            header: words.opening,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.opening} currency={row.currency} />,
          },
          {
            key: 'closing',
            header: words.closing,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.closing} currency={row.currency} />,
          },
        ]}
        rows={report.balances}
      />
    </SheetSection>
  )
}
