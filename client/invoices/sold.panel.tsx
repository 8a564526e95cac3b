import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { IssueInvoiceForm } from './issue-invoice.form.tsx'

export interface FinishedSale {
  readonly documentId: number
  readonly number: string
  readonly total: string
  /** What goes back over the counter, or null. */
  readonly change: string | null
}

interface SoldPanelProps {
  readonly sale: FinishedSale
  readonly onNext: () => void
}

/** The buyer has paid: the bill to print, the change, the invoice if wanted, and the next sale. */
export const SoldPanel = ({ sale, onNext }: SoldPanelProps) => {
  const { passerBy: words, invoices, folios } = useText()
  const navigate = useNavigate()
  const [printing, setPrinting] = useState<number | null>(sale.documentId)
  const [isInvoicing, setInvoicing] = useState(false)
  const { data: bills = [] } = useQuery(trpc.invoices.billsBeside.queryOptions({ billId: sale.documentId }))
  const open = bills.filter(({ remaining }) => /[1-9]/.test(remaining))
  const change = sale.change === null ? [] : [{ label: folios.payment.change, value: sale.change }]
  return (
    <>
      <PageHeader title={words.title} onBack={() => void navigate({ to: '/' })}>
        <ActionButton
          label={invoices.submit}
          onAction={() => setInvoicing(true)}
          blockedReason={open.length === 0 ? invoices.none : null}
        />
      </PageHeader>
      <PageBody
        isAsideWide
        aside={
          isInvoicing && open.length > 0 && printing === null ? (
            <IssueInvoiceForm
              bills={open}
              onIssued={({ documentId }) => {
                setInvoicing(false)
                setPrinting(documentId)
              }}
            />
          ) : null
        }
      >
        <DoneNotice
          what={words.done(formatAmount(sale.total))}
          numbers={[{ label: words.bill, value: sale.number }, ...change]}
          onPrintAgain={() => setPrinting(sale.documentId)}
          {...(printing === null ? { next: { label: words.next, onAction: onNext } } : {})}
        />
      </PageBody>
      {printing !== null && (
        <DocumentPrint key={printing} documentId={printing} onClose={() => setPrinting(null)} />
      )}
    </>
  )
}
