import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IssueCreditNoteForm } from './issue-credit-note.form.tsx'

interface InvoiceActionsProps {
  readonly invoiceId: number
  /** A document was issued against the invoice. */
  readonly onIssued: (documentId: number) => void
}

/** What can be done with a tax invoice where it is shown: take it back, as far as it was not. */
export const InvoiceActions = ({ invoiceId, onIssued }: InvoiceActionsProps) => {
  const { creditNote: words } = useText().settlement
  const { data: invoice } = useQuery(trpc.invoices.taxInvoice.queryOptions({ invoiceId }))
  const [isOpen, setOpen] = useState(false)
  if (invoice === undefined) return null
  const isGone = !/[1-9]/.test(invoice.remaining)
  return (
    <>
      <ActionButton
        label={isGone ? words.isGone : words.action}
        onAction={() => setOpen(true)}
        blockedReason={isGone ? words.isGone : null}
      />
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={words.title(invoice.number)} width={440}>
        {isOpen && (
          <IssueCreditNoteForm
            invoiceId={invoiceId}
            remaining={invoice.remaining}
            onIssued={(documentId) => {
              setOpen(false)
              onIssued(documentId)
            }}
          />
        )}
      </Dialog>
    </>
  )
}
