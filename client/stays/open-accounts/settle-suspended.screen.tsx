import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useSettlingMethods } from '../../payments/tender.api.ts'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PageMessage } from '../../ui/page-message.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import {
  type CheckOutPlan,
  type FinishedBill,
  sumOf,
  useCheckOutDraft,
  useCheckOutPlan,
  useWindowSettlings,
} from '../check-out/check-out.api.ts'
import classes from '../check-out/check-out.module.css'
import { CheckOutFolio } from '../check-out/check-out-folio.panel.tsx'
import { Remaining } from '../check-out/remaining.panel.tsx'
import { SettleStep } from '../check-out/settle-step.form.tsx'
import { SlipsStep } from '../check-out/slips-step.form.tsx'
import { useGoBack } from '../go-back.api.ts'
import { type StayView, useStay } from '../stay.api.ts'
import { useSettleSuspended } from './settle-suspended.api.ts'

/** Who left and pays now: the slips, each window, and the bills. */
export const SettleSuspendedScreen = () => {
  const { stayId } = useParams({ from: '/shell/stays/$stayId/settle' })
  const stay = useStay(stayId)
  return <Loaded query={stay}>{(loaded) => <SettleSuspended key={stayId} stay={loaded} />}</Loaded>
}

const SettleSuspended = ({ stay }: { readonly stay: StayView }) => {
  const { openAccounts: words, checkOut } = useText()
  const navigate = useNavigate()
  const goBack = useGoBack()
  const [bills, setBills] = useState<readonly FinishedBill[] | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const { stayId } = stay
  const finish = (done: readonly FinishedBill[]) => {
    setBills(done)
    setPrinting(done[0]?.documentId ?? null)
  }
  if (bills === null && stay.suspension === null) {
    return (
      <PageMessage
        title={stay.primaryGuestName}
        hint={words.nothingOpen}
        action={{
          label: checkOut.openStay,
          onAction: () => void navigate({ to: '/stays/$stayId', params: { stayId } }),
        }}
      />
    )
  }
  if (bills === null) return <Settling stay={stay} onBack={goBack} onFinished={finish} />
  const room = stay.room?.number ?? ''
  return (
    <>
      <PageHeader title={words.settleTitle({ room, guest: stay.primaryGuestName })} onBack={goBack} />
      <PageBody>
        <DoneNotice
          what={words.settled(room)}
          numbers={bills.map(({ number }) => ({ label: words.bill, value: number }))}
          onPrintAgain={() => setPrinting(bills[0]?.documentId ?? null)}
          next={{ label: words.backToList, onAction: () => navigate({ to: '/suspended' }) }}
        />
        <CheckOutFolio stayId={stayId} plan={null} />
      </PageBody>
      {printing !== null && (
        <DocumentPrint
          documentId={printing}
          onClose={() => {
            const at = bills.findIndex(({ documentId }) => documentId === printing)
            setPrinting(bills[at + 1]?.documentId ?? null)
          }}
        />
      )}
    </>
  )
}

interface SettlingProps {
  readonly stay: StayView
  readonly onBack: () => void
  readonly onFinished: (bills: readonly FinishedBill[]) => void
}

const Settling = (props: SettlingProps) => {
  // The guest has left: nothing is charged any more, late hours least of all.
  const plan = useCheckOutPlan(props.stay.stayId, 'none')
  const methods = useSettlingMethods()
  return (
    <Loaded query={plan}>
      {(planned) => (
        <Loaded query={methods}>
          {(taken) => <SettlingDesk {...props} plan={planned} methods={taken} />}
        </Loaded>
      )}
    </Loaded>
  )
}

interface SettlingDeskProps extends SettlingProps {
  readonly plan: CheckOutPlan
  readonly methods: readonly TenderMethod[]
}

const SettlingDesk = ({ stay, plan, methods, onBack, onFinished }: SettlingDeskProps) => {
  const { openAccounts: words, checkOut } = useText()
  const { currency } = useShellStatus()
  const [draft, change] = useCheckOutDraft()
  const settlings = useWindowSettlings(plan.windows, methods, { currency, companyId: stay.companyId })
  const settle = useSettleSuspended({ plan, draft, settlings, onFinished })
  const sum = (amounts: readonly Money[]) => Money.sum(amounts, currency)
  return (
    <>
      <PageHeader
        title={words.settleTitle({ room: stay.room?.number ?? '', guest: stay.primaryGuestName })}
        onBack={onBack}
        primary={{
          label: words.settleSubmit,
          onAction: settle.run,
          isRunning: settle.isRunning,
          blockedReason: settle.blockedReason,
        }}
      />
      <PageBody
        isAsideWide
        aside={
          <>
            <ol className={classes['steps']} aria-label={checkOut.list}>
              <SlipsStep plan={plan} draft={draft} change={change} />
              <SettleStep {...{ plan, draft, change, methods, settlings }} />
            </ol>
            <Remaining
              toPay={sumOf(
                plan.windows.map(({ toPay }) => toPay),
                currency,
              )}
              left={sum(settlings.map(({ payments }) => payments.left))}
              change={sum(settlings.map(({ payments }) => payments.change))}
              back={sumOf(
                [
                  ...plan.windows.map(({ toRefund }) => toRefund),
                  ...plan.slips.map(({ refunded }) => refunded),
                ],
                currency,
              )}
              nextStep={settle.blockedReason}
            />
          </>
        }
      >
        <RefusalAlert refusal={settle.refusal} />
        <CheckOutFolio stayId={stay.stayId} plan={plan} />
      </PageBody>
    </>
  )
}
