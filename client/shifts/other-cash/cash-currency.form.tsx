import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { NativeSelect } from '@mantine/core'
import { useText } from '../../kernel/i18n.tsx'
import { useShellStatus } from '../../kernel/shell-status.ts'

interface CashCurrencyProps {
  readonly foreign: readonly Currency[]
  readonly value: Currency
  readonly onChange: (currency: Currency) => void
}

/** Which cash is counted; nothing to choose where the house takes its own money alone. */
export const CashCurrency = ({ foreign, value, onChange }: CashCurrencyProps) => {
  const { exchange } = useText()
  const { currency: home } = useShellStatus()
  if (foreign.length === 0) return null
  return (
    <NativeSelect
      label={exchange.currency}
      data={[home, ...foreign]}
      value={value}
      onChange={(event) => onChange(foreign.find((code) => code === event.currentTarget.value) ?? home)}
    />
  )
}
