import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { IssueInvoiceForm } from '../../invoices/issue-invoice.form.tsx'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { StayView } from '../stay.api.ts'
import type { FinishedCheckOut } from './check-out.api.ts'
import { CheckOutFolio } from './check-out-folio.panel.tsx'
import { CheckOutStep } from './check-out-step.panel.tsx'
import classes from './check-out.module.css'

interface CheckedOutProps {
  readonly stay: StayView
  /** What was done at this screen a moment ago; null when it is opened later. */
  readonly finished: FinishedCheckOut | null
  readonly onBack: () => void
  readonly onNextGuest: () => void
}

/** The guest has paid: what goes back over the counter, the bill to sign, the invoice if wanted, the next guest. */
export const CheckedOut = ({ stay, finished, onBack, onNextGuest }: CheckedOutProps) => {
  const { checkOut } = useText()
  const { after: words, steps } = checkOut
  const bills = finished?.bills ?? stay.documents.filter(({ kind }) => kind === 'bill').toReversed()
  const [printing, setPrinting] = useState(finished?.bills[0]?.documentId ?? null)
  const firstBill = bills[0]?.documentId
  // One window after the other: each bill is signed.
  const printNext = () => {
    const at = bills.findIndex(({ documentId }) => documentId === printing)
    setPrinting(at === -1 ? null : (bills[at + 1]?.documentId ?? null))
  }
  const room = stay.room?.number ?? ''
  return (
    <>
      <PageHeader title={checkOut.title({ room, guest: stay.primaryGuestName })} onBack={onBack} />
      <PageBody
        isAsideWide
        aside={
          <ol className={classes['steps']} aria-label={checkOut.list}>
            {[steps.slips, steps.keys, steps.inspection, steps.charges, steps.settle].map((title) => (
              <CheckOutStep key={title} title={title} isDone />
            ))}
            <InvoiceStep stay={stay} isPrinting={printing !== null} onPrint={setPrinting} />
            <CheckOutStep title={steps.done} isDone>
              <Farewell stay={stay} finished={finished} />
            </CheckOutStep>
          </ol>
        }
      >
        <DoneNotice
          what={words.done(room)}
          numbers={bills.map(({ number }) => ({ label: words.bill, value: number }))}
          {...(firstBill === undefined ? {} : { onPrintAgain: () => setPrinting(firstBill) })}
          {...(printing === null ? { next: { label: words.nextGuest, onAction: onNextGuest } } : {})}
        />
        <CheckOutFolio stayId={stay.stayId} plan={null} />
      </PageBody>
      {printing !== null && <DocumentPrint key={printing} documentId={printing} onClose={printNext} />}
    </>
  )
}

/** The money to hand over, and the sentence that goes with it. */
const Farewell = ({ stay, finished }: Pick<CheckedOutProps, 'stay' | 'finished'>) => {
  const { after: words } = useText().checkOut
  const { language } = useLanguage()
  const { currency, timeZone } = useShellStatus()
  return (
    <>
      {finished !== null && finished.handBack.length > 0 && (
        <dl className={classes['handBack']}>
          {finished.handBack.map(({ label, amount }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <MoneyText amount={amount} currency={currency} withCurrency isStrong />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes['said']}>{words.say}</p>
      <p className={classes['quiet']}>
        {stay.checkedOutAt !== null &&
          `${words.leftAt(formatTime(stay.checkedOutAt, language, timeZone))} · `}
        {words.roomDirty}
      </p>
    </>
  )
}

interface InvoiceStepProps {
  readonly stay: StayView
  readonly isPrinting: boolean
  readonly onPrint: (documentId: number) => void
}

/** The tax invoice, only if the guest wants one; ticked when nothing is left to invoice. */
const InvoiceStep = ({ stay, isPrinting, onPrint }: InvoiceStepProps) => {
  const { checkOut, invoices } = useText()
  const [isOpen, setOpen] = useState(false)
  const { data: bills } = useQuery(trpc.invoices.billsOfStay.queryOptions({ stayId: stay.stayId }))
  const issued = stay.documents.filter(({ kind }) => kind === 'tax_invoice')
  const open = bills?.filter(({ remaining }) => /[1-9]/.test(remaining)) ?? []
  const isAllInvoiced = bills !== undefined && open.length === 0
  return (
    <CheckOutStep title={checkOut.steps.invoice} isDone={isAllInvoiced}>
      {issued.map(({ documentId, number }) => (
        <div key={documentId} className={classes['line']}>
          <span>{invoices.done(number)}</span>
        </div>
      ))}
      {isAllInvoiced && issued.length === 0 && <p className={classes['quiet']}>{invoices.none}</p>}
      {open.length > 0 && !isOpen && !isPrinting && (
        <div>
          <ActionButton
            label={issued.length === 0 ? checkOut.after.wantsInvoice : invoices.another}
            onAction={() => setOpen(true)}
          />
        </div>
      )}
      {open.length > 0 && isOpen && !isPrinting && (
        <IssueInvoiceForm
          bills={open}
          onIssued={({ documentId }) => {
            setOpen(false)
            onPrint(documentId)
          }}
        />
      )}
    </CheckOutStep>
  )
}
