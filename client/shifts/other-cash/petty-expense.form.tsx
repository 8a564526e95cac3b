import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { pettyCategories, type PettyCategory } from '@jiaoban/shared/shifts/drawer.types.ts'
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { OtherCashDone } from './other-cash.api.ts'

/** A small expense of the house: of which kind, how much, what for. */
export const PettyExpenseForm = ({ onDone }: { readonly onDone: (done: OtherCashDone) => void }) => {
  const { otherCash, papers } = useText()
  const { petty: words } = otherCash
  const { currency } = useShellStatus()
  const pay = useCommand(trpc.shifts.payPettyExpense)
  const [category, setCategory] = useState<PettyCategory>('transport')
  const [amount, setAmount] = useState('')
  const [remark, setRemark] = useState('')
  const problem = !isPositiveAmount(amount)
    ? otherCash.amountMissing
    : remark.trim() === ''
      ? otherCash.remarkMissing
      : null

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await pay.run({ categoryCode: category, amount, remark })
    if (done === undefined) return
    onDone({
      what: words.done(formatAmount(done.amount)),
      number: done.number,
      documentId: done.documentId,
    })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        <NativeSelect
          label={words.category}
          data-autofocus
          data={pettyCategories.map((code) => ({ value: code, label: papers.paidOut.categories[code] }))}
          value={category}
          onChange={(event) =>
            setCategory(pettyCategories.find((code) => code === event.currentTarget.value) ?? category)
          }
        />
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
