import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { FolioChoice, nameOfFolio, type OpenFolio } from './folio-choice.form.tsx'
import type { OtherCashDone } from './other-cash.api.ts'

interface PayOutFormProps {
  readonly onDone: (done: OtherCashDone) => void
}

/** Cash for a guest, who owes it on the folio: whose, how much, what for. */
export const PayOutForm = ({ onDone }: PayOutFormProps) => {
  const { otherCash } = useText()
  const { payOut: words } = otherCash
  const { currency } = useShellStatus()
  const { data: folios = [] } = useQuery(trpc.folios.targets.queryOptions())
  const pay = useCommand(trpc.shifts.payOut)
  const [folio, setFolio] = useState<OpenFolio | null>(null)
  const [amount, setAmount] = useState('')
  const [remark, setRemark] = useState('')
  const problem =
    folio === null
      ? words.folioMissing
      : !isPositiveAmount(amount)
        ? otherCash.amountMissing
        : remark.trim() === ''
          ? otherCash.remarkMissing
          : null

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (folio === null || problem !== null) return
    const done = await pay.run({ folioId: folio.folioId, amount, remark })
    if (done === undefined) return
    const facts = { amount: formatAmount(done.amount), room: nameOfFolio(folio) }
    onDone({ what: words.done(facts), number: done.number, documentId: done.documentId })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        <FolioChoice folios={folios} value={folio} onChange={setFolio} />
        <MoneyInput label={otherCash.amount} currency={currency} value={amount} onChange={setAmount} />
        <TextInput
          label={otherCash.remark}
          maxLength={100}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
        />
        <RefusalAlert refusal={pay.refusal} />
        <ActionButton
          variant="primary"
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          blockedReason={problem}
          isRunning={pay.isRunning}
          onAction={() => submit()}
        />
      </Stack>
    </form>
  )
}
