import { type ConcessionRole, concessionRoles } from '@jiaoban/shared/staff/concession-limit.rules.ts'
import { useText } from '../kernel/i18n.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { DataTable } from '../ui/data-table.tsx'

interface ConcessionLimitsProps {
  readonly percents: ReadonlyMap<ConcessionRole, number>
  readonly onChange: (percents: ReadonlyMap<ConcessionRole, number>) => void
}

/** How far below the list price each role agrees alone. */
export const ConcessionLimits = ({ percents, onChange }: ConcessionLimitsProps) => {
  const { shell, settings, concessions } = useText()
  const words = concessions.limits
  return (
    <>
      <p>{words.hint}</p>
      <DataTable
        label={words.title}
        rows={concessionRoles.map((role) => ({ role }))}
        rowKey={({ role }) => role}
        empty={{ title: words.hint }}
        columns={[
          { key: 'what', header: settings.limits.command, cell: () => words.title },
          { key: 'role', header: settings.limits.role, cell: ({ role }) => shell.roles[role] },
          {
            key: 'percent',
            header: words.percent,
            align: 'right',
            width: '14rem',
            cell: ({ role }) => (
              <CountInput
                aria-label={`${words.title} ${shell.roles[role]}`}
                max={100}
                value={percents.get(role) ?? 0}
                onChange={(percent) => onChange(new Map(percents).set(role, percent))}
              />
            ),
          },
        ]}
      />
    </>
  )
}
