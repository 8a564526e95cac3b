import { Money } from '@jiaoban/shared/kernel/money.ts'
import { isMoney, type TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { useSettlingMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import type { InterimBill } from './settle-interim.form.tsx'

interface SettleAccountFormProps {
  readonly folioId: number
  readonly version: number
  /** A decimal string; negative when something goes back. */
  readonly balance: string
  readonly onSettled: (bill: InterimBill) => void
}

/** Brings an account to zero and closes it with a bill: of a group or of the house. */
export const SettleAccountForm = (props: SettleAccountFormProps) => {
  const methods = useSettlingMethods()
  return <Loaded query={methods}>{(taken) => <Fields {...props} methods={taken} />}</Loaded>
}

const Fields = ({
  folioId,
  version,
  balance,
  methods,
  onSettled,
}: SettleAccountFormProps & { readonly methods: readonly TenderMethod[] }) => {
  const { settlement, checkOut } = useText()
  const { account: words } = settlement
  const { currency } = useShellStatus()
  const settle = useCommand(trpc.invoices.settleFolio)
  const sentenceOf = useTenderSentence()
  const isCredit = balance.startsWith('-')
  const zero = Money.zero(currency)
  const owed = Money.of(balance, currency)
  const money = isCredit ? methods.filter(isMoney) : methods
  const tenders = useTenders(money, owed.abs())
  const problem =
    sentenceOf(tenders.problem) ??
    (tenders.left.isZero ? null : isCredit ? checkOut.settle.refundMismatch : checkOut.settle.mismatch)

  const send = async () => {
    if (problem !== null) return
    const given = [...tenders.tenders]
    const done = await settle.run({
      folioId,
      folioVersion: version,
      payments: isCredit ? [] : given,
      refunds: isCredit ? given : [],
    })
    if (done === undefined) return
    const change = tenders.change.equals(zero) ? null : tenders.change.toString()
    onSettled({ documentId: done.documentId, number: done.number, change, what: words.done })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Group justify="space-between">
          <Text c="dimmed">{isCredit ? words.goesBack : words.owed}</Text>
          <MoneyText amount={owed.abs().toString()} currency={currency} withCurrency isStrong />
        </Group>
        {!owed.isZero && (
          <TenderFields
            methods={money}
            currency={currency}
            tenders={tenders}
            direction={isCredit ? 'out' : 'in'}
            hasAutoFocus
          />
        )}
        <RefusalAlert refusal={settle.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={send}
          blockedReason={problem}
          isRunning={settle.isRunning}
        />
      </Stack>
    </form>
  )
}
