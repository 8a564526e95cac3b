import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Stack, Table, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { useCommand } from '../../kernel/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { type ChargeCode, readUsed, unused, type UsedItems, useRoomItems } from '../inspections.api.ts'

interface RecordInspectionFormProps {
  readonly inspectionId: number
  readonly onRecorded: () => void
}

/** What housekeeping told by telephone: Enter alone means that nothing was used. */
export const RecordInspectionForm = ({ inspectionId, onRecorded }: RecordInspectionFormProps) => {
  const { inspection: words } = useText().checkOut
  const { currency } = useShellStatus()
  const items = useRoomItems()
  const [used, setUsed] = useState<UsedItems>({})
  const [leftItems, setLeftItems] = useState('')
  const answer = useCommand(trpc.inspections.answer)
  const { charges, total, unpriced } = readUsed(used, currency)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (unpriced !== null) return
    const input =
      charges.length === 0
        ? { inspectionId, outcome: 'clean' as const, leftItems }
        : { inspectionId, outcome: 'charges' as const, charges, leftItems }
    if ((await answer.run(input)) !== undefined) onRecorded()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Loaded query={items} lines={4}>
          {(codes) => <UsedTable codes={codes} currency={currency} value={used} onChange={setUsed} />}
        </Loaded>
        <TextInput
          label={words.leftItems}
          maxLength={200}
          value={leftItems}
          onChange={(event) => setLeftItems(event.currentTarget.value)}
        />
        <RefusalAlert refusal={answer.refusal} />
        <ActionButton
          type="submit"
          variant="primary"
          isFullWidth
          hasAutoFocus
          label={charges.length === 0 ? words.clean : words.report(formatAmount(total.toString()))}
          onAction={() => undefined}
          blockedReason={unpriced === null ? null : words.priceMissing}
          isRunning={answer.isRunning}
        />
      </Stack>
    </form>
  )
}

interface UsedTableProps {
  readonly codes: readonly ChargeCode[]
  readonly currency: Currency
  readonly value: UsedItems
  readonly onChange: (used: UsedItems) => void
}

const UsedTable = ({ codes, currency, value, onChange }: UsedTableProps) => {
  const { checkOut, folios } = useText()
  const { inspection: words } = checkOut
  const { language } = useLanguage()
  return (
    <Table withRowBorders={false} verticalSpacing={4} aria-label={words.item}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.item}</Table.Th>
          <Table.Th w={96}>{folios.quantity}</Table.Th>
          <Table.Th w={144}>{folios.amount}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {codes.map(({ code, name }) => {
          const item = value[code] ?? unused
          const label = name[language]
          return (
            <Table.Tr key={code}>
              <Table.Td>{label}</Table.Td>
              <Table.Td>
                <CountInput
                  aria-label={words.quantityOf(label)}
                  value={item.quantity}
                  max={999}
                  onChange={(quantity) => onChange({ ...value, [code]: { ...item, quantity } })}
                />
              </Table.Td>
              <Table.Td>
                <MoneyInput
                  aria-label={words.amountOf(label)}
                  currency={currency}
                  value={item.amount}
                  onChange={(amount) =>
                    onChange({ ...value, [code]: { quantity: Math.max(item.quantity, 1), amount } })
                  }
                />
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
