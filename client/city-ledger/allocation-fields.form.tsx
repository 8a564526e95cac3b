import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Group, Text } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { MoneyInput } from '../ui/money-input.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import type { Allocations } from './allocation.api.ts'

interface AllocationFieldsProps {
  readonly value: Allocations
  readonly currency: Currency
}

/** The open bills of a company with what each gets; what none gets is told under them. */
export const AllocationFields = ({ value, currency }: AllocationFieldsProps) => {
  const { allocation, items: words } = useText().cityLedger
  if (value.items.length === 0) return <Text c="dimmed">{allocation.none}</Text>
  return (
    <section aria-label={allocation.title}>
      <DataTable
        label={allocation.title}
        rows={value.items}
        rowKey={({ id }) => id}
        empty={{ title: allocation.none }}
        columns={[
          { key: 'document', header: words.document, cell: ({ documentNumber }) => documentNumber },
          { key: 'due', header: words.due, cell: ({ dueDate }) => dueDate },
          {
            key: 'left',
            header: words.left,
            align: 'right',
            cell: ({ left }) => <MoneyText amount={left} currency={currency} />,
          },
          {
            key: 'amount',
            header: allocation.title,
            align: 'right',
            width: '9rem',
            cell: ({ id, documentNumber }) => (
              <MoneyInput
                size="xs"
                aria-label={allocation.amount(documentNumber)}
                currency={currency}
                value={value.amountOf(id)}
                onChange={(amount) => value.change(id, amount)}
              />
            ),
          },
        ]}
      />
      <Group justify="space-between" mt="xs" aria-live="polite">
        <Text c="dimmed">{allocation.rest}</Text>
        <MoneyText
          amount={value.rest.toString()}
          currency={currency}
          {...(value.rest.isNegative ? { tone: 'wrong' as const } : {})}
        />
      </Group>
    </section>
  )
}
