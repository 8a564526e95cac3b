import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { exchangedSum } from '@jiaoban/shared/payments/exchange.rules.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { MoneyInput } from '../../ui/money-input.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { StatBar } from '../../ui/stat-bar.tsx'
import type { TakenPayment } from '../take-payment.form.tsx'
import type { ExchangeForm } from './foreign-cash.api.ts'

interface PayWithForeignCashProps {
  readonly folioId: number
  readonly balance: string
  readonly form: ExchangeForm
  readonly onTaken: (payment: TakenPayment) => void
}

/** Foreign cash on a folio: what was given, what it comes to, what it pays, and the change in the hotel's. */
export const PayWithForeignCashForm = ({ folioId, balance, form, onTaken }: PayWithForeignCashProps) => {
  const { exchange, folios } = useText()
  const { pay: words } = exchange
  const { currency: home } = useShellStatus()
  const take = useCommand(trpc.payments.takeForeign)
  const [chosen, setChosen] = useState(form.currencies[0])
  const [given, setGiven] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  if (!chosen) return null
  const { currency, buy: rate } = chosen
  const worth = worthOf({ given, currency, rate, home, form })
  const owed = Money.of(balance, home)
  const proposed = (worth.isLessThan(owed) ? worth : owed).toString()
  const amount = typed ?? proposed
  const paid = isPositiveAmount(amount) ? Money.of(amount, home) : Money.zero(home)
  const change = worth.minus(paid)
  const problem = !isPositiveAmount(given)
    ? exchange.amountMissing
    : paid.isZero || change.isNegative
      ? words.tooLittle
      : paid.isMoreThan(owed)
        ? folios.payment.aboveBalance
        : null

  const submit = async () => {
    const done = await take.run({ folioId, amount: paid.toString(), currency, given, rate })
    if (done === undefined) return
    onTaken({
      documentId: done.documentId,
      number: done.number,
      change: change.isZero ? null : done.change,
      what: `${folios.payment.done(formatAmount(done.amount))} · ${exchange.memo} ${done.memoNumber}`,
    })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <NativeSelect
        label={exchange.currency}
        data-autofocus
        data={form.currencies.map((one) => one.currency)}
        value={currency}
        onChange={(event) =>
          setChosen(form.currencies.find((one) => one.currency === event.currentTarget.value) ?? chosen)
        }
      />
      <MoneyInput
        label={exchange.foreignAmount(currency)}
        description={exchange.rate(currency, rate)}
        currency={currency}
        value={given}
        onChange={setGiven}
      />
      <MoneyInput label={words.pays} currency={home} value={amount} onChange={setTyped} />
      <StatBar
        label={words.change}
        stats={[
          { label: words.worth, value: <MoneyText amount={worth.toString()} currency={home} /> },
          { label: words.change, value: <MoneyText amount={change.toString()} currency={home} isStrong /> },
        ]}
      />
      <RefusalAlert refusal={take.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={problem}
        isRunning={take.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}

/** What foreign cash comes to, as the server will reckon. */
const worthOf = (of: {
  readonly given: string
  readonly currency: Currency
  readonly rate: string
  readonly home: Currency
  readonly form: ExchangeForm
}): Money => {
  const { given, currency, rate, home, form } = of
  const foreign = isPositiveAmount(given) ? Money.of(given, currency) : Money.zero(currency)
  return exchangedSum(foreign, rate, { currency: home, cashRounding: form.cashRounding })
}
