import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'

interface VoucherFieldProps {
  readonly value: string
  readonly onChange: (number: string) => void
  readonly error?: string | undefined
  readonly hasAutoFocus?: boolean
}

/** The number on a voucher, typed or scanned; what it holds is told under it. */
export const VoucherField = ({ value, onChange, error, hasAutoFocus = false }: VoucherFieldProps) => {
  const { vouchers } = useText()
  const [settled] = useDebouncedValue(value, 200)
  const isNumber = /^[A-Za-z0-9-]{1,32}$/.test(settled)
  const { data } = useQuery(trpc.cityLedger.voucher.queryOptions({ number: settled }, { enabled: isNumber }))
  const told = (): string | undefined => {
    if (!isNumber || data === undefined) return undefined
    if (data === null) return vouchers.unknown
    const expires = data.expiresDate === null ? vouchers.never : data.expiresDate
    return vouchers.holds({ left: formatAmount(data.left), expires })
  }
  return (
    <TextInput
      label={vouchers.number}
      description={told()}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-autofocus={hasAutoFocus || undefined}
      autoComplete="off"
      maxLength={32}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.normalize('NFKC').trim())}
    />
  )
}
