import { Group, SegmentedControl } from '@mantine/core'
import { useText } from '../kernel/i18n.tsx'
import { useBusinessDate } from '../kernel/shell-status.ts'
import { DateInput } from '../ui/date-input.tsx'
import type { ClosingFilter } from './closings.api.ts'

interface ClosingFilterProps {
  readonly filter: ClosingFilter
  readonly onFilter: (filter: ClosingFilter) => void
}

const scopes = ['all', 'shift', 'day', 'month', 'year'] as const

/** Which reports, and from which dates. */
export const ClosingFilterForm = ({ filter, onFilter }: ClosingFilterProps) => {
  const { reports } = useText()
  const businessDate = useBusinessDate()
  const dateField = (field: 'from' | 'until') => (
    <DateInput
      label={reports[field]}
      placeholder={reports.allDates}
      canBeEmpty
      reference={businessDate}
      value={filter[field]}
      onChange={(date) => onFilter({ ...filter, [field]: date })}
      w={148}
    />
  )
  return (
    <Group align="flex-end" gap="sm">
      <SegmentedControl
        aria-label={reports.scope}
        data={scopes.map((scope) => ({ value: scope, label: reports.scopes[scope] }))}
        value={filter.scope}
        onChange={(value) =>
          onFilter({ ...filter, scope: scopes.find((scope) => scope === value) ?? filter.scope })
        }
      />
      <Group gap="sm" wrap="nowrap">
        {dateField('from')}
        {dateField('until')}
      </Group>
    </Group>
  )
}
