import type { ShiftReport, TenderRow } from '@jiaoban/shared/closings/shift-report.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { CountSection } from './count-section.panel.tsx'
import { type Drill, Figure } from './figure.panel.tsx'
import classes from './shift.module.css'

interface XViewTablesProps {
  readonly report: ShiftReport
  readonly onDrill: (drill: Drill) => void
}

/** Tenders, charges, documents and bags of the running shift. */
export const XViewTables = (props: XViewTablesProps) => (
  <>
    <TenderTable {...props} />
    <div className={classes['columns']}>
      <ChargeTable {...props} />
      <div>
        <NumberTable {...props} />
        <BagTable {...props} />
      </div>
    </div>
  </>
)

const useAmount = () => {
  const { currency } = useShellStatus()
  return (value: string) => <MoneyText amount={value} currency={currency} />
}

type TenderKind = 'payment' | 'refund' | 'deposit_taken' | 'deposit_refunded'

const TenderTable = ({ report, onDrill }: XViewTablesProps) => {
  const words = useText().shifts.view
  const { language } = useLanguage()
  const amount = useAmount()
  const column = (kind: TenderKind, header: string, of: (row: TenderRow) => string): Column<TenderRow> => ({
    key: kind,
    header,
    align: 'right',
    cell: (row) => (
      <Figure
        amount={of(row)}
        label={`method:${row.methodCode}:${kind}`}
        what={`${row.name[language]} ${header}`}
        onDrill={onDrill}
      />
    ),
  })
  return (
    <CountSection title={words.tenders}>
      <DataTable
        label={words.tenders}
        rows={report.tenders}
        rowKey={({ methodCode }) => methodCode}
        empty={{ title: words.chargesEmpty }}
        columns={[
          { key: 'tender', header: words.tender, cell: ({ name }) => name[language] },
          column('payment', words.payments, (row) => row.payments),
          column('refund', words.refunds, (row) => row.refunds),
          column('deposit_taken', words.depositsTaken, (row) => row.depositsTaken),
          column('deposit_refunded', words.depositsRefunded, (row) => row.depositsRefunded),
          {
            key: 'net',
            header: words.net,
            align: 'right',
            cell: (row) => (row.net === '' ? null : amount(row.net)),
          },
        ]}
      />
    </CountSection>
  )
}

const ChargeTable = ({ report, onDrill }: XViewTablesProps) => {
  const words = useText().shifts.view
  const { language } = useLanguage()
  return (
    <CountSection title={words.charges}>
      <DataTable
        label={words.charges}
        rows={report.charges}
        rowKey={({ code }) => code}
        empty={{ title: words.chargesEmpty }}
        columns={[
          { key: 'item', header: words.item, cell: ({ name }) => name[language] },
          { key: 'lines', header: words.lines, align: 'right', cell: ({ lines }) => lines },
          {
            key: 'amount',
            header: words.amount,
            align: 'right',
            cell: ({ code, name, gross }) => (
              <Figure amount={gross} label={`charge:${code}`} what={name[language]} onDrill={onDrill} />
            ),
          },
        ]}
      />
    </CountSection>
  )
}

const NumberTable = ({ report, onDrill }: XViewTablesProps) => {
  const { shifts, documents } = useText()
  const words = shifts.view
  return (
    <CountSection title={words.documents}>
      <DataTable
        label={words.documents}
        rows={report.numbers}
        rowKey={({ documentKind, bookId }) => `${documentKind}:${bookId ?? 0}`}
        empty={{ title: words.documentsEmpty }}
        columns={[
          {
            key: 'document',
            header: words.document,
            cell: ({ documentKind }) => wordFor(documents.kinds, documentKind),
          },
          {
            key: 'range',
            header: words.range,
            cell: ({ first, last, voided }) => (
              <>
                {first === null || first === last ? (first ?? '—') : `${first}–${last}`}
                {voided.length > 0 && ` · ${words.voided} ${voided.map(({ number }) => number).join(' ')}`}
              </>
            ),
          },
          {
            key: 'used',
            header: words.used,
            align: 'right',
            cell: ({ documentKind, bookId, used }) => (
              <Figure
                amount={String(used)}
                isCount
                label={bookId === null ? `series:${documentKind}` : `book:${bookId}`}
                what={wordFor(documents.kinds, documentKind)}
                onDrill={onDrill}
              />
            ),
          },
          { key: 'next', header: words.next, align: 'right', cell: ({ next }) => next },
        ]}
      />
    </CountSection>
  )
}

const BagTable = ({ report }: XViewTablesProps) => {
  const words = useText().shifts.view
  const amount = useAmount()
  return (
    <CountSection title={words.bags}>
      <DataTable
        label={words.bags}
        rows={report.cash.bags}
        rowKey={({ bagNumber }) => bagNumber}
        empty={{ title: words.bagsEmpty }}
        columns={[
          { key: 'bag', header: words.bag, cell: ({ bagNumber }) => bagNumber },
          { key: 'amount', header: words.amount, align: 'right', cell: (row) => amount(row.amount) },
        ]}
      />
    </CountSection>
  )
}
