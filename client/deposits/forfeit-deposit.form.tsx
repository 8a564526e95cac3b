import { forfeitReasons } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { CodeSelect, SlipAmount } from './slip-fields.form.tsx'
import { type SlipDone, type SlipView, useSlipAmount } from './slip.api.ts'

type Reason = (typeof forfeitReasons)[number]

interface ForfeitDepositFormProps {
  readonly slip: SlipView
  readonly onDone: (done: SlipDone) => void
  /** What the house rule keeps; all of it when no rule was asked. */
  readonly proposed?: string
  readonly reason?: Reason
}

/** The house keeps money of a slip, with a second person's signature. */
export const ForfeitDepositForm = ({ slip, onDone, proposed, reason }: ForfeitDepositFormProps) => {
  const { deposits } = useText()
  const words = deposits.forfeit
  const forfeit = useCommand(trpc.deposits.forfeit)
  const amount = useSlipAmount(slip, { proposed, needsPaper: false })
  const [reasonCode, setReason] = useState<Reason>(reason ?? 'damage')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (amount.problem !== null) return
    const { slipId } = slip
    const { value, isPaperBack, remark } = amount
    const done = await forfeit.run({ slipId, amount: value, isPaperBack, reasonCode, remark })
    if (done === undefined) return
    const facts = {
      slip: slip.number,
      amount: formatAmount(done.amount),
      remaining: formatAmount(done.remaining),
    }
    onDone({
      what: words.done(facts),
      numbers: [{ label: deposits.refund.receipt, value: done.number }],
      documentIds: [done.documentId],
    })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text c="dimmed">{words.hint}</Text>
        <SlipAmount slip={slip} amount={amount} />
        <CodeSelect
          label={deposits.reason}
          codes={forfeitReasons}
          words={words.reasons}
          value={reasonCode}
          onChange={setReason}
        />
        <RefusalAlert refusal={forfeit.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={amount.problem}
          isRunning={forfeit.isRunning}
        />
      </Stack>
    </form>
  )
}
