import { isMoney, type TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { NativeSelect } from '@mantine/core'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { TenderFields } from '../../payments/tender-fields.form.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import {
  type ChangeDraft,
  type CheckOutDraft,
  type CheckOutPlan,
  type PlannedSlip,
  type PlannedWindow,
  type WindowSettling,
  wayOf,
} from './check-out.api.ts'
import classes from './check-out.module.css'
import { CheckOutStep } from './check-out-step.panel.tsx'

interface SettleStepProps {
  readonly plan: CheckOutPlan
  readonly draft: CheckOutDraft
  readonly change: ChangeDraft
  readonly methods: readonly TenderMethod[]
  readonly settlings: readonly WindowSettling[]
}

const isSome = (amount: string): boolean => /[1-9]/.test(amount)

/**
 * How every window comes to zero: the guest's deposits first, each payer pays the rest, and what a slip does not
 * need goes back.
 */
export const SettleStep = ({ plan, draft, change, methods, settlings }: SettleStepProps) => {
  const { checkOut } = useText()
  const { settle: words } = checkOut
  const toGiveBack = plan.slips.filter(({ refunded }) => isSome(refunded))
  const isEven = plan.windows.every(({ toPay, toRefund }) => !isSome(toPay) && !isSome(toRefund))
  return (
    <CheckOutStep title={checkOut.steps.settle} isDone={false}>
      {settlings.map((settling) => (
        <WindowFields
          key={settling.window.folioId}
          settling={settling}
          methods={methods}
          hasTitle={settlings.length > 1}
        />
      ))}
      {toGiveBack.map((slip) => (
        <SlipRefund
          key={slip.slipId}
          slip={slip}
          way={wayOf(slip, draft)}
          methods={methods.filter(isMoney)}
          onChange={(methodCode) => change({ otherWays: { ...draft.otherWays, [slip.slipId]: methodCode } })}
        />
      ))}
      {isEven && toGiveBack.length === 0 && plan.slips.length > 0 && (
        <p className={classes['quiet']}>{words.even}</p>
      )}
    </CheckOutStep>
  )
}

interface WindowFieldsProps {
  readonly settling: WindowSettling
  readonly methods: readonly TenderMethod[]
  /** Only where there is more than one window to tell apart. */
  readonly hasTitle: boolean
}

/** One window: what it owes, and by what it is paid or gives back. */
const WindowFields = ({ settling, methods, hasTitle }: WindowFieldsProps) => {
  const { folios } = useText()
  const { currency } = useShellStatus()
  const { window, payments, refunds } = settling
  const title = folios.windowOf(window.windowNumber, window.payerName)
  return (
    <section className={classes['window']} aria-label={title}>
      {hasTitle && <h3>{title}</h3>}
      <SettlementSums window={window} />
      {isSome(window.toPay) && <TenderFields methods={methods} currency={currency} tenders={payments} />}
      {isSome(window.toRefund) && (
        <TenderFields
          methods={methods.filter(isMoney)}
          currency={currency}
          tenders={refunds}
          direction="out"
        />
      )}
    </section>
  )
}

/** From what is due to what is left, a line a slip. */
const SettlementSums = ({ window }: { readonly window: PlannedWindow }) => {
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
      {line(words.due, window.balance)}
      {window.applied
        .filter(({ amount }) => isSome(amount))
        .map(({ number, amount }) => line(words.applied(number), `-${amount}`))}
      {isSome(window.toPay) && line(words.toPay, window.toPay, true)}
      {isSome(window.toRefund) && line(words.toRefund, window.toRefund, true)}
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
