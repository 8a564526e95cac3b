import { writeOffReasons } from '@jiaoban/shared/city-ledger/city-ledger.schema.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type CityItemView, isSome } from './city-ledger.api.ts'
import type { CompanyDone } from './company-dialogs.panel.tsx'

interface WriteOffFormProps {
  readonly item: CityItemView
  readonly onDone: (done: CompanyDone) => void
}

/** What will never be paid: a lead approves it, and it is a loss from then on. */
export const WriteOffForm = ({ item, onDone }: WriteOffFormProps) => {
  const { writeOff: words } = useText().cityLedger
  const { currency } = useShellStatus()
  const [amount, setAmount] = useState(item.left)
  const [reason, setReason] = useState<(typeof writeOffReasons)[number]>('insolvent')
  const writeOff = useCommand(trpc.cityLedger.writeOff)
  const submit = async () => {
    const done = await writeOff.run({ itemId: item.id, amount, reasonCode: reason })
    if (done !== undefined) onDone({ what: words.done(formatAmount(amount)) })
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.hint}</Text>
      <MoneyInput
        label={words.amount}
        data-autofocus
        currency={currency}
        value={amount}
        onChange={setAmount}
      />
      <NativeSelect
        label={words.reason}
        data={writeOffReasons.map((code) => ({ value: code, label: words.reasons[code] }))}
        value={reason}
        onChange={(event) =>
          setReason(writeOffReasons.find((code) => code === event.currentTarget.value) ?? reason)
        }
      />
      <RefusalAlert refusal={writeOff.refusal} />
      <ActionButton
        variant="primary"
        isDangerous
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.submit}
        onAction={submit}
        blockedReason={isSome(amount) ? null : words.missing}
        isRunning={writeOff.isRunning}
      />
    </Stack>
  )
}
