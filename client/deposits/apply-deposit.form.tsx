import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { SlipAmount } from './slip-fields.form.tsx'
import { type PayableFolio, type SlipDone, type SlipView, useSlipAmount } from './slip.api.ts'

interface ApplyDepositFormProps {
  readonly slip: SlipView
  readonly folios: readonly PayableFolio[]
  readonly onDone: (done: SlipDone) => void
}

/** Money of a slip pays a folio that owes something: all of it, or what the slip still holds. */
export const ApplyDepositForm = ({ folios, ...props }: ApplyDepositFormProps) => {
  const { apply: words } = useText().deposits
  const owing = folios.filter(({ balance }) => isPositiveAmount(balance))
  const [chosen, setChosen] = useState<number | null>(null)
  const folio = owing.find(({ folioId }) => folioId === chosen) ?? owing[0]
  if (folio === undefined) return <Text c="dimmed">{words.nobody}</Text>
  return (
    <Stack gap="md">
      <NativeSelect
        label={words.folio}
        data={owing.map(({ folioId, payer, balance }) => ({
          value: String(folioId),
          label: words.owes({ payer, balance: formatAmount(balance) }),
        }))}
        value={String(folio.folioId)}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      />
      <Fields {...props} key={folio.folioId} folio={folio} />
    </Stack>
  )
}

interface FieldsProps extends Omit<ApplyDepositFormProps, 'folios'> {
  readonly folio: PayableFolio
}

const Fields = ({ slip, folio, onDone }: FieldsProps) => {
  const { deposits } = useText()
  const words = deposits.apply
  const { currency } = useShellStatus()
  const apply = useCommand(trpc.stays.applyDeposit)
  const owed = Money.of(folio.balance, currency)
  const amount = useSlipAmount(slip, { proposed: Money.of(slip.remaining, currency).min(owed).toString() })
  const isAbove = isPositiveAmount(amount.value) && Money.of(amount.value, currency).isMoreThan(owed)
  const problem = isAbove ? words.aboveBalance(formatAmount(folio.balance)) : amount.problem
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const { slipId } = slip
    const { folioId } = folio
    const { value, isPaperBack, remark } = amount
    const done = await apply.run({ slipId, folioId, amount: value, isPaperBack, remark })
    if (done === undefined) return
    onDone({
      what: words.done({
        slip: slip.number,
        amount: formatAmount(done.amount),
        balance: formatAmount(done.balance),
      }),
      numbers: [{ label: words.receipt, value: done.number }],
      documentIds: [done.documentId],
    })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SlipAmount slip={slip} amount={amount} />
        <RefusalAlert refusal={apply.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={apply.isRunning}
        />
      </Stack>
    </form>
  )
}
