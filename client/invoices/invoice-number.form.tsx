import { isExternalNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { isRunningLow } from '@jiaoban/shared/documents/number-stock.rules.ts'
import type { Dictionary } from '@jiaoban/shared/i18n/zh.ts'
import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'

export interface InvoiceNumber {
  readonly source: 'book' | 'external'
  readonly number: string
}

interface InvoiceNumberFieldsProps {
  readonly value: InvoiceNumber
  readonly onChange: (value: InvoiceNumber) => void
  /** What the next paper of the desk's book carries; null without a book in use. */
  readonly nextPaper: string | null
  /** Papers the desk has left. */
  readonly papersLeft: number
}

/**
 * Where an invoice gets its number. On paper, the cashier reads it off the paper in hand and types it; the server
 * compares it with the book. An e-invoice is registered by its twenty digits.
 */
export const InvoiceNumberFields = ({ value, onChange, nextPaper, papersLeft }: InvoiceNumberFieldsProps) => {
  const { invoices: words } = useText()
  const isPaper = value.source === 'book'
  const count = `${words.externalHint} ${value.number.length}`
  return (
    <>
      <Radio.Group
        label={words.source}
        value={value.source}
        onChange={(source) => onChange({ source: source === 'book' ? 'book' : 'external', number: '' })}
      >
        <Stack gap={4} pt={4}>
          <Radio value="book" label={words.sources.book} disabled={nextPaper === null} />
          <Radio value="external" label={words.sources.external} />
        </Stack>
      </Radio.Group>
      {nextPaper === null && <Text c="dimmed">{words.noBook}</Text>}
      {nextPaper !== null && isPaper && isRunningLow(papersLeft) && (
        <Text size="sm">{words.papersLeft(papersLeft)}</Text>
      )}
      <TextInput
        key={value.source}
        label={isPaper ? words.paperNumber : words.externalNumber}
        description={isPaper ? words.nextPaper(nextPaper ?? '') : count}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        autoFocus
        data-autofocus
        maxLength={32}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: plain(event.currentTarget.value) })}
      />
    </>
  )
}

/** Digits and capital letters as a paper or a tax number has them, whatever the input method typed. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z-]/g, '')

/** Why the number cannot be sent as it stands, or null. */
export const numberProblem = (
  { source, number }: InvoiceNumber,
  words: Dictionary['invoices']['problems'],
): string | null => {
  if (number === '') return words.number
  return source === 'external' && !isExternalNumber(number) ? words.external : null
}
