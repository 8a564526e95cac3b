import { isExternalNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { Radio, Stack, Text, TextInput } from '@mantine/core'
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

export interface InvoicedBill {
  readonly documentId: number
  /** A decimal string: what may still be invoiced. */
  readonly remaining: string
}

interface IssueInvoiceFormProps {
  readonly bill: InvoicedBill
  readonly onIssued: (invoice: { readonly documentId: number; readonly number: string }) => void
}

/**
 * A tax invoice against a bill. On paper, the cashier reads the number off the paper in hand and types it; the
 * server compares it with the book. An e-invoice is registered by its twenty digits.
 */
export const IssueInvoiceForm = (props: IssueInvoiceFormProps) => {
  const nextPaper = useQuery(trpc.invoices.nextPaper.queryOptions())
  return <Loaded query={nextPaper}>{({ number }) => <Fields {...props} nextPaper={number} />}</Loaded>
}

interface Typed {
  readonly source: 'book' | 'external'
  readonly number: string
  readonly buyerTitle: string
  readonly buyerTaxNumber: string
  readonly amount: string
}

interface FieldsProps extends IssueInvoiceFormProps {
  readonly nextPaper: string | null
}

const Fields = ({ bill, nextPaper, onIssued }: FieldsProps) => {
  const { invoices: words } = useText()
  const { currency } = useShellStatus()
  const issue = useCommand(trpc.invoices.issue)
  const blockedReason = useBlockedReason()
  const [typed, setTyped] = useState<Typed>({
    source: nextPaper === null ? 'external' : 'book',
    number: '',
    buyerTitle: '',
    buyerTaxNumber: '',
    amount: bill.remaining,
  })
  const change = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes })
  const problem = blockedReason('issueTaxInvoice', 'desk') ?? problemOf(typed, bill, currency, words.problems)

  const send = async () => {
    if (problem !== null) return
    const { source, number, ...buyer } = typed
    const done = await issue.run({ billIds: [bill.documentId], numbering: { source, number }, ...buyer })
    if (done !== undefined) onIssued({ documentId: done.documentId, number: done.number })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text c="dimmed">
          {words.remaining} {currency} {formatAmount(bill.remaining)}
        </Text>
        <NumberFields typed={typed} change={change} nextPaper={nextPaper} />
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
          value={typed.amount}
          onChange={(amount) => change({ amount })}
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

interface NumberFieldsProps {
  readonly typed: Typed
  readonly change: (changes: Partial<Typed>) => void
  readonly nextPaper: string | null
}

const NumberFields = ({ typed, change, nextPaper }: NumberFieldsProps) => {
  const { invoices: words } = useText()
  const isPaper = typed.source === 'book'
  const count = `${words.externalHint} ${typed.number.length}`
  return (
    <>
      <Radio.Group
        label={words.source}
        value={typed.source}
        onChange={(source) => change({ source: source === 'book' ? 'book' : 'external', number: '' })}
      >
        <Stack gap={4} pt={4}>
          <Radio value="book" label={words.sources.book} disabled={nextPaper === null} />
          <Radio value="external" label={words.sources.external} />
        </Stack>
      </Radio.Group>
      {nextPaper === null && <Text c="dimmed">{words.noBook}</Text>}
      <TextInput
        key={typed.source}
        label={isPaper ? words.paperNumber : words.externalNumber}
        description={isPaper ? words.nextPaper(nextPaper ?? '') : count}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        autoFocus
        maxLength={32}
        value={typed.number}
        onChange={(event) => change({ number: plain(event.currentTarget.value) })}
      />
    </>
  )
}

/** Digits and capital letters as a paper or a tax number has them, whatever the input method typed. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z-]/g, '')

const problemOf = (
  { source, number, buyerTitle, buyerTaxNumber, amount }: Typed,
  { remaining }: InvoicedBill,
  currency: Currency,
  words: Dictionary['invoices']['problems'],
): string | null => {
  if (number === '') return words.number
  if (source === 'external' && !isExternalNumber(number)) return words.external
  if (buyerTitle.trim() === '') return words.title
  if (!/^([0-9A-Z]{15,20})?$/.test(buyerTaxNumber)) return words.taxNumber
  if (!isPositiveAmount(amount)) return words.amount
  return Money.of(amount, currency).isMoreThan(Money.of(remaining, currency)) ? words.limit : null
}
