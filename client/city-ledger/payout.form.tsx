import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { isSome } from './city-ledger.api.ts'
import type { ClearingView } from './clearing.panel.tsx'
import type { DoneWithReceipt } from './done-and-print.panel.tsx'

interface PayoutFormProps {
  readonly terminal: ClearingView
  readonly onDone: (done: DoneWithReceipt) => void
}

/** What an acquirer paid out, and the fee it kept. */
export const PayoutForm = ({ terminal, onDone }: PayoutFormProps) => {
  const { clearing: words } = useText().vouchers
  const { currency } = useShellStatus()
  const [banked, setBanked] = useState(terminal.balance)
  const [fee, setFee] = useState('0.00')
  const [reference, setReference] = useState('')
  const record = useCommand(trpc.cityLedger.recordPayout)
  const submit = async () => {
    const { terminalId } = terminal
    const done = await record.run({
      terminalId,
      banked,
      fee: fee === '' ? '0' : fee,
      reference: reference.trim(),
    })
    if (done === undefined) return
    const what = words.done(formatAmount(done.amount))
    onDone({ what, documentId: done.documentId, number: done.number })
  }
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md">
        <MoneyInput
          label={words.banked}
          data-autofocus
          currency={currency}
          value={banked}
          onChange={setBanked}
        />
        <MoneyInput label={words.fee} currency={currency} value={fee} onChange={setFee} />
      </SimpleGrid>
      <TextInput
        label={words.reference}
        autoComplete="off"
        maxLength={64}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <RefusalAlert refusal={record.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.record}
        onAction={submit}
        blockedReason={isSome(banked) && reference.trim() !== '' ? null : words.missing}
        isRunning={record.isRunning}
      />
    </Stack>
  )
}
