import type { TenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { TenderFields } from './tender-fields.form.tsx'
import { usePaymentMethods, useTenders, useTenderSentence } from './tender.api.ts'

interface TakeMoneyFormProps {
  /** A decimal string: what is owed, proposed whole. */
  readonly due: string
  /** Of what is owed; another one than the hotel's comes in cash alone. */
  readonly currency?: Currency
  /** What `due` is. */
  readonly label: string
  readonly submit: string
  /** Less may be taken; otherwise it is all or nothing. */
  readonly mayBePart?: boolean
  /** Sends the command. */
  readonly onTake: (tenders: TenderInput[], change: string | null) => Promise<void>
  readonly refusal: string | null
  readonly isRunning: boolean
}

/** Money for a debt that is no running folio: a skipper, a short, an account left open. */
export const TakeMoneyForm = (props: TakeMoneyFormProps) => {
  const methods = usePaymentMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

const Fields = ({
  due,
  label,
  submit,
  mayBePart = false,
  onTake,
  refusal,
  isRunning,
  ...props
}: TakeMoneyFormProps & { readonly methods: readonly TenderMethod[] }) => {
  const { payments } = useText()
  const { currency: home } = useShellStatus()
  const { currency = home } = props
  // The house rounds its own cash alone.
  const inCash = props.methods.flatMap(({ roundTo: _, ...method }) => (method.isCash ? [method] : []))
  const methods = currency === home ? props.methods : inCash
  const tenders = useTenders(methods, Money.of(due, currency))
  const sentenceOf = useTenderSentence()
  const problem =
    sentenceOf(tenders.problem) ??
    (tenders.tenders.length === 0 ? payments.money.nothingGiven : null) ??
    (tenders.left.isNegative ? payments.money.aboveDue : null) ??
    (!mayBePart && tenders.left.isPositive ? payments.money.belowDue : null)
  const take = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    await onTake([...tenders.tenders], tenders.change.isZero ? null : tenders.change.toString())
  }
  return (
    <form onSubmit={(event) => void take(event)}>
      <Stack gap="md">
        <Group justify="space-between">
          <Text c="dimmed">{label}</Text>
          <MoneyText amount={due} currency={currency} withCurrency isStrong />
        </Group>
        <TenderFields methods={methods} currency={currency} tenders={tenders} hasAutoFocus />
        <RefusalAlert refusal={refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={isRunning}
        />
      </Stack>
    </form>
  )
}
