import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { NativeSelect } from '@mantine/core'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { TenderFields } from '../../payments/tender-fields.form.tsx'
import type { Tenders } from '../../payments/tender.api.ts'
import { MoneyText } from '../../ui/money-text.tsx'
import {
  type ChangeDraft,
  type CheckOutDraft,
  type CheckOutPlan,
  type PlannedSlip,
  wayOf,
} from './check-out.api.ts'
import classes from './check-out.module.css'
import { CheckOutStep } from './check-out-step.panel.tsx'

interface SettleStepProps {
  readonly plan: CheckOutPlan
  readonly draft: CheckOutDraft
  readonly change: ChangeDraft
  readonly methods: readonly TenderMethod[]
  /** What the guest pays. */
  readonly payments: Tenders
  /** How a credit balance goes back. */
  readonly refunds: Tenders
}

const isSome = (amount: string): boolean => /[1-9]/.test(amount)

/** How the folio comes to zero: deposits first, the guest pays the rest, what a slip does not need goes back. */
export const SettleStep = ({ plan, draft, change, methods, payments, refunds }: SettleStepProps) => {
  const { checkOut } = useText()
  const { settle: words } = checkOut
  const { currency } = useShellStatus()
  const toGiveBack = plan.slips.filter(({ refunded }) => isSome(refunded))
  return (
    <CheckOutStep title={checkOut.steps.settle} isDone={false}>
      <SettlementSums plan={plan} />
      {toGiveBack.map((slip) => (
        <SlipRefund
          key={slip.slipId}
          slip={slip}
          way={wayOf(slip, draft)}
          methods={methods}
          onChange={(methodCode) => change({ otherWays: { ...draft.otherWays, [slip.slipId]: methodCode } })}
        />
      ))}
      {isSome(plan.toPay) && <TenderFields methods={methods} currency={currency} tenders={payments} />}
      {isSome(plan.toRefund) && (
        <TenderFields methods={methods} currency={currency} tenders={refunds} direction="out" />
      )}
      {!isSome(plan.toPay) && !isSome(plan.toRefund) && toGiveBack.length === 0 && plan.slips.length > 0 && (
        <p className={classes['quiet']}>{words.even}</p>
      )}
    </CheckOutStep>
  )
}

/** From what is due to what is left, a line a slip. */
const SettlementSums = ({ plan }: { readonly plan: CheckOutPlan }) => {
  const { settle: words } = useText().checkOut
  const { currency } = useShellStatus()
  const line = (label: string, amount: string, isStrong = false) => (
    <div key={label} data-strong={isStrong || undefined}>
      <dt>{label}</dt>
      <dd>
        <MoneyText amount={amount} currency={currency} isStrong={isStrong} />
      </dd>
    </div>
  )
  return (
    <dl className={classes['sums']}>
      {line(words.due, plan.balance)}
      {plan.slips
        .filter(({ applied }) => isSome(applied))
        .map(({ number, applied }) => line(words.applied(number), `-${applied}`))}
      {isSome(plan.toPay) && line(words.toPay, plan.toPay, true)}
      {isSome(plan.toRefund) && line(words.toRefund, plan.toRefund, true)}
    </dl>
  )
}

interface SlipRefundProps {
  readonly slip: PlannedSlip
  readonly way: string
  readonly methods: readonly TenderMethod[]
  readonly onChange: (methodCode: string) => void
}

/** What a slip does not need goes back by the way it came; another way is possible, and approved. */
const SlipRefund = ({ slip, way, methods, onChange }: SlipRefundProps) => {
  const { settle: words } = useText().checkOut
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const others = methods.filter(({ code }) => code !== slip.methodCode)
  return (
    <>
      <div className={classes['line']}>
        <span>
          {words.refunds} {slip.number}
        </span>
        <MoneyText amount={slip.refunded} currency={currency} isStrong />
      </div>
      <NativeSelect
        aria-label={words.refundBy(slip.number)}
        data={[
          { value: slip.methodCode, label: `${slip.methodName[language]} · ${words.originalWay}` },
          ...others.map(({ code, name }) => ({
            value: code,
            label: `${name[language]} · ${words.otherWay}`,
          })),
        ]}
        value={way}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  )
}
