import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { isMoney, type TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import type { SettlingTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { Group, Stack, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { PromiseRefundForm } from '../city-ledger/promise-refund.form.tsx'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { TenderFields } from './tender-fields.form.tsx'
import { useSettlingMethods, useTenders, useTenderSentence } from './tender.api.ts'

export interface TakenPayment {
  /** The sentence that says what was done. */
  readonly what: string
  readonly documentId: number
  readonly number: string
  /** What goes back over the counter, or null. */
  readonly change: string | null
}

interface TakePaymentFormProps {
  readonly folioId: number
  readonly balance: string
  readonly onTaken: (payment: TakenPayment) => void
}

/** Money on a folio before check-out: all that is owed is proposed, less may be taken, more may not. What is too much is promised. */
export const TakePaymentForm = (props: TakePaymentFormProps) => {
  const { payment: words } = useText().folios
  const methods = useSettlingMethods()
  if (props.balance.startsWith('-')) {
    return (
      <PromiseRefundForm
        folioId={props.folioId}
        credit={props.balance.slice(1)}
        onDone={(done) => props.onTaken({ ...done, change: null })}
      />
    )
  }
  if (!/[1-9]/.test(props.balance)) {
    return <Text c="dimmed">{words.nothingDue}</Text>
  }
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

interface FieldsProps extends TakePaymentFormProps {
  readonly methods: readonly TenderMethod[]
}

interface Taken {
  readonly documentId: number
  readonly number: string
  readonly amount: string
  readonly memoNumber?: string
}

const Fields = ({ folioId, balance, methods, onTaken }: FieldsProps) => {
  const { folios, exchange } = useText()
  const { payment: words } = folios
  const { currency } = useShellStatus()
  const tenders = useTenders(methods, Money.of(balance, currency))
  const sentenceOf = useTenderSentence()
  const takePayment = useCommand(trpc.payments.take)
  const payOnAccount = useCommand(trpc.cityLedger.pay)
  const takeForeign = useCommand(trpc.payments.takeForeign)
  const moneyCodes = new Set(methods.filter(isMoney).map(({ code }) => code))

  const problem =
    sentenceOf(tenders.problem) ??
    (tenders.tenders.length === 0 ? words.nothingGiven : null) ??
    (tenders.left.isNegative ? words.aboveBalance : null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const done = await take([...tenders.tenders])
    if (done === undefined) return
    const { documentId, number, amount, memoNumber = null } = done
    const change = tenders.change.isZero ? null : tenders.change.toString()
    const memo = memoNumber === null ? '' : ` · ${exchange.memo} ${memoNumber}`
    onTaken({ documentId, number, change, what: `${words.done(formatAmount(amount))}${memo}` })
  }
  /** Money alone, foreign cash alone, or anything else that settles a folio. */
  const take = async (given: SettlingTenderInput[]): Promise<Taken | undefined> => {
    const [first, ...others] = given
    if (first?.foreign && others.length === 0) {
      return takeForeign.run({ folioId, amount: first.amount, ...first.foreign })
    }
    const isMoneyAlone = given.every(({ methodCode, foreign }) => !foreign && moneyCodes.has(methodCode))
    return (isMoneyAlone ? takePayment : payOnAccount).run({ folioId, tenders: given })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Group justify="space-between">
          <Text c="dimmed">{words.balance}</Text>
          <MoneyText amount={balance} currency={currency} withCurrency isStrong />
        </Group>
        <TenderFields methods={methods} currency={currency} tenders={tenders} hasAutoFocus />
        <RefusalAlert refusal={takePayment.refusal ?? payOnAccount.refusal ?? takeForeign.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={takePayment.isRunning || payOnAccount.isRunning || takeForeign.isRunning}
        />
      </Stack>
    </form>
  )
}
