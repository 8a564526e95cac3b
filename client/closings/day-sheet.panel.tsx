import type { SealedDayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { formatInstant } from '@jiaoban/shared/i18n/format.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { nameOf, type SheetProps } from './report-kind.api.ts'
import { SheetEquations } from './sheet-equations.panel.tsx'
import { SheetHead } from './sheet-head.panel.tsx'
import classes from './sheet.module.css'
import { SheetMarkets } from './sheet-markets.panel.tsx'
import { SheetSeal } from './sheet-seal.panel.tsx'
import { SheetLink } from './sheet-link.panel.tsx'
import { SheetSection } from './sheet-section.panel.tsx'
import { SheetSums } from './sheet-sums.panel.tsx'

interface DaySheetProps extends SheetProps<SealedDayReport> {
  readonly onOpenShift?: (closingNumber: string) => void
}

/** The business day as its sealed shifts make it. */
export const DaySheet = ({ report, names, headCode, companyNames, onOpenShift }: DaySheetProps) => {
  const { reports } = useText()
  const { timeZone } = useShellStatus()
  const words = reports.sheet
  const { seal, currency } = report
  const amount = (value: string) => <PaperAmount amount={value} currency={currency} />
  return (
    <div className={classes['sheet']}>
      <SheetHead
        title={words.dayTitle}
        facts={[
          { label: reports.number, value: seal.closingNumber },
          { label: reports.date, value: report.businessDate },
          { label: words.sealed, value: formatInstant(seal.sealedAt, timeZone) },
        ]}
      />
      <SheetSection title={words.sections.shifts}>
        <PaperLines
          columns={[
            {
              key: 'closing',
              header: reports.number,
              cell: (row) => (
                <SheetLink onOpen={onOpenShift && (() => onOpenShift(row.closingNumber))}>
                  {row.closingNumber}
                </SheetLink>
              ),
            },
            { key: 'shift', header: reports.shift, cell: (row) => row.number },
            {
              key: 'cashier',
              header: reports.cashier,
              cell: (row) => (row.cashierId === null ? reports.office : nameOf(names, row.cashierId)),
            },
            {
              key: 'overShort',
              header: words.overShort,
              align: 'right',
              cell: (row) => amount(row.overShort),
            },
            { key: 'revenue', header: reports.revenue, align: 'right', cell: (row) => amount(row.revenue) },
          ]}
          rows={report.shifts}
        />
      </SheetSection>
      <div className={classes['columns']}>
        <SheetSection title={words.sections.nights}>
          <PaperLines
            columns={[
              { key: 'of', header: words.nights.of, cell: (row) => row.of },
              { key: 'occupied', header: words.nights.occupied, cell: (row) => row.occupied },
              { key: 'charged', header: words.nights.charged, cell: (row) => row.charged },
              {
                key: 'revenue',
                header: words.nights.revenue,
                align: 'right',
                cell: (row) => amount(row.revenue),
              },
            ]}
            rows={nightRows(report.nights, words.nights)}
          />
        </SheetSection>
        <SheetSection title={words.sections.charges}>
          <SheetSums
            currency={currency}
            sums={[
              { label: words.net, amount: report.revenue.net },
              { label: words.tax, amount: report.revenue.tax },
              { label: words.gross, amount: report.revenue.gross, isStrong: true },
            ]}
          />
        </SheetSection>
      </div>
      <SheetMarkets markets={report.markets} currency={currency} companyNames={companyNames} />
      <SheetEquations lines={report.equations} currency={currency} deskId={null} />
      <SheetSeal seal={seal} currency={currency} names={names} headCode={headCode} />
    </div>
  )
}

/** The nights of the date, and those of the date before whose guests came after the roll. */
const nightRows = (
  { before, ...nights }: SealedDayReport['nights'],
  words: { readonly date: string; readonly before: string },
) => {
  const date = { ...nights, of: words.date, occupied: String(nights.occupied) }
  return before === undefined ? [date] : [date, { ...before, of: words.before, occupied: '' }]
}
