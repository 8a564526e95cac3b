import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { TenderFields } from './tender-fields.form.tsx'
import { usePaymentMethods, useTenders, useTenderSentence } from './tender.api.ts'

export interface TakenPayment {
  /** The sentence that says what was done. */
  readonly what: string
  readonly documentId: number
  readonly number: string
  /** What goes back over the counter, or null. */
  readonly change: string | null
}

interface TakePaymentFormProps {
  readonly folioId: number
  readonly balance: string
  readonly onTaken: (payment: TakenPayment) => void
}

/** Money on a folio before check-out: all that is owed is proposed, less may be taken, more may not. */
export const TakePaymentForm = (props: TakePaymentFormProps) => {
  const { payment: words } = useText().folios
  const methods = usePaymentMethods()
  if (!/[1-9]/.test(props.balance) || props.balance.startsWith('-')) {
    return <Text c="dimmed">{words.nothingDue}</Text>
  }
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

interface FieldsProps extends TakePaymentFormProps {
  readonly methods: readonly TenderMethod[]
}

const Fields = ({ folioId, balance, methods, onTaken }: FieldsProps) => {
  const { payment: words } = useText().folios
  const { currency } = useShellStatus()
  const tenders = useTenders(methods, Money.of(balance, currency))
  const sentenceOf = useTenderSentence()
  const takePayment = useCommand(trpc.payments.take)

  const problem =
    sentenceOf(tenders.problem) ??
    (tenders.tenders.length === 0 ? words.nothingGiven : null) ??
    (tenders.left.isNegative ? words.aboveBalance : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const done = await takePayment.run({ folioId, tenders: [...tenders.tenders] })
    if (done === undefined) return
    const { documentId, number, amount } = done
    const change = tenders.change.isZero ? null : tenders.change.toString()
    onTaken({ documentId, number, change, what: words.done(formatAmount(amount)) })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Group justify="space-between">
          <Text c="dimmed">{words.balance}</Text>
          <MoneyText amount={balance} currency={currency} withCurrency isStrong />
        </Group>
        <TenderFields methods={methods} currency={currency} tenders={tenders} hasAutoFocus />
        <RefusalAlert refusal={takePayment.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={takePayment.isRunning}
        />
      </Stack>
    </form>
  )
}
