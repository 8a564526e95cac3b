import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { AllocationFields } from './allocation-fields.form.tsx'
import { useAllocations } from './allocation.api.ts'
import { type CompanyPage, isSome } from './city-ledger.api.ts'
import type { CompanyDone } from './company-dialogs.panel.tsx'

interface TransferFormProps {
  readonly page: CompanyPage
  readonly onDone: (done: CompanyDone) => void
}

/** Money of a company that arrived at the bank, as the statement of the bank says. */
export const TransferForm = ({ page, onDone }: TransferFormProps) => {
  const { transfer: words, collect } = useText().cityLedger
  const { currency } = useShellStatus()
  const [amount, setAmount] = useState(isSome(page.ageing.balance) ? page.ageing.balance : '')
  const [reference, setReference] = useState('')
  const isAmount = isSome(amount) && /^\d{1,9}(\.\d{1,2})?$/.test(amount)
  const received = isAmount ? Money.of(amount, currency) : Money.zero(currency)
  const allocations = useAllocations(page.items, received)
  const record = useCommand(trpc.cityLedger.recordTransfer)

  const submit = async () => {
    const { companyId } = page.company
    const done = await record.run({
      companyId,
      amount,
      reference: reference.trim(),
      allocations: allocations.allocations,
    })
    if (done === undefined) return
    onDone({
      what: words.done(formatAmount(done.amount)),
      numbers: [{ label: collect.receipt, value: done.number }],
      documentId: done.documentId,
    })
  }
  const isMissing = !isAmount || reference.trim() === ''
  return (
    <Stack gap="md">
      <SimpleGrid cols={2} spacing="md">
        <MoneyInput
          label={words.amount}
          data-autofocus
          currency={currency}
          value={amount}
          onChange={setAmount}
        />
        <TextInput
          label={words.reference}
          autoComplete="off"
          maxLength={64}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      </SimpleGrid>
      <AllocationFields value={allocations} currency={currency} />
      <RefusalAlert refusal={record.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.submit}
        onAction={submit}
        blockedReason={isMissing ? words.missing : allocations.problem}
        isRunning={record.isRunning}
      />
    </Stack>
  )
}
