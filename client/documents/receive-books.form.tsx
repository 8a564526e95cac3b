import { bookKinds } from '@jiaoban/shared/documents/document.schema.ts'
import { readNumberRange, sizeOf } from '@jiaoban/shared/documents/number-range.rules.ts'
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useCommand } from '../kernel/use-command.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { RefusalAlert } from '../ui/refusal-alert.tsx'
import { plainNumber, rangeText } from './number-books.api.ts'

/** A range of papers into the stock, as the tax bureau or the printer delivered it. */
export const ReceiveBooksForm = ({ onDone }: { readonly onDone: (what: string) => void }) => {
  const { numberBooks, documents } = useText()
  const { receive: words } = numberBooks
  const { currency, businessDate } = useShellStatus()
  const receive = useCommand(trpc.documents.receiveBooks)
  const [documentKind, setKind] = useState<(typeof bookKinds)[number]>('tax_invoice')
  const [first, setFirst] = useState('')
  const [last, setLast] = useState('')
  const [receivedDate, setReceivedDate] = useState(businessDate)
  const [cost, setCost] = useState('')
  const [supplier, setSupplier] = useState('')
  const range = readNumberRange(first, last)
  const isCost = /^\d+(\.\d+)?$/.test(cost)
  const problem = range === undefined ? words.rangeMissing : isCost ? null : words.costMissing

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    if (problem !== null) return
    const done = await receive.run({
      documentKind,
      first,
      last,
      receivedDate,
      cost,
      supplier,
    })
    if (done !== undefined) onDone(words.done(rangeText(done)))
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.hint}
        </Text>
        <NativeSelect
          label={numberBooks.kind}
          data={bookKinds.map((kind) => ({ value: kind, label: documents.kinds[kind] }))}
          value={documentKind}
          onChange={({ currentTarget: { value } }) =>
            setKind(bookKinds.find((kind) => kind === value) ?? documentKind)
          }
        />
        <TextInput
          label={words.first}
          data-autofocus
          autoComplete="off"
          maxLength={32}
          value={first}
          onChange={(event) => setFirst(plainNumber(event.currentTarget.value))}
        />
        <TextInput
          label={words.last}
          description={range === undefined ? words.rangeMissing : words.quantity(sizeOf(range))}
          inputWrapperOrder={['label', 'input', 'description']}
          autoComplete="off"
          maxLength={32}
          value={last}
          onChange={(event) => setLast(plainNumber(event.currentTarget.value))}
        />
        <DateInput
          label={words.date}
          reference={businessDate}
          value={receivedDate}
          onChange={setReceivedDate}
        />
        <MoneyInput label={words.cost} currency={currency} value={cost} onChange={setCost} />
        <TextInput
          label={words.supplier}
          placeholder={words.supplierPlaceholder}
          autoComplete="off"
          maxLength={100}
          value={supplier}
          onChange={(event) => setSupplier(event.currentTarget.value)}
        />
        <RefusalAlert refusal={receive.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          hotkey="Ctrl+Enter"
          isFullWidth
          label={words.submit}
          onAction={() => submit()}
          blockedReason={problem}
          isRunning={receive.isRunning}
        />
      </Stack>
    </form>
  )
}
