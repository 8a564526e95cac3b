import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type OtherCashDone, padOf } from './other-cash.api.ts'

interface CounterfeitFormProps {
  readonly place: 'drawer' | 'safe'
  readonly onDone: (done: OtherCashDone) => void
}

const bearers = ['cashier', 'undecided'] as const

/** Notes that are no money: which, how many, the numbers on them, and who bears them. */
export const CounterfeitForm = ({ place, onDone }: CounterfeitFormProps) => {
  const { counterfeit: words } = useText().otherCash
  const { currency } = useShellStatus()
  const inDrawer = useCommand(trpc.shifts.recordCounterfeit)
  const inSafe = useCommand(trpc.shifts.recordSafeCounterfeit)
  const notes = padOf(currency)
  const [value, setValue] = useState(notes[0] ?? '')
  const [quantity, setQuantity] = useState(1)
  const [serials, setSerials] = useState('')
  const [bearer, setBearer] = useState<(typeof bearers)[number]>('cashier')
  const running = place === 'drawer' ? inDrawer : inSafe

  const submit = async () => {
    const found = { value, quantity, serials }
    const done = await (place === 'drawer' ? inDrawer.run({ ...found, bearer }) : inSafe.run(found))
    if (done === undefined) return
    const what = words.done(formatAmount(done.amount))
    onDone({ what, number: done.number, documentId: done.documentId })
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {place === 'drawer' ? words.hint : words.safeHint}
      </Text>
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
