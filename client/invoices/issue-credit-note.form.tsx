import { creditNoteReasons } from '@jiaoban/shared/documents/credit-reason.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { type InvoiceNumber, InvoiceNumberFields, numberProblem } from './invoice-number.form.tsx'

interface IssueCreditNoteFormProps {
  readonly invoiceId: number
  /** A decimal string: what of the invoice was not taken back yet. */
  readonly remaining: string
  readonly onIssued: (documentId: number) => void
}

/** 红字发票: takes an invoice back, whole or in part, with a number of its own and a lead's signature. */
export const IssueCreditNoteForm = (props: IssueCreditNoteFormProps) => {
  const nextPaper = useQuery(trpc.invoices.nextPaper.queryOptions())
  return (
    <Loaded query={nextPaper}>
      {({ number, left }) => <Fields {...props} nextPaper={number} papersLeft={left} />}
    </Loaded>
  )
}

const Fields = ({
  invoiceId,
  remaining,
  onIssued,
  nextPaper,
  papersLeft,
}: IssueCreditNoteFormProps & { readonly nextPaper: string | null; readonly papersLeft: number }) => {
  const { invoices, settlement, papers } = useText()
  const { creditNote: words } = settlement
  const { currency } = useShellStatus()
  const issue = useCommand(trpc.invoices.issueCreditNote)
  const blockedReason = useBlockedReason()
  const [numbering, setNumbering] = useState<InvoiceNumber>({
    source: nextPaper === null ? 'external' : 'book',
    number: '',
  })
  const [amount, setAmount] = useState(remaining)
  const [reason, setReason] = useState<(typeof creditNoteReasons)[number]>('wrong_buyer')
  const amountProblem = () => {
    if (!isPositiveAmount(amount)) return invoices.problems.amount
    return Money.of(amount, currency).isMoreThan(Money.of(remaining, currency)) ? words.limit : null
  }
  const problem =
    blockedReason('issueCreditNote', 'desk') ?? numberProblem(numbering, invoices.problems) ?? amountProblem()

  const send = async () => {
    if (problem !== null) return
    const done = await issue.run({ invoiceId, numbering, amount, reasonCode: reason })
    if (done !== undefined) onIssued(done.documentId)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text c="dimmed">
          {words.remaining} {currency} {formatAmount(remaining)}
        </Text>
        <InvoiceNumberFields
          value={numbering}
          onChange={setNumbering}
          nextPaper={nextPaper}
          papersLeft={papersLeft}
        />
        <NativeSelect
          label={words.reason}
          data={creditNoteReasons.map((code) => ({ value: code, label: papers.creditNote.reasons[code] }))}
          value={reason}
          onChange={(event) =>
            setReason(creditNoteReasons.find((code) => code === event.currentTarget.value) ?? reason)
          }
        />
        <MoneyInput label={invoices.amount} currency={currency} value={amount} onChange={setAmount} />
        <Text c="dimmed" size="xs">
          {words.hint}
        </Text>
        <RefusalAlert refusal={issue.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isDangerous
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={send}
          blockedReason={problem}
          isRunning={issue.isRunning}
        />
      </Stack>
    </form>
  )
}
