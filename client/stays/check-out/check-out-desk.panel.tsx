import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useTenders } from '../../payments/tender.api.ts'
import { DecisionNotice } from '../../ui/decision-notice.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { StayView } from '../stay.api.ts'
import { ChargesStep } from './charges-step.form.tsx'
import {
  type ChangeDraft,
  type CheckOutDraft,
  type CheckOutPlan,
  type FinishedCheckOut,
  sumOf,
} from './check-out.api.ts'
import { CheckOutFolio } from './check-out-folio.panel.tsx'
import { CheckOutStep } from './check-out-step.panel.tsx'
import classes from './check-out.module.css'
import { InspectionStep } from './inspection-step.form.tsx'
import { Remaining } from './remaining.panel.tsx'
import { SettleStep } from './settle-step.form.tsx'
import { SlipsStep } from './slips-step.form.tsx'
import { useSettle } from './settle.api.ts'

interface CheckOutDeskProps {
  readonly stay: StayView
  readonly plan: CheckOutPlan
  /** True while another late check-out is worked out. */
  readonly isPlanning: boolean
  readonly draft: CheckOutDraft
  readonly change: ChangeDraft
  readonly methods: readonly TenderMethod[]
  readonly onBack: () => void
  readonly onFinished: (finished: FinishedCheckOut) => void
}

/** The guest stands at the desk: the list at the right ticks itself, the folio beside it shows what it is for. */
export const CheckOutDesk = (props: CheckOutDeskProps) => {
  const { checkOut } = useText()
  const { stay, plan, draft, change, methods } = props
  const { currency } = useShellStatus()
  const toPay = Money.of(plan.toPay, currency)
  const payments = useTenders(methods, toPay)
  const refunds = useTenders(methods, Money.of(plan.toRefund, currency))
  const settle = useSettle({ ...props, payments, refunds })
  const back = sumOf([plan.toRefund, ...plan.slips.map(({ refunded }) => refunded)], currency)
  return (
    <>
      <PageHeader
        title={checkOut.title({ room: stay.room?.number ?? '', guest: stay.primaryGuestName })}
        onBack={props.onBack}
        primary={{
          label: checkOut.submit,
          onAction: settle.run,
          isRunning: settle.isRunning || props.isPlanning,
          blockedReason: settle.blockedReason,
        }}
      />
      <PageBody
        isAsideWide
        aside={
          <>
            <ol className={classes['steps']} aria-label={checkOut.list}>
              <SlipsStep plan={plan} draft={draft} change={change} />
              <CheckOutStep title={checkOut.steps.keys} isDone={draft.areKeysBack}>
                <Checkbox
                  label={checkOut.keys.back}
                  autoFocus={plan.slips.length === 0}
                  checked={draft.areKeysBack}
                  onChange={(event) => change({ areKeysBack: event.currentTarget.checked })}
                />
              </CheckOutStep>
              <InspectionStep stay={stay} draft={draft} change={change} />
              <ChargesStep plan={plan} rate={stay.rate} change={change} />
              <SettleStep {...{ plan, draft, change, methods, payments, refunds }} />
            </ol>
            <Remaining
              toPay={toPay}
              left={payments.left}
              change={payments.change}
              back={back}
              nextStep={settle.blockedReason}
            />
          </>
        }
      >
        <RefusalAlert refusal={settle.refusal} />
        <FolioChanged plan={plan} />
        <CheckOutFolio stayId={stay.stayId} plan={plan} />
      </PageBody>
    </>
  )
}

/** Somebody posted while the guest stood here: what was told to the guest is no longer true. */
const FolioChanged = ({ plan }: { readonly plan: CheckOutPlan }) => {
  const { changed: words } = useText().checkOut
  const [told, setTold] = useState({ version: plan.folioVersion, balance: plan.folioBalance })
  if (told.version === plan.folioVersion) return null
  const before = formatAmount(told.balance)
  const after = formatAmount(plan.folioBalance)
  const agree = () => setTold({ version: plan.folioVersion, balance: plan.folioBalance })
  return (
    <DecisionNotice action={{ label: words.seen, onAction: agree }}>
      {words.notice({ before, after })}
    </DecisionNotice>
  )
}
