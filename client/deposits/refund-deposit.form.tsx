import { refundReasons } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { NativeSelect, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { CashToGive } from '../payments/cash-to-give.panel.tsx'
import { usePaymentMethods } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { CodeSelect, SlipAmount } from './slip-fields.form.tsx'
import { type SlipDone, type SlipView, useSlipAmount } from './slip.api.ts'

type Reason = (typeof refundReasons)[number]

interface RefundDepositFormProps {
  readonly slip: SlipView
  readonly onDone: (done: SlipDone) => void
  readonly proposed?: string
  readonly reason?: Reason
  /** False where nobody is there to bring the paper: the approved receipt stands for it. */
  readonly needsPaper?: boolean
}

/** Part of a slip, or all of it, goes back: the way it came, or another that a lead signs for. */
export const RefundDepositForm = (props: RefundDepositFormProps) => {
  const methods = usePaymentMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

const Fields = (props: RefundDepositFormProps & { readonly methods: readonly TenderMethod[] }) => {
  const { slip, methods, onDone, proposed, needsPaper = true } = props
  const { deposits } = useText()
  const words = deposits.refund
  const { language } = useLanguage()
  const refund = useCommand(trpc.deposits.refund)
  const amount = useSlipAmount(slip, { proposed, needsPaper })
  const [methodCode, setMethod] = useState(slip.methodCode)
  const [reasonCode, setReason] = useState<Reason>(props.reason ?? 'guest_asked')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (amount.problem !== null) return
    const { slipId } = slip
    const { value, isPaperBack, remark } = amount
    const done = await refund.run({ slipId, amount: value, methodCode, isPaperBack, reasonCode, remark })
    if (done === undefined) return
    const facts = {
      slip: slip.number,
      amount: formatAmount(done.handedOver),
      remaining: formatAmount(done.remaining),
    }
    onDone({
      what: words.done(facts),
      numbers: [{ label: words.receipt, value: done.number }],
      documentIds: [done.documentId],
    })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SlipAmount slip={slip} amount={amount} />
        <NativeSelect
          label={words.way}
          data={methods.map(({ code, name }) => ({
            value: code,
            label: code === slip.methodCode ? words.original(name[language]) : name[language],
          }))}
          value={methodCode}
          onChange={(event) => setMethod(event.currentTarget.value)}
        />
        <CashToGive methods={methods} methodCode={methodCode} amount={amount.value} />
        <CodeSelect
          label={deposits.reason}
          codes={refundReasons}
          words={words.reasons}
          value={reasonCode}
          onChange={setReason}
        />
        <RefusalAlert refusal={refund.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={amount.problem}
          isRunning={refund.isRunning}
        />
      </Stack>
    </form>
  )
}
