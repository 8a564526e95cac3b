import { Group, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ChargeCodeSelect } from '../../folios/charge-code.form.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'
import { trpc } from '../../kernel/trpc.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { CountInput } from '../../ui/count-input.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'

/** One item found late, as it is typed. */
export interface LateLine {
  readonly code: string | null
  readonly quantity: number
  readonly amount: string
  readonly remark: string
}

export const emptyLine: LateLine = { code: null, quantity: 1, amount: '', remark: '' }

interface LateLinesProps {
  readonly lines: readonly LateLine[]
  readonly onChange: (lines: readonly LateLine[]) => void
}

/** The items of a late charge, one under the other. */
export const LateLines = ({ lines, onChange }: LateLinesProps) => {
  const { late: words } = useText().openAccounts
  const { currency } = useShellStatus()
  const { data: codes = [] } = useQuery(trpc.folios.chargeCodes.queryOptions())
  const change = (at: number, changes: Partial<LateLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...changes } : line)))
  return (
    <Stack gap="sm">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that tells it from the others
        <Stack key={index} gap="xs">
          <ChargeCodeSelect codes={codes} value={line.code} onChange={(code) => change(index, { code })} />
          <Group gap="sm" grow align="flex-start">
            <CountInput
              label={words.quantity}
              value={line.quantity}
              onChange={(quantity) => change(index, { quantity })}
              min={1}
              max={999}
            />
            <MoneyInput
              label={words.amount}
              currency={currency}
              value={line.amount}
              onChange={(amount) => change(index, { amount })}
            />
          </Group>
          <TextInput
            label={words.remark}
            maxLength={200}
            value={line.remark}
            onChange={(event) => change(index, { remark: event.currentTarget.value })}
          />
          {lines.length > 1 && (
            <ActionButton
              label={words.remove(String(index + 1))}
              variant="quiet"
              isCompact
              onAction={() => onChange(lines.filter((_, other) => other !== index))}
            />
          )}
        </Stack>
      ))}
      <div>
        <ActionButton label={words.add} isCompact onAction={() => onChange([...lines, emptyLine])} />
      </div>
    </Stack>
  )
}
