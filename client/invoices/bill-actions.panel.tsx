import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { CreditBillForm } from './credit-bill.form.tsx'
import { IssueInvoiceForm } from './issue-invoice.form.tsx'

type BillItem = Awaited<ReturnType<typeof client.invoices.billsBeside.query>>[number]

interface BillActionsProps {
  readonly billId: number
  /** A document was issued against the bill. */
  readonly onIssued: (documentId: number) => void
}

/** What can be done with a bill where it is shown: invoice it, alone or with others, and credit it. */
export const BillActions = ({ billId, onIssued }: BillActionsProps) => {
  const { settlement, invoices } = useText()
  const { credit: words } = settlement
  const { data: bills } = useQuery(trpc.invoices.billsBeside.queryOptions({ billId }))
  const [opened, setOpened] = useState<'invoice' | 'credit' | null>(null)
  const block = useCreditBlock()
  const bill = bills?.find(({ documentId }) => documentId === billId)
  if (bills === undefined || bill === undefined) return null
  const open = bills.filter(({ remaining }) => /[1-9]/.test(remaining))
  const finish = (documentId: number) => {
    setOpened(null)
    onIssued(documentId)
  }
  return (
    <>
      <ActionButton
        label={invoices.submit}
        onAction={() => setOpened('invoice')}
        blockedReason={open.length === 0 ? invoices.none : null}
      />
      <ActionButton
        label={bill.isCredited ? words.isCredited : words.action}
        onAction={() => setOpened('credit')}
        blockedReason={block(bill)}
      />
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === 'credit' ? words.title(bill.number) : invoices.submit}
        width={440}
      >
        {opened === 'invoice' && (
          <IssueInvoiceForm bills={open} onIssued={({ documentId }) => finish(documentId)} />
        )}
        {opened === 'credit' && <CreditBillForm billId={billId} onCredited={finish} />}
      </Dialog>
    </>
  )
}

/** Why a bill cannot be credited here, or null. */
const useCreditBlock = () => {
  const { credit: words } = useText().settlement
  return (bill: BillItem): string | null => {
    if (bill.isCredited) return words.isCredited
    if (bill.folioState === 'closed') return words.isFinal
    return /[1-9]/.test(bill.invoiced) ? words.isInvoiced : null
  }
}
