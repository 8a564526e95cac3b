import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { isMoney, type TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { PromiseRefundForm } from '../city-ledger/promise-refund.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { PayWithForeignCashForm } from './foreign-cash/pay-with-foreign-cash.form.tsx'
import { TenderFields } from './tender-fields.form.tsx'
import { useSettlingMethods, useTenders, useTenderSentence } from './tender.api.ts'

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

/** Money on a folio before check-out: all that is owed is proposed, less may be taken, more may not. What is too much is promised. */
export const TakePaymentForm = (props: TakePaymentFormProps) => {
  const { payment: words } = useText().folios
  const methods = useSettlingMethods()
  const { exchange } = useText()
  const { data: foreign } = useQuery(trpc.payments.exchangeForm.queryOptions())
  const [isForeign, setForeign] = useState(false)
  if (props.balance.startsWith('-')) {
    return (
      <PromiseRefundForm
        folioId={props.folioId}
        credit={props.balance.slice(1)}
        onDone={(done) => props.onTaken({ ...done, change: null })}
      />
    )
  }
  if (!/[1-9]/.test(props.balance)) {
    return <Text c="dimmed">{words.nothingDue}</Text>
  }
  if (foreign === undefined || foreign.currencies.length === 0) {
    return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
  }
  return (
    <Stack gap="md">
      <ActionButton
        label={isForeign ? exchange.pay.back : exchange.pay.action}
        hotkey="Alt+F"
        onAction={() => setForeign(!isForeign)}
      />
      {isForeign ? (
        <PayWithForeignCashForm {...props} form={foreign} />
      ) : (
        <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
      )}
    </Stack>
  )
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
  const payOnAccount = useCommand(trpc.cityLedger.pay)
  const moneyCodes = new Set(methods.filter(isMoney).map(({ code }) => code))

  const problem =
    sentenceOf(tenders.problem) ??
    (tenders.tenders.length === 0 ? words.nothingGiven : null) ??
    (tenders.left.isNegative ? words.aboveBalance : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const given = [...tenders.tenders]
    const command = given.every(({ methodCode }) => moneyCodes.has(methodCode)) ? takePayment : payOnAccount
    const done = await command.run({ folioId, tenders: given })
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
        <RefusalAlert refusal={takePayment.refusal ?? payOnAccount.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={takePayment.isRunning || payOnAccount.isRunning}
        />
      </Stack>
    </form>
  )
}
