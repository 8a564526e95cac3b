import { isTaxNumber } from '@jiaoban/shared/property/tax-number.rules.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
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
import { type InvoiceNumber, InvoiceNumberFields, numberProblem, plain } from './invoice-number.form.tsx'

export interface InvoicedBill {
  readonly documentId: number
  readonly number: string
  /** A decimal string: what may still be invoiced. */
  readonly remaining: string
}

interface IssueInvoiceFormProps {
  /** Bills with something left to invoice; one invoice may be issued for several of them. */
  readonly bills: readonly InvoicedBill[]
  readonly onIssued: (invoice: { readonly documentId: number; readonly number: string }) => void
}

/** A tax invoice against bills: which of them, the number, the buyer, and all that is left or a part of it. */
export const IssueInvoiceForm = (props: IssueInvoiceFormProps) => {
  const nextPaper = useQuery(trpc.invoices.nextPaper.queryOptions())
  return (
    <Loaded query={nextPaper}>
      {({ number, left }) => <Fields {...props} nextPaper={number} papersLeft={left} />}
    </Loaded>
  )
}

interface Typed {
  readonly numbering: InvoiceNumber
  readonly buyerTitle: string
  readonly buyerTaxNumber: string
  /** Null for all that is left of the chosen bills. */
  readonly amount: string | null
  /** Bills that the cashier left out. */
  readonly leftOut: readonly number[]
}

interface FieldsProps extends IssueInvoiceFormProps {
  readonly nextPaper: string | null
  readonly papersLeft: number
}

const Fields = ({ bills, nextPaper, papersLeft, onIssued }: FieldsProps) => {
  const { invoices: words } = useText()
  const { currency } = useShellStatus()
  const issue = useCommand(trpc.invoices.issue)
  const blockedReason = useBlockedReason()
  const [typed, setTyped] = useState<Typed>({
    numbering: { source: nextPaper === null ? 'external' : 'book', number: '' },
    buyerTitle: '',
    buyerTaxNumber: '',
    amount: null,
    leftOut: [],
  })
  const change = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes })
  const chosen = bills.filter(({ documentId }) => !typed.leftOut.includes(documentId))
  const limit = Money.sum(
    chosen.map(({ remaining }) => Money.of(remaining, currency)),
    currency,
  )
  const amount = typed.amount ?? limit.toString()
  const problem =
    blockedReason('issueTaxInvoice', 'desk') ?? problemOf({ ...typed, amount }, limit, words.problems)

  const send = async () => {
    if (problem !== null) return
    const { numbering, buyerTitle, buyerTaxNumber } = typed
    const billIds = chosen.map(({ documentId }) => documentId)
    const done = await issue.run({ billIds, numbering, buyerTitle, buyerTaxNumber, amount })
    if (done !== undefined) onIssued({ documentId: done.documentId, number: done.number })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {bills.length > 1 && (
          <BillChoice bills={bills} leftOut={typed.leftOut} onChange={(leftOut) => change({ leftOut })} />
        )}
        <Text c="dimmed">
          {words.remaining} {currency} {formatAmount(limit.toString())}
        </Text>
        <InvoiceNumberFields
          value={typed.numbering}
          onChange={(numbering) => change({ numbering })}
          nextPaper={nextPaper}
          papersLeft={papersLeft}
        />
        <TextInput
          label={words.buyerTitle}
          autoComplete="off"
          maxLength={100}
          value={typed.buyerTitle}
          onChange={(event) => change({ buyerTitle: event.currentTarget.value })}
        />
        <TextInput
          label={words.buyerTaxNumber}
          placeholder={words.taxNumberHint}
          autoComplete="off"
          maxLength={20}
          value={typed.buyerTaxNumber}
          onChange={(event) => change({ buyerTaxNumber: plain(event.currentTarget.value) })}
        />
        <MoneyInput
          label={words.amount}
          currency={currency}
          value={amount}
          onChange={(changed) => change({ amount: changed })}
        />
        <RefusalAlert refusal={issue.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
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

interface BillChoiceProps {
  readonly bills: readonly InvoicedBill[]
  readonly leftOut: readonly number[]
  readonly onChange: (leftOut: readonly number[]) => void
}

/** One invoice for several bills: all of them, unless some are left out. */
const BillChoice = ({ bills, leftOut, onChange }: BillChoiceProps) => {
  const { invoices: words } = useText()
  return (
    <Stack gap={4} role="group" aria-label={words.bills}>
      {bills.map(({ documentId, number, remaining }) => (
        <Checkbox
          key={documentId}
          label={words.billOf({ number, amount: formatAmount(remaining) })}
          checked={!leftOut.includes(documentId)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked
                ? leftOut.filter((one) => one !== documentId)
                : [...leftOut, documentId],
            )
          }
        />
      ))}
    </Stack>
  )
}

const problemOf = (
  { numbering, buyerTitle, buyerTaxNumber, amount }: Typed & { readonly amount: string },
  limit: Money,
  words: Dictionary['invoices']['problems'],
): string | null => {
  if (!limit.isPositive) return words.bills
  const problem = numberProblem(numbering, words)
  if (problem !== null) return problem
  if (buyerTitle.trim() === '') return words.title
  if (buyerTaxNumber !== '' && !isTaxNumber(buyerTaxNumber)) return words.taxNumber
  if (!isPositiveAmount(amount)) return words.amount
  return Money.of(amount, limit.currency).isMoreThan(limit) ? words.limit : null
}
