import { canSee, mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useSession } from '../kernel/session.ts'
import { AuditLink } from '../night-audit/audit-link.panel.tsx'
import { ExchangeRatesPanel } from '../property/exchange-rates.panel.tsx'
import { SafePanel } from '../shifts/other-cash/safe.panel.tsx'
import { BagsPanel } from '../shifts/bags.panel.tsx'
import { DebtsLink } from '../stays/debts/debts-link.panel.tsx'
import { ConcessionsLink } from '../stays/concessions/concessions-link.panel.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ClosePeriodPanel } from './close-period.panel.tsx'
import { ClosingFilterForm } from './closing-filter.form.tsx'
import { ClosingList } from './closing-list.panel.tsx'
import { type ClosingFilter, useClosings } from './closings.api.ts'
import classes from './closing-list.module.css'

/** As many as the server tells at once. */
const listed = 200

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
              {mayRun(role, 'rollBusinessDate') && <AuditLink />}
              {mayRun(role, 'closePeriod') && <ClosePeriodPanel onOpenReport={open} />}
              {canSee(role, 'reports') && <BagsPanel mayReceive={mayRun(role, 'receiveDrop')} />}
              {mayRun(role, 'countSafe') && <SafePanel />}
              {mayRun(role, 'sellForeignCash') && <ExchangeRatesPanel />}
              {canSee(role, 'reports') && <DebtsLink />}
              {canSee(role, 'reports') && <ConcessionsLink />}
            </>
          ),
        })}
      >
        <ClosingFilterForm filter={filter} onFilter={setFilter} />
        <Loaded query={closings} lines={12}>
          {(items) => (
            <div className={classes['list']}>
              <ClosingList closings={items} onOpen={({ id }) => open(id)} />
              {items.length >= listed && <p className={classes['hint']}>{reports.limited(items.length)}</p>}
            </div>
          )}
        </Loaded>
      </PageBody>
    </>
  )
}
