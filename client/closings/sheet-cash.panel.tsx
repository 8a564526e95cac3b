import type { ShiftReport, TenderRow } from '@jiaoban/shared/closings/shift-report.types.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { type PaperColumn, PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { SheetSection } from './sheet-section.panel.tsx'
import { type SheetSum, SheetSums } from './sheet-sums.panel.tsx'

interface SectionProps {
  readonly report: ShiftReport
}

/** A sum that is printed when it is not zero; reports sealed before it existed do not have it. */
const some = (sum: SheetSum): SheetSum[] => (/[1-9]/.test(sum.amount ?? '') ? [sum] : [])

/** 1. Cash to hand in: from the float taken to the bag and the float given. */
export const SheetCash = ({ report: { cash, currency } }: SectionProps) => {
  const { reports, shifts } = useText()
  const words = shifts.view
  return (
    <SheetSection title={reports.sheet.sections.cash}>
      <SheetSums
        currency={currency}
        sums={[
          { label: words.floatTaken, amount: cash.floatTaken },
          ...some({ label: words.changeFetched, amount: cash.changeFetched }),
          { label: words.received, amount: cash.received },
          { label: words.refunded, amount: cash.refunded },
          ...some({ label: words.otherIn, amount: cash.otherIn }),
          ...some({ label: words.otherOut, amount: cash.otherOut }),
          { label: words.overShort, amount: cash.overShort },
          ...some({ label: words.rounding, amount: cash.rounding ?? '' }),
          { label: words.expected, amount: cash.expected, isStrong: true },
          ...(cash.counted === null ? [] : [{ label: words.counted, amount: cash.counted, isStrong: true }]),
          { label: words.dropped, amount: cash.dropped },
          ...cash.bags.map((bag) => ({ label: reports.sheet.bag(bag.bagNumber), amount: bag.amount })),
          { label: reports.sheet.floatGiven, amount: cash.floatGiven, isStrong: true },
          ...some({ label: words.dueBack, amount: cash.dueBack }),
        ]}
      />
      {cash.denominations.length > 0 && (
        <p>
          {reports.sheet.denominations}{' '}
          {cash.denominations.map(({ value, quantity }) => `${value} × ${quantity}`).join(' · ')}
        </p>
      )}
    </SheetSection>
  )
}

const hasOther = ({ otherIn, otherOut }: TenderRow): boolean =>
  /[1-9]/.test(`${otherIn ?? ''}${otherOut ?? ''}`)

/** 2. Settlements by tender, deposits beside them. */
export const SheetTenders = ({ report }: SectionProps) => {
  const { reports, shifts } = useText()
  const { language } = useLanguage()
  const { view } = shifts
  const amount = (value: string) => <PaperAmount amount={value} currency={report.currency} />
  const others: PaperColumn<TenderRow>[] = report.tenders.some(hasOther)
    ? [
        { key: 'in', header: view.otherIn, align: 'right', cell: (row) => amount(row.otherIn) },
        { key: 'out', header: view.otherOut, align: 'right', cell: (row) => amount(row.otherOut) },
      ]
    : []
  return (
    <SheetSection title={reports.sheet.sections.tenders}>
      <PaperLines
        columns={[
          { key: 'tender', header: view.tender, cell: (row) => row.name[language] },
          { key: 'payments', header: view.payments, align: 'right', cell: (row) => amount(row.payments) },
          { key: 'refunds', header: view.refunds, align: 'right', cell: (row) => amount(row.refunds) },
          {
            key: 'taken',
            header: view.depositsTaken,
            align: 'right',
            cell: (row) => amount(row.depositsTaken),
          },
          {
            key: 'refunded',
            header: view.depositsRefunded,
            align: 'right',
            cell: (row) => amount(row.depositsRefunded),
          },
          ...others,
          { key: 'net', header: view.net, align: 'right', cell: (row) => <strong>{amount(row.net)}</strong> },
        ]}
        rows={report.tenders}
      />
      <SheetSums
        currency={report.currency}
        sums={[{ label: view.depositsApplied, amount: report.depositsApplied }]}
      />
    </SheetSection>
  )
}

/** 3. The ledgers around the drawer, at the opening and at the seal. */
export const SheetBalances = ({ report }: SectionProps) => {
  const { reports } = useText()
  const words = reports.sheet
  const amount = (value: string) => <PaperAmount amount={value} currency={report.currency} />
  return (
    <SheetSection title={words.sections.balances}>
      <PaperLines
        columns={[
          { key: 'account', header: words.account, cell: (row) => wordFor(words.balances, row.control) },
          { key: 'opening', header: words.opening, align: 'right', cell: (row) => amount(row.opening) },
          { key: 'closing', header: words.closing, align: 'right', cell: (row) => amount(row.closing) },
        ]}
        rows={report.balances}
      />
    </SheetSection>
  )
}
