import { NativeSelect } from '@mantine/core'
import { useLanguage, useText } from '../../kernel/i18n.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { useSegments, useSenders } from './markets.api.ts'

interface SegmentFieldProps {
  readonly value: string | null
  readonly onChange: (segmentCode: string | null) => void
}

/** The segment of a stay; one that is offered no more stays where it was chosen. */
export const SegmentField = ({ value, onChange }: SegmentFieldProps) => {
  const { markets: words } = useText()
  const { language } = useLanguage()
  const { data = [] } = useSegments()
  return (
    <NativeSelect
      label={words.segment}
      name="segmentCode"
      data={[
        { value: '', label: words.unknownSegment },
        ...data
          .filter(({ isActive, code }) => isActive || code === value)
          .map(({ code, name, isActive }) => ({
            value: code,
            label: isActive ? name[language] : words.ended(name[language]),
          })),
      ]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    />
  )
}

interface SenderFieldProps {
  readonly value: number | null
  readonly onChange: (companyId: number | null) => void
}

/** Who sends the guest: a company or an agency of the city ledger, found by typing; most guests have none. */
export const SenderField = ({ value, onChange }: SenderFieldProps) => {
  const { markets: words } = useText()
  const { data = [] } = useSenders()
  return (
    <SearchSelect
      label={words.company}
      name="companyId"
      placeholder={words.noCompany}
      nothingFoundMessage={words.nothingFound}
      clearable
      data={data
        .filter(({ isActive, companyId }) => isActive || companyId === value)
        .map(({ companyId, name, isActive }) => ({
          value: String(companyId),
          label: isActive ? name : words.ended(name),
        }))}
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(chosen === null ? null : Number(chosen))}
    />
  )
}
