import { companyShares, type CompanyShare } from '@jiaoban/shared/stays/market.types.ts'
import { formatAmount } from '@jiaoban/shared/i18n/format.ts'
import { NativeSelect } from '@mantine/core'
import { useText } from '../../kernel/i18n.tsx'
import { useSenders } from './markets.api.ts'

interface CompanyShareFieldProps {
  readonly companyId: number
  readonly value: CompanyShare
  readonly onChange: (share: CompanyShare) => void
}

/** What the company pays in a window of its own; its credit stands beside it. */
export const CompanyShareField = ({ companyId, value, onChange }: CompanyShareFieldProps) => {
  const { markets: words } = useText()
  const sender = useSenders().data?.find((one) => one.companyId === companyId)
  if (sender === undefined) return null
  const hasCredit = /[1-9]/.test(sender.creditLimit)
  return (
    <NativeSelect
      label={words.share}
      name="companyPays"
      description={hasCredit ? words.shareHint(formatAmount(sender.creditLimit)) : words.noCredit}
      inputWrapperOrder={['label', 'input', 'description']}
      data={companyShares.map((share) => ({ value: share, label: words.shares[share] }))}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(companyShares.find((share) => share === currentTarget.value) ?? value)
      }
    />
  )
}
