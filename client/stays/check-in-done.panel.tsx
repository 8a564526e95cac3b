import { formatDate } from '@jiaoban/shared/i18n/format.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import type { CheckedIn } from './check-in.api.ts'
import classes from './check-in-done.module.css'
import { CouponsPrint } from './meals/coupons-print.panel.tsx'
import { useCouponsOfStay } from './meals/meals.api.ts'
import { RegistrationPrint } from './registration-print.panel.tsx'

export interface CheckInResult {
  readonly checkedIn: CheckedIn
  readonly guestName: string
  readonly departureDate: BusinessDate
  readonly isDayUse: boolean
  readonly breakfasts: number
  readonly change: Money
  /** When the guest must leave, on the wall clock. */
  readonly checkOutTime: string
}

interface CheckInDoneProps {
  readonly result: CheckInResult
  readonly onNext: () => void
}

type Paper = { readonly documentId: number } | 'registration' | 'coupons'

/**
 * What was done, what to give and to say, what to print. Enter prints slip and form one after the other; then
 * Enter goes to the next guest.
 */
export const CheckInDone = ({ result, onNext }: CheckInDoneProps) => {
  const { checkIn, meals } = useText()
  const navigate = useNavigate()
  const { checkedIn, guestName } = result
  const { slips, stayId, roomNumber } = checkedIn
  const [queue, setQueue] = useState<readonly Paper[]>([])
  const [hasPrinted, setPrinted] = useState(false)

  const print = (papers: readonly Paper[]) => {
    setQueue(papers)
    setPrinted(true)
  }
  const hasCoupons = (useCouponsOfStay(stayId).data?.coupons.length ?? 0) > 0
  const all: readonly Paper[] = [
    ...slips.map(({ documentId }) => ({ documentId })),
    'registration',
    ...(hasCoupons ? (['coupons'] as const) : []),
  ]
  const [paper] = queue
  const isOver = hasPrinted && paper === undefined
  const closePaper = () => setQueue(queue.slice(1))
  const backToDesk = () => void navigate({ to: '/' })
  return (
    <>
      <PageHeader title={checkIn.done.title} onBack={backToDesk}>
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
            label={slips.length === 0 ? checkIn.done.printForm : checkIn.done.printAll}
            variant={hasPrinted ? 'secondary' : 'primary'}
            hasAutoFocus
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
          {hasCoupons && (
            <ActionButton label={meals.print} variant="quiet" onAction={() => print(['coupons'])} />
          )}
        </div>
        <WhatToSay result={result} />
        <div>
          <ActionButton
            // The focus comes here once the papers are out of the way.
            key={isOver ? 'over' : 'printing'}
            label={checkIn.done.next}
            hotkey="Ctrl+Enter"
            variant={hasPrinted ? 'primary' : 'secondary'}
            hasAutoFocus={isOver}
            onAction={onNext}
          />
        </div>
      </PageBody>
      {paper === 'registration' && <RegistrationPrint stayId={stayId} onClose={closePaper} />}
      {paper === 'coupons' && <CouponsPrint stayId={stayId} roomNumber={roomNumber} onClose={closePaper} />}
      {typeof paper === 'object' && (
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
  const { language } = useLanguage()
  const { checkedIn, departureDate, breakfasts, checkOutTime } = result
  const numbers = checkedIn.slips.map(({ number }) => number).join(' ')
  const sentences = [
    done.signForm,
    ...(numbers === '' ? [] : [done.keepSlip(numbers)]),
    breakfasts === 0 ? done.noBreakfast : done.breakfasts(breakfasts),
    result.isDayUse
      ? done.dayUse
      : done.departure({ date: formatDate(departureDate, language), time: checkOutTime }),
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
