import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import type { CheckedIn } from './check-in.api.ts'
import classes from './check-in-done.module.css'
import { RegistrationPrint } from './registration-print.panel.tsx'

export interface CheckInResult {
  readonly checkedIn: CheckedIn
  readonly guestName: string
  readonly nights: number
  readonly breakfasts: number
  readonly change: Money
  /** When the guest must leave, on the wall clock. */
  readonly checkOutTime: string
}

interface CheckInDoneProps {
  readonly result: CheckInResult
  readonly onNext: () => void
}

type Paper = { readonly documentId: number } | 'registration'

/**
 * What was done, what to give and to say, what to print. Enter prints slip and form one after the other; then
 * Enter goes to the next guest.
 */
export const CheckInDone = ({ result, onNext }: CheckInDoneProps) => {
  const { checkIn } = useText()
  const navigate = useNavigate()
  const { checkedIn, guestName } = result
  const { slips, stayId, roomNumber } = checkedIn
  const [queue, setQueue] = useState<readonly Paper[]>([])
  const [hasPrinted, setPrinted] = useState(false)

  const print = (papers: readonly Paper[]) => {
    setQueue(papers)
    setPrinted(true)
  }
  const all: readonly Paper[] = [...slips.map(({ documentId }) => ({ documentId })), 'registration']
  const [paper] = queue
  const closePaper = () => setQueue(queue.slice(1))
  const backToDesk = () => void navigate({ to: '/' })
  return (
    <>
      <PageHeader
        title={checkIn.done.title}
        onBack={backToDesk}
        primary={{ label: checkIn.done.next, onAction: onNext }}
      >
        <ActionButton
          label={checkIn.done.openStay}
          onAction={() => navigate({ to: '/stays/$stayId', params: { stayId } })}
        />
      </PageHeader>
      <PageBody>
        <DoneNotice
          what={checkIn.done.what({ room: roomNumber, guest: guestName })}
          numbers={slips.map(({ number }) => ({ label: checkIn.done.slip, value: number }))}
        />
        <ChangeDue change={result.change} />
        <div className={classes['papers']}>
          <ActionButton
            key={hasPrinted && paper === undefined ? 'printed' : 'fresh'}
            label={slips.length === 0 ? checkIn.done.printForm : checkIn.done.printAll}
            variant={hasPrinted ? 'secondary' : 'primary'}
            hasAutoFocus={!hasPrinted}
            onAction={() => print(all)}
          />
          {slips.map(({ documentId, number }) => (
            <ActionButton
              key={documentId}
              label={checkIn.done.printSlip(number)}
              variant="quiet"
              onAction={() => print([{ documentId }])}
            />
          ))}
          {slips.length > 0 && (
            <ActionButton
              label={checkIn.done.registrationForm}
              variant="quiet"
              onAction={() => print(['registration'])}
            />
          )}
          {hasPrinted && paper === undefined && (
            <ActionButton label={checkIn.done.next} variant="primary" hasAutoFocus onAction={onNext} />
          )}
        </div>
        <WhatToSay result={result} />
      </PageBody>
      {paper === 'registration' && <RegistrationPrint stayId={stayId} onClose={closePaper} />}
      {paper !== undefined && paper !== 'registration' && (
        <DocumentPrint key={paper.documentId} documentId={paper.documentId} onClose={closePaper} />
      )}
    </>
  )
}

/** The money that goes back over the counter, as large as it must be read. */
const ChangeDue = ({ change }: { readonly change: Money }) => {
  const { checkIn } = useText()
  const { currency } = useShellStatus()
  if (change.isZero) return null
  return (
    <p className={classes['change']}>
      {checkIn.done.change} <MoneyText amount={change.toString()} currency={currency} isStrong />
    </p>
  )
}

const WhatToSay = ({ result }: { readonly result: CheckInResult }) => {
  const { done } = useText().checkIn
  const businessDate = useBusinessDate()
  const { checkedIn, nights, breakfasts, checkOutTime } = result
  const numbers = checkedIn.slips.map(({ number }) => number).join(' ')
  const sentences = [
    done.signForm,
    ...(numbers === '' ? [] : [done.keepSlip(numbers)]),
    breakfasts === 0 ? done.noBreakfast : done.breakfasts(breakfasts),
    nights === 0 ? done.dayUse : done.departure({ date: addDays(businessDate, nights), time: checkOutTime }),
  ]
  return (
    <section className={classes['say']} aria-label={done.say}>
      <h2>{done.say}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
