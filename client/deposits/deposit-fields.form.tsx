import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import type { GuestTenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { TenderFields } from '../payments/tender-fields.form.tsx'
import { useDepositMethods, useTenders, useTenderSentence } from '../payments/tender.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { PayerFields } from './payer-fields.form.tsx'

interface IssuedSlip {
  readonly documentId: number
  readonly number: string
}

export interface TakenDeposit {
  /** The sentence that says what was done. */
  readonly what: string
  readonly slips: readonly IssuedSlip[]
  /** What goes back over the counter, or null. */
  readonly change: string | null
}

interface GivenDeposit {
  readonly tenders: GuestTenderInput[]
  readonly payer?: { name: string; phone: string }
}

interface DepositFieldsProps {
  readonly refusal: string | null
  readonly isRunning: boolean
  /** What is asked of the guest, where a rule asks. */
  readonly proposed?: string | undefined
  /** Sends it; undefined when it was refused. */
  readonly onSubmit: (given: GivenDeposit) => Promise<{ readonly slips: readonly IssuedSlip[] } | undefined>
  readonly onTaken: (deposit: TakenDeposit) => void
  readonly sayDone: (amount: string) => string
}

/** How much is deposited, by what, and by whom if not by the guest. */
export const DepositFields = (props: DepositFieldsProps) => {
  const methods = useDepositMethods()
  return <Loaded query={methods}>{(loaded) => <Fields {...props} methods={loaded} />}</Loaded>
}

const Fields = ({
  methods,
  onSubmit,
  ...props
}: DepositFieldsProps & { readonly methods: readonly TenderMethod[] }) => {
  const { deposit: words } = useText().folios
  const { currency } = useShellStatus()
  const [amount, setAmount] = useState(props.proposed ?? '')
  const [payer, setPayer] = useState({ name: '', phone: '' })
  const isAmount = isPositiveAmount(amount)
  const due = isAmount ? Money.of(amount, currency) : Money.zero(currency)
  const tenders = useTenders(methods, due)
  const sentenceOf = useTenderSentence()

  const problem =
    (isAmount ? null : words.amountMissing) ??
    sentenceOf(tenders.problem) ??
    (tenders.left.isZero ? null : words.mismatch)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const paidByOther = payer.name.trim() === '' ? {} : { payer }
    const done = await onSubmit({ tenders: [...tenders.tenders], ...paidByOther })
    if (done === undefined) return
    const change = tenders.change.isZero ? null : tenders.change.toString()
    props.onTaken({ slips: done.slips, change, what: props.sayDone(amount) })
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <MoneyInput
          label={words.amount}
          currency={currency}
          autoFocus
          data-autofocus
          value={amount}
          onChange={setAmount}
        />
        <TenderFields methods={methods} currency={currency} tenders={tenders} />
        <PayerFields payer={payer} onChange={setPayer} />
        <RefusalAlert refusal={props.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={props.isRunning}
        />
      </Stack>
    </form>
  )
}
