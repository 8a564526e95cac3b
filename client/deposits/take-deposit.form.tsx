import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { usePaymentMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

export interface TakenDeposit {
  /** The sentence that says what was done. */
  readonly what: string
  readonly slips: readonly { readonly documentId: number; readonly number: string }[]
  /** What goes back over the counter, or null. */
  readonly change: string | null
}

interface TakeDepositFormProps {
  readonly folioId: number
  readonly onTaken: (deposit: TakenDeposit) => void
}

/** A further deposit of a guest in house: how much, by what; one numbered slip a tender. */
export const TakeDepositForm = (props: TakeDepositFormProps) => {
  const methods = usePaymentMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

interface FieldsProps extends TakeDepositFormProps {
  readonly methods: readonly TenderMethod[]
}

const Fields = ({ folioId, methods, onTaken }: FieldsProps) => {
  const { deposit: words } = useText().folios
  const { currency } = useShellStatus()
  const [amount, setAmount] = useState('')
  const isAmount = isPositiveAmount(amount)
  const due = isAmount ? Money.of(amount, currency) : Money.zero(currency)
  const tenders = useTenders(methods, due)
  const sentenceOf = useTenderSentence()
  const takeDeposit = useCommand(trpc.deposits.take)

  const problem =
    (isAmount ? null : words.amountMissing) ??
    sentenceOf(tenders.problem) ??
    (tenders.left.isZero ? null : words.mismatch)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const done = await takeDeposit.run({ folioId, tenders: [...tenders.tenders] })
    if (done === undefined) return
    const change = tenders.change.isZero ? null : tenders.change.toString()
    onTaken({ slips: done.slips, change, what: words.done(formatAmount(amount)) })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <MoneyInput
          label={words.amount}
          currency={currency}
          autoFocus
          data-autofocus
          value={amount}
          onChange={setAmount}
        />
        <TenderFields methods={methods} currency={currency} tenders={tenders} />
        <RefusalAlert refusal={takeDeposit.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={takeDeposit.isRunning}
        />
      </Stack>
    </form>
  )
}
