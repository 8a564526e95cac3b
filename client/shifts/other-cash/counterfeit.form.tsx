import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useSayMoney } from '../../kernel/say-amount.ts'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { CashCurrency } from './cash-currency.form.tsx'
import { type OtherCashDone, padOf } from './other-cash.api.ts'

interface CounterfeitFormProps {
  readonly place: 'drawer' | 'safe'
  /** What may lie there beside the hotel's own money. */
  readonly foreign: readonly Currency[]
  readonly onDone: (done: OtherCashDone) => void
}

const bearers = ['cashier', 'undecided'] as const

/** Notes that are no money: which, how many, the numbers on them, and who bears them. */
export const CounterfeitForm = ({ place, foreign, onDone }: CounterfeitFormProps) => {
  const { counterfeit: words } = useText().otherCash
  const { currency: home } = useShellStatus()
  const [currency, setCurrency] = useState<Currency>(home)
  const say = useSayMoney()
  const inDrawer = useCommand(trpc.shifts.recordCounterfeit)
  const inSafe = useCommand(trpc.shifts.recordSafeCounterfeit)
  const notes = padOf(currency)
  const [value, setValue] = useState(notes[0] ?? '')
  const [quantity, setQuantity] = useState(1)
  const [serials, setSerials] = useState('')
  const [bearer, setBearer] = useState<(typeof bearers)[number]>('cashier')
  const running = place === 'drawer' ? inDrawer : inSafe

  const submit = async () => {
    const found = { value, quantity, serials, ...(currency === home ? {} : { currency }) }
    const done = await (place === 'drawer' ? inDrawer.run({ ...found, bearer }) : inSafe.run(found))
    if (done === undefined) return
    const what = words.done(say(done.amount, currency))
    onDone({ what, number: done.number, documentId: done.documentId })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {place === 'drawer' ? words.hint : words.safeHint}
      </Text>
      <CashCurrency
        foreign={foreign}
        value={currency}
        onChange={(chosen) => {
          setCurrency(chosen)
          setValue(padOf(chosen)[0] ?? '')
        }}
      />
      <Group gap="sm" grow align="flex-start">
        <NativeSelect
          label={`${words.value} ${currency}`}
          data-autofocus
          data={[...notes]}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <CountInput label={words.quantity} value={quantity} onChange={setQuantity} min={1} max={999} />
      </Group>
      <TextInput
        label={words.serials}
        maxLength={200}
        autoComplete="off"
        value={serials}
        onChange={(event) => setSerials(event.currentTarget.value)}
      />
      {place === 'drawer' && (
        <NativeSelect
          label={words.bearer}
          data={bearers.map((one) => ({ value: one, label: words.bearers[one] }))}
          value={bearer}
          onChange={(event) => setBearer(bearers.find((one) => one === event.currentTarget.value) ?? bearer)}
        />
      )}
      <RefusalAlert refusal={running.refusal} />
      <ActionButton
        variant="primary"
        hotkey="Ctrl+Enter"
        isDangerous
        isFullWidth
        label={words.submit}
        blockedReason={serials.trim() === '' ? words.serialsMissing : null}
        isRunning={running.isRunning}
        onAction={submit}
      />
    </Stack>
  )
}
