import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CheckOutHolds } from '../../deposits/check-out-holds.panel.tsx'
import { GroupSlipNotice } from '../../deposits/group-slip-notice.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { useBlockedReason } from '../../staff/blocked-reason.api.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DecisionNotice } from '../../ui/decision-notice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { StayView } from '../stay.api.ts'
import { SuspendForm } from '../open-accounts/suspend.form.tsx'
import { ChargesStep } from './charges-step.form.tsx'
import {
  type ChangeDraft,
  type CheckOutDraft,
  type CheckOutPlan,
  type FinishedCheckOut,
  givenBack,
  sumOf,
  useWindowSettlings,
  wayOf,
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
  const { checkOut, openAccounts } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const [isSuspending, setSuspending] = useState(false)
  const { stay, plan, draft, change, methods } = props
  const { currency } = useShellStatus()
  const settlings = useWindowSettlings(plan.windows, methods, { currency, companyId: stay.companyId })
  const settle = useSettle({ ...props, settlings })
  const sum = (amounts: readonly Money[]) => Money.sum(amounts, currency)
  const back = sum([
    ...settlings.flatMap(({ window, refunds }) => [Money.of(window.toRefund, currency), refunds.rounding]),
    ...plan.slips.map((slip) => givenBack(slip, wayOf(slip, draft), methods, currency)),
  ])
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
      >
        <ActionButton
          label={openAccounts.suspend.action}
          onAction={() => setSuspending(true)}
          blockedReason={blockedReason('suspendAccount', 'desk')}
        />
      </PageHeader>
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
              <SettleStep {...{ plan, draft, change, methods, settlings }} />
            </ol>
            <Remaining
              toPay={sum(
                settlings.flatMap(({ window, payments }) => [
                  Money.of(window.toPay, currency),
                  payments.rounding,
                ]),
              )}
              left={sum(settlings.map(({ payments }) => payments.left))}
              change={sum(settlings.map(({ payments }) => payments.change))}
              back={back}
              nextStep={settle.blockedReason}
            />
          </>
        }
      >
        <RefusalAlert refusal={settle.refusal} />
        <FolioChanged plan={plan} />
        <CheckOutHolds stayId={stay.stayId} />
        <GroupSlipNotice stay={stay} />
        <CheckOutFolio stayId={stay.stayId} plan={plan} />
      </PageBody>
      <Dialog
        isOpen={isSuspending}
        onClose={() => setSuspending(false)}
        title={openAccounts.suspend.title}
        width={440}
      >
        <SuspendForm
          plan={plan}
          isInspectionWaived={draft.isInspectionWaived}
          onSuspended={() => void navigate({ to: '/stays/$stayId', params: { stayId: stay.stayId } })}
        />
      </Dialog>
    </>
  )
}

/** Somebody posted while the guest stood here: what was told to the guest is no longer true. */
const FolioChanged = ({ plan }: { readonly plan: CheckOutPlan }) => {
  const { changed: words } = useText().checkOut
  const { currency } = useShellStatus()
  const now = {
    versions: plan.windows.map(({ folioId, version }) => `${folioId}:${version}`).join(),
    balance: sumOf(
      plan.windows.map(({ folioBalance }) => folioBalance),
      currency,
    ).toString(),
  }
  const [told, setTold] = useState(now)
  if (told.versions === now.versions) return null
  const before = formatAmount(told.balance)
  const after = formatAmount(now.balance)
  return (
    <DecisionNotice action={{ label: words.seen, onAction: () => setTold(now) }}>
      {words.notice({ before, after })}
    </DecisionNotice>
  )
}
