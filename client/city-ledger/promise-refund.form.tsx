import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { isSome } from './city-ledger.api.ts'
import type { DoneWithReceipt } from './done-and-print.panel.tsx'

type Way = Awaited<ReturnType<typeof client.cityLedger.refundWays.query>>[number]

interface PromiseRefundFormProps {
  readonly folioId: number
  /** What the folio has too much, above zero. */
  readonly credit: string
  readonly onDone: (done: DoneWithReceipt) => void
}

/** A credit that cannot be paid back now: which payment it goes back by, and how much. */
export const PromiseRefundForm = (props: PromiseRefundFormProps) => {
  const { promises: words } = useText().vouchers
  const ways = useQuery(trpc.cityLedger.refundWays.queryOptions({ folioId: props.folioId }))
  return (
    <Loaded query={ways}>
      {(found) =>
        found.length === 0 ? <Text c="dimmed">{words.noWay}</Text> : <Fields {...props} ways={found} />
      }
    </Loaded>
  )
}

const Fields = ({
  folioId,
  credit,
  ways,
  onDone,
}: PromiseRefundFormProps & { readonly ways: readonly Way[] }) => {
  const { promises: words } = useText().vouchers
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const [place, setPlace] = useState(0)
  const [amount, setAmount] = useState(credit)
  const promise = useCommand(trpc.cityLedger.promiseRefund)
  const way = ways[place]
  const submit = async () => {
    if (way === undefined) return
    const { methodCode, reference: paidReference } = way
    const done = await promise.run({ folioId, amount, methodCode, paidReference })
    if (done === undefined) return
    const what = words.made(formatAmount(done.amount))
    onDone({ what, documentId: done.documentId, number: done.number })
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{words.makeHint}</Text>
      <NativeSelect
        label={words.payment}
        data={ways.map(({ name, reference, left }, index) => ({
          value: String(index),
          label: words.wayOf({ name: name[language], reference, left: formatAmount(left) }),
        }))}
        value={String(place)}
        onChange={(event) => setPlace(Number(event.currentTarget.value))}
      />
      <MoneyInput
        label={words.amount}
        data-autofocus
        currency={currency}
        value={amount}
        onChange={setAmount}
      />
      <RefusalAlert refusal={promise.refusal} />
      <ActionButton
        variant="primary"
        isFullWidth
        hotkey="Ctrl+Enter"
        label={words.make}
        onAction={submit}
        blockedReason={way === undefined || !isSome(amount) ? words.missing : null}
        isRunning={promise.isRunning}
      />
    </Stack>
  )
}
