import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'

interface CompanyFieldProps {
  readonly value: number | null
  readonly onChange: (companyId: number | null) => void
  readonly error?: string | undefined
}

/** The company whose account pays; found while its name is typed. */
export const CompanyField = ({ value, onChange, error }: CompanyFieldProps) => {
  const { cityLedger } = useText()
  const { data = [] } = useQuery(trpc.cityLedger.payers.queryOptions())
  return (
    <Select
      label={cityLedger.choose}
      placeholder={cityLedger.chooseHint}
      nothingFoundMessage={cityLedger.noCompanies}
      searchable
      data={data.map(({ companyId, name }) => ({ value: String(companyId), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
      error={error}
    />
  )
}
