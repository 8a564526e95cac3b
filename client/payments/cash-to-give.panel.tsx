import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { roundCash } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import type { TenderMethod } from '@jiaoban/shared/payments/tender-draft.rules.ts'
import { Text } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'

interface CashToGiveProps {
  readonly methods: readonly TenderMethod[]
  readonly methodCode: string
  /** As typed; nothing is said while it is no amount. */
  readonly amount: string
}

/** What goes over the counter where the house rounds its cash and that is another sum than the one given back. */
export const CashToGive = ({ methods, methodCode, amount }: CashToGiveProps) => {
  const { payments } = useText()
  const { currency } = useShellStatus()
  const roundTo = methods.find(({ code }) => code === methodCode)?.roundTo ?? '0.00'
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(amount)) return null
  const owed = Money.of(amount, currency)
  const cash = roundCash(owed, roundTo)
  if (cash.equals(owed)) return null
  return (
    <Text role="status">
      {payments.cashToGive} {formatAmount(cash.toString())}{' '}
      <small>{payments.rounded(formatAmount(cash.minus(owed).toString()))}</small>
    </Text>
  )
}
