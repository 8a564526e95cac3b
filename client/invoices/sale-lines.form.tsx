import { ActionIcon, Group } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { type ChargeCode, ChargeCodeSelect } from '../folios/charge-code.form.tsx'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { isPositiveAmount } from '../ui/amount-text.ts'
import { CountInput } from '../ui/count-input.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import type { SaleLine } from './sale.api.ts'

interface SaleLinesProps {
  readonly codes: readonly ChargeCode[]
  readonly lines: readonly SaleLine[]
  readonly onChange: (lines: readonly SaleLine[]) => void
}

/** What is sold: code, pieces, amount, Enter; the next one at once. */
export const SaleLines = ({ codes, lines, onChange }: SaleLinesProps) => {
  const { passerBy: words } = useText()
  const nextKey = 1 + Math.max(0, ...lines.map(({ key }) => key))
  return (
    <>
      <NewLine
        key={nextKey}
        codes={codes}
        onAdd={(line) => onChange([...lines, { ...line, key: nextKey }])}
      />
      <DataTable
        label={words.lines}
        columns={useColumns(codes, (key) => onChange(lines.filter((line) => line.key !== key)))}
        rows={lines}
        rowKey={({ key }) => key}
        empty={{ title: words.nothing }}
      />
    </>
  )
}

interface NewLineProps {
  readonly codes: readonly ChargeCode[]
  readonly onAdd: (line: Omit<SaleLine, 'key'>) => void
}

const NewLine = ({ codes, onAdd }: NewLineProps) => {
  const { passerBy: words, folios } = useText()
  const { currency } = useShellStatus()
  const [code, setCode] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [amount, setAmount] = useState('')
  const problem =
    (code === null ? folios.charge.codeMissing : null) ??
    (isPositiveAmount(amount) ? null : folios.charge.amountMissing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code !== null && problem === null) onAdd({ code, quantity, amount })
  }
  return (
    <form onSubmit={submit} aria-label={words.newLine}>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <ChargeCodeSelect codes={codes} value={code} onChange={setCode} />
        <CountInput
          label={folios.charge.quantity}
          value={quantity}
          onChange={setQuantity}
          min={1}
          max={999}
          w={80}
        />
        <MoneyInput label={folios.charge.amount} currency={currency} value={amount} onChange={setAmount} />
        <ActionButton type="submit" label={words.add} onAction={() => undefined} blockedReason={problem} />
      </Group>
    </form>
  )
}

const useColumns = (codes: readonly ChargeCode[], onRemove: (key: number) => void): Column<SaleLine>[] => {
  const { passerBy: words, folios, payments } = useText()
  const { language } = useLanguage()
  const { currency } = useShellStatus()
  const nameOf = (code: string) => codes.find((one) => one.code === code)?.name[language] ?? code
  return [
    { key: 'item', header: folios.item, cell: ({ code }) => nameOf(code) },
    {
      key: 'quantity',
      header: folios.quantity,
      align: 'right',
      width: '5rem',
      cell: ({ quantity }) => quantity,
    },
    {
      key: 'amount',
      header: `${folios.amount} ${currency}`,
      align: 'right',
      width: '9rem',
      cell: ({ amount }) => <MoneyText amount={amount} currency={currency} />,
    },
    {
      key: 'remove',
      header: words.remove,
      width: '4rem',
      cell: ({ key, code }) => (
        <ActionIcon aria-label={`${payments.remove} ${nameOf(code)}`} onClick={() => onRemove(key)}>
          <IconX size={16} />
        </ActionIcon>
      ),
    },
  ]
}
