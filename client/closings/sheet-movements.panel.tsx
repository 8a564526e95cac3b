import type { ShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { PaperAmount } from '../documents/print/paper-amount.panel.tsx'
import { PaperLines } from '../documents/print/paper-lines.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { SheetSection } from './sheet-section.panel.tsx'

interface SectionProps {
  readonly report: ShiftReport
}

/** 4. Every movement of cash, with its document and room. */
export const SheetCashDetail = ({ report }: SectionProps) => {
  const { reports, postings } = useText()
  const words = reports.sheet
  const amount = (value: string) =>
    value === '' ? '' : <PaperAmount amount={value} currency={report.currency} />
  return (
    <SheetSection title={words.sections.cashDetail} isEmpty={report.cashDetail.length === 0}>
      <PaperLines
        columns={[
          { key: 'document', header: postings.document, cell: (row) => row.documentNumber },
          { key: 'room', header: postings.room, cell: (row) => row.roomNumber },
          { key: 'kind', header: postings.kind, cell: (row) => wordFor(postings.kinds, row.kind) },
          { key: 'received', header: words.received, align: 'right', cell: (row) => amount(row.received) },
          { key: 'paid', header: words.paid, align: 'right', cell: (row) => amount(row.paid) },
        ]}
        rows={report.cashDetail}
      />
    </SheetSection>
  )
}

/** 5. Every slip issued, applied or refunded. */
export const SheetDepositDetail = ({ report }: SectionProps) => {
  const { reports, postings } = useText()
  const words = reports.sheet
  return (
    <SheetSection title={words.sections.depositDetail} isEmpty={report.depositDetail.length === 0}>
      <PaperLines
        columns={[
          { key: 'slip', header: words.slip, cell: (row) => row.slipNumber },
          { key: 'room', header: postings.room, cell: (row) => row.roomNumber },
          { key: 'kind', header: postings.kind, cell: (row) => wordFor(postings.kinds, row.kind) },
          { key: 'document', header: postings.document, cell: (row) => row.documentNumber },
          {
            key: 'amount',
            header: postings.amount,
            align: 'right',
            cell: (row) => <PaperAmount amount={row.amount} currency={report.currency} />,
          },
        ]}
        rows={report.depositDetail}
      />
    </SheetSection>
  )
}
