import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { type client, trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { isPositiveAmount } from '../../ui/amount-text.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { OtherCashDone } from './other-cash.api.ts'

type OwedTip = Awaited<ReturnType<typeof client.shifts.owedTips.query>>[number]

interface PayTipFormProps {
  readonly onDone: (done: OtherCashDone) => void
}

/** Tips that guests put on their bills, handed to the colleague they are for. */
export const PayTipForm = (props: PayTipFormProps) => {
  const { tip: words } = useText().otherCash
  const tips = useQuery(trpc.shifts.owedTips.queryOptions())
  return (
    <Loaded query={tips}>
      {(owed) =>
        owed[0] === undefined ? (
          <Text c="dimmed">{words.nothing}</Text>
        ) : (
          <Fields {...props} tips={owed} first={owed[0]} />
        )
      }
    </Loaded>
  )
}

interface FieldsProps extends PayTipFormProps {
  readonly tips: readonly OwedTip[]
  readonly first: OwedTip
}

const Fields = ({ tips, first, onDone }: FieldsProps) => {
  const { otherCash } = useText()
  const { tip: words } = otherCash
  const { currency } = useShellStatus()
  const pay = useCommand(trpc.shifts.payTip)
  const [chosen, setChosen] = useState(first)
  const [amount, setAmount] = useState(first.owed)
  const problem = isPositiveAmount(amount) ? null : otherCash.amountMissing

  const choose = (staffId: string) => {
    const tip = tips.find((one) => String(one.staffId) === staffId) ?? chosen
    setChosen(tip)
    setAmount(tip.owed)
  }
  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await pay.run({ staffId: chosen.staffId, amount })
    if (done === undefined) return
    const what = words.done(formatAmount(done.amount), chosen.displayName)
    onDone({ what, number: done.number, documentId: done.documentId })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.staff}
          autoFocus
          data-autofocus
          data={tips.map(({ staffId, displayName, owed }) => ({
            value: String(staffId),
            label: words.owedTo(displayName, formatAmount(owed)),
          }))}
          value={String(chosen.staffId)}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <MoneyInput label={otherCash.amount} currency={currency} value={amount} onChange={setAmount} />
        <RefusalAlert refusal={pay.refusal} />
        <ActionButton
          type="submit"
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
