import { Stack, NativeSelect, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'

interface SellForeignCashFormProps {
  readonly currencies: readonly Currency[]
  readonly onDone: (done: { readonly what: string }) => void
}

/** Foreign cash of the safe that the bank bought, from its slip. */
export const SellForeignCashForm = ({ currencies, onDone }: SellForeignCashFormProps) => {
  const { exchange, otherCash } = useText()
  const { sale: words } = exchange
  const { safe } = otherCash
  const { currency: home } = useShellStatus()
  const sell = useCommand(trpc.payments.sellForeignCash)
  const [currency, setCurrency] = useState(currencies[0] ?? home)
  const [amount, setAmount] = useState('')
  const [received, setReceived] = useState('')
  const [slipNumber, setSlipNumber] = useState('')
  const problem =
    !isPositiveAmount(amount) || !isPositiveAmount(received)
      ? otherCash.amountMissing
      : slipNumber === ''
        ? safe.slipMissing
        : null
  const submit = async () => {
    const done = await sell.run({ currency, amount, received, slipNumber })
    if (done === undefined) return
    onDone({ what: words.done({ foreign: `${done.amount} ${currency}`, received: done.received }) })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.hint}
      </Text>
      <NativeSelect
        label={exchange.currency}
        data-autofocus
        data={[...currencies]}
        value={currency}
        onChange={(event) =>
          setCurrency(currencies.find((code) => code === event.currentTarget.value) ?? currency)
        }
      />
      <MoneyInput
        label={exchange.foreignAmount(currency)}
        currency={currency}
        value={amount}
        onChange={setAmount}
      />
      <MoneyInput label={words.received} currency={home} value={received} onChange={setReceived} />
      <TextInput
        label={safe.slipNumber}
        autoComplete="off"
        value={slipNumber}
        onChange={(event) => setSlipNumber(event.currentTarget.value.trim().toUpperCase())}
      />
      <RefusalAlert refusal={sell.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isFullWidth
        label={words.submit}
        blockedReason={problem}
        isRunning={sell.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
