import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useBusinessDate, useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { usePaymentMethods } from '../payments/tender.api.ts'
import type { StayView } from '../stays/stay.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { DateInput } from '../ui/date-input.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'

interface RecordHoldFormProps {
  readonly stay: StayView
  readonly onRecorded: (what: string) => void
}

/** Card schemes let a hold live this long; the cashier types what the terminal's slip says. */
const usualDays = 30

/** What the terminal took as a hold: how much, its code, until when. */
export const RecordHoldForm = (props: RecordHoldFormProps) => {
  const methods = usePaymentMethods()
  return (
    <Loaded query={methods}>
      {(loaded) => <Fields {...props} methods={loaded.filter(({ needsReference }) => needsReference)} />}
    </Loaded>
  )
}

const Fields = ({
  stay,
  methods,
  onRecorded,
}: RecordHoldFormProps & { readonly methods: readonly TenderMethod[] }) => {
  const { deposits } = useText()
  const words = deposits.holds
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const businessDate = useBusinessDate()
  const record = useCommand(trpc.stays.recordPreAuthorisation)
  const [methodCode, setMethod] = useState(methods[0]?.code ?? '')
  const [amount, setAmount] = useState('')
  const [reference, setReference] = useState('')
  const [expiresDate, setExpires] = useState(addDays(businessDate, usualDays))
  const problem = (() => {
    if (!isPositiveAmount(amount)) return deposits.amountMissing
    return reference.trim() === '' ? words.referenceMissing : null
  })()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (problem !== null) return
    const input = { stayId: stay.stayId, methodCode, amount, reference: reference.trim(), expiresDate }
    const done = await record.run(input)
    if (done !== undefined) onRecorded(words.recorded(formatAmount(done.authorised)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <NativeSelect
          label={words.method}
          data={methods.map(({ code, name }) => ({ value: code, label: name[language] }))}
          value={methodCode}
          onChange={(event) => setMethod(event.currentTarget.value)}
        />
        <MoneyInput
          label={words.amount}
          currency={currency}
          data-autofocus
          value={amount}
          onChange={setAmount}
        />
        <TextInput
          label={words.reference}
          autoComplete="off"
          maxLength={32}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <DateInput label={words.expires} reference={businessDate} value={expiresDate} onChange={setExpires} />
        <RefusalAlert refusal={record.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          label={words.submit}
          onAction={() => undefined}
          blockedReason={problem}
          isRunning={record.isRunning}
        />
      </Stack>
    </form>
  )
}
