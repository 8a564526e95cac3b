import { canSee, mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { RollPanel } from '../night-audit/roll.panel.tsx'
import { BagsPanel } from '../shifts/bags.panel.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ClosingFilterForm } from './closing-filter.form.tsx'
import { ClosingList } from './closing-list.panel.tsx'
import { type ClosingFilter, useClosings } from './closings.api.ts'

const everything: ClosingFilter = { scope: 'all', from: '', until: '' }

/** The accountant's morning: the last sealed reports, the bags to count, and the roll of the date. */
export const ReportsScreen = () => {
  const { reports } = useText()
  const { role } = useSession()
  const navigate = useNavigate()
  const [filter, setFilter] = useState(everything)
  const closings = useClosings(filter)
  const isBusyHere = mayRun(role, 'rollBusinessDate') || mayRun(role, 'receiveDrop')
  const open = (closingId: number) => void navigate({ to: '/reports/$closingId', params: { closingId } })
  return (
    <>
      <PageHeader title={reports.title} />
      <PageBody
        {...(isBusyHere && {
          aside: (
            <>
              {mayRun(role, 'rollBusinessDate') && <RollPanel onOpenReport={open} />}
              {canSee(role, 'reports') && <BagsPanel mayReceive={mayRun(role, 'receiveDrop')} />}
            </>
          ),
        })}
      >
        <ClosingFilterForm filter={filter} onFilter={setFilter} />
        <Loaded query={closings} lines={12}>
          {(items) => <ClosingList closings={items} onOpen={({ id }) => open(id)} />}
        </Loaded>
      </PageBody>
    </>
  )
}
